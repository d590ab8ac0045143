import type { Contribution, SearchResult } from '../search/index.ts'
import { MisuseError, type Command, type Terminal } from './command.ts'
import { CONTENT_OPTION_HELP, CONTENT_OPTIONS, openContent } from './open-content.ts'

/** What adds less to a score than this explains nothing. */
const SMALLEST_SHOWN = 0.005

export const search: Command = {
  name: 'search',
  summary: 'Search the articles as a visitor would.',
  usage: '"<words>" [--explain] [--locale <locale>] [--audience <name>] [--dir <dir>]',
  options: { ...CONTENT_OPTIONS, explain: { type: 'boolean' } },
  optionHelp: [
    ['words', 'what a visitor types'],
    ['--explain', 'say of each result what its score is made of'],
    ...CONTENT_OPTION_HELP,
  ],
  async run({ values, positionals: [words = ''] }, terminal) {
    if (words.trim() === '') throw new MisuseError('Say what to search for: firstline search "forgot my password".')
    const content = await openContent(values, terminal)
    if ('failed' in content) return content.failed
    const { knowledgeBase, locale, audience, articles } = content.opened
    const results = await knowledgeBase.search(words, { explain: values['explain'] === true })
    const shown = results.map(({ slug, title, summary, section, lang, score, confidence, explanation }) => ({
      slug,
      title,
      summary,
      section,
      lang,
      score,
      confidence,
      ...(explanation && { explanation }),
    }))
    return {
      exitCode: 0,
      json: { query: words, locale, audience, articles, results: shown },
      text: results.length > 0 ? results.map((result) => writeResult(result, terminal)).join('\n') : 'Nothing found.',
    }
  },
}

function writeResult({ slug, title, summary, score, confidence, explanation = [] }: SearchResult, terminal: Terminal) {
  const { paint } = terminal
  const numbers = paint('dim', `${score.toFixed(2).padStart(7)} ${percent(confidence)}`)
  const lines = [`${numbers}  ${paint('bold', title)}  ${paint('dim', slug)}`]
  if (summary !== '') lines.push(`${' '.repeat(14)}${summary}`)
  for (const { term, by, score: added, synonyms } of explanation) {
    if (Math.abs(added) < SMALLEST_SHOWN) continue
    lines.push(
      paint(
        'dim',
        `${' '.repeat(14)}${added.toFixed(2).padStart(6)}  ${by.padEnd(8)}  ${synonyms ? writeSynonyms(synonyms) : term}`,
      ),
    )
  }
  return lines.join('\n')
}

/** “mobile” stands for “phone”: which words of the query, and which of the article. */
function writeSynonyms({ asked, found }: NonNullable<Contribution['synonyms']>): string {
  return `${asked.join(', ')} → ${found.join(', ')}`
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`.padStart(5)
}
