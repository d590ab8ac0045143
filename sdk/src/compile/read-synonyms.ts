import type { Concept } from '../text/concepts.ts'
import { segment } from '../text/segment.ts'
import { LONGEST_PHRASE } from '../text/terms.ts'
import type { PlacedFile } from './article-draft.ts'
import { decodeText } from './decode-text.ts'
import { phraseKey } from './phrase-key.ts'
import type { Report } from './problem.ts'
import { readYaml, type Yaml } from './read-yaml.ts'

/** An entry, and where it is written. */
export type SynonymEntry = Concept & { file: string; line: number }

/** Every entry that some article uses is sent to visitors with the index. */
const MOST_ENTRIES = 1_000
const MOST_WORDS = 20

const EXAMPLE = 'Write `- [phone, mobile]`, or `- {2fa: [authenticator]}` for one way.'

/** Takes down what is wrong with an entry, at the path of its value. */
type Refuse = (path: (string | number)[], message: string, fix: string) => void

/**
 * Reads a `_synonyms.yml`: a list whose entries are either words that mean the same (`[phone, cell phone]`) or a word
 * and what else is found by it, one way (`{2fa: [two-factor authentication, authenticator]}`).
 *
 * @returns the entries that can be used; whatever is wrong has been reported
 */
export function readSynonyms({ bytes, file, locale }: PlacedFile, report: Report): SynonymEntry[] {
  const decoded = decodeText(bytes)
  if ('failure' in decoded) {
    report({ severity: 'error', code: 'encoding', file, ...decoded.failure })
    return []
  }
  const yaml = readYaml(decoded.text, { name: 'The file', file, firstLine: 1 }, report)
  if (!yaml) return []
  const refuse: Refuse = (path, message, fix) => {
    report({ severity: 'error', code: 'synonyms', file, line: yaml.lineOf(...path), message, fix })
  }
  const entries = listOf(yaml, refuse)
  const firsts = new Map<string, number>()
  return entries.flatMap((entry, at) => {
    const concepts = readEntry(entry, at, refuse)
    return concepts.flatMap((concept, part): SynonymEntry[] => {
      const key = JSON.stringify([concept.asked, concept.had].map((phrases) => phrases.map(phraseKey).toSorted()))
      const first = firsts.get(key)
      if (first !== undefined) {
        refuse([at], `This is the same as the entry on line ${first}.`, 'Remove one of the two.')
        return []
      }
      const line = yaml.lineOf(at)
      firsts.set(key, line)
      return [{ id: `${locale}.${at}${part > 0 ? `.${part}` : ''}`, ...concept, file, line }]
    })
  })
}

function listOf({ value }: Yaml, refuse: Refuse): unknown[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
    refuse([], 'The file holds no synonyms.', `${EXAMPLE} Or delete the file.`)
    return []
  }
  if (!Array.isArray(value)) {
    refuse([], 'The file should be a list, each entry after a hyphen and a space.', EXAMPLE)
    return []
  }
  if (value.length > MOST_ENTRIES) {
    const message = `The file holds ${value.length} entries; at most ${MOST_ENTRIES} are read.`
    refuse([MOST_ENTRIES], message, 'Keep those that people really search for.')
    return []
  }
  return value
}

type Phrases = Omit<Concept, 'id'>

function readEntry(entry: unknown, at: number, refuse: Refuse): Phrases[] {
  if (Array.isArray(entry)) {
    const phrases = readPhrases(entry, [at], refuse)
    if (!phrases) return []
    if (phrases.length < 2) {
      refuse([at], 'A word alone has no synonym.', `Add another word for the same thing. ${EXAMPLE}`)
      return []
    }
    return [{ asked: phrases, had: phrases }]
  }
  if (typeof entry !== 'object' || entry === null) {
    refuse([at], 'An entry should be a list of words, or a word and a list of what else is found by it.', EXAMPLE)
    return []
  }
  return Object.entries(entry as Record<string, unknown>).flatMap(([word, found]): Phrases[] => {
    const had = readPhrases(Array.isArray(found) ? found : [found], [at, word], refuse)
    const asked = readPhrases([word], [at, word], refuse)
    if (!asked || !had) return []
    if (had.length === 0) {
      refuse([at, word], `“${word}” has no synonym.`, `Say what else is found by it. ${EXAMPLE}`)
      return []
    }
    if (had.some((phrase) => phraseKey(phrase) === phraseKey(word))) {
      refuse([at, word], `“${word}” is a synonym of itself.`, 'Remove it on the right: it is found by itself.')
      return []
    }
    return [{ asked, had }]
  })
}

/** @returns null when something is wrong with one of them */
function readPhrases(values: readonly unknown[], path: (string | number)[], refuse: Refuse): string[] | null {
  if (values.length > MOST_WORDS) {
    refuse(path, `${values.length} words are more than ${MOST_WORDS}.`, 'Make several entries of them.')
    return null
  }
  const seen = new Set<string>()
  let isFine = true
  for (const [index, value] of values.entries()) {
    const wrong = whatIsWrong(value, seen)
    if (!wrong) {
      seen.add(phraseKey(value as string))
      continue
    }
    refuse([...path, index], ...wrong)
    isFine = false
  }
  return isFine ? (values as string[]) : null
}

function whatIsWrong(value: unknown, seen: ReadonlySet<string>): [message: string, fix: string] | null {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [`${value} is not text.`, `Put it between quotes: "${value}".`]
  }
  if (typeof value !== 'string') return ['A synonym should be a word or a few words.', EXAMPLE]
  const words = segment(value).length
  if (words === 0) return [`“${value}” holds no word.`, 'Remove it.']
  if (words > LONGEST_PHRASE) {
    return [`“${value}” has ${words} words; at most ${LONGEST_PHRASE} are compared.`, 'Make it shorter.']
  }
  return seen.has(phraseKey(value)) ? [`“${value}” stands here twice.`, 'Remove one of the two.'] : null
}
