import type { PlacedFile } from './article-draft.ts'
import { decodeText } from './decode-text.ts'
import { phraseKey } from './phrase-key.ts'
import type { Report } from './problem.ts'
import { readYaml, type Yaml } from './read-yaml.ts'

export const LEARNED_FILE = '_learned.yml'
/** The key of phrases that are never to be learned. No slug begins so. */
export const NEVER = '_never'

/** A phrase, and where it is written. */
export type LearnedPhrase = { words: string; line: number }

/** A `_learned.yml` as it is written. */
export type LearnedFile = {
  locale: string
  file: string
  articles: { slug: string; line: number; phrases: LearnedPhrase[] }[]
  /** What `firstline learn` is not to propose again, for any article. */
  never: LearnedPhrase[]
}

const EXAMPLE = 'Write `reset-password:` and below it, indented by two spaces, `- forgot my password`.'

/** Takes down what is wrong with an entry, at the path of its value. */
type Refuse = (path: (string | number)[], message: string, fix: string) => void

/**
 * Reads a `_learned.yml`: for each article, by its slug, the phrases with which visitors found their answer in it.
 *
 * @returns the phrases that can be used; whatever is wrong has been reported
 */
export function readLearned({ bytes, file, locale }: PlacedFile, report: Report): LearnedFile {
  const read: LearnedFile = { locale, file, articles: [], never: [] }
  const decoded = decodeText(bytes)
  if ('failure' in decoded) {
    report({ severity: 'error', code: 'encoding', file, ...decoded.failure })
    return read
  }
  const yaml = readYaml(decoded.text, { name: 'The file', file, firstLine: 1 }, report)
  if (!yaml) return read
  const refuse: Refuse = (path, message, fix) => {
    report({ severity: 'error', code: 'learned', file, line: yaml.lineOf(...path), message, fix })
  }
  for (const [slug, value] of entriesOf(yaml, refuse)) {
    if (!Array.isArray(value)) {
      refuse([slug], `What was learned for \`${slug}\` should be a list of phrases.`, EXAMPLE)
      continue
    }
    const phrases = value.flatMap((words: unknown, at): LearnedPhrase[] => {
      const wrong = whatIsWrong(words)
      if (wrong) refuse([slug, at], ...wrong)
      return wrong ? [] : [{ words: words as string, line: yaml.lineOf(slug, at) }]
    })
    if (slug === NEVER) read.never = phrases
    else read.articles.push({ slug, line: yaml.lineOfKey(slug), phrases })
  }
  return read
}

function entriesOf({ value }: Yaml, refuse: Refuse): [slug: string, value: unknown][] {
  // A file of comments only: everything in it was taken out.
  if (value === null || value === undefined) return []
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value)
  refuse([], 'The file should name articles by their slugs, each with a list of phrases.', EXAMPLE)
  return []
}

function whatIsWrong(words: unknown): [message: string, fix: string] | null {
  if (typeof words === 'number' || typeof words === 'boolean') {
    return [`${words} is not text.`, `Put it between quotes: "${words}".`]
  }
  if (typeof words !== 'string') return ['A phrase should be a few words.', EXAMPLE]
  return phraseKey(words) === '' ? [`“${words}” holds no word.`, 'Remove it.'] : null
}
