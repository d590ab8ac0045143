import { slugify } from '../import/slugs.ts'
import { compileKnowledgeBase, isFine, openCompiled } from '../compile/index.ts'
import { compareGaps, groupGaps, writeGapsCsv, type Gap } from '../learn/index.ts'
import { choose, MisuseError, type Command, type Terminal } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { count } from './count.ts'
import { lessonsOf } from './learning/lessons.ts'
import { EVIDENCE_OPTION_HELP, EVIDENCE_OPTIONS, readEvidence } from './learning/read-evidence.ts'
import { reportProblems } from './report-problems.ts'

const DEFAULT_LIMIT = 20
const MOST_WORDINGS_SHOWN = 5
/** What every shell takes as it is between double quotes. The words are visitors', and their line is to be pasted. */
const NOT_FOR_A_SHELL = /[^\p{L}\p{N}\p{M} ,.?:()-]+/gu

/** A gap, the language it was asked in, and the line that begins an article about it. */
type LocatedGap = Gap & { locale: string; begin: string }

export const gaps: Command = {
  name: 'gaps',
  summary: 'Say what visitors looked for in vain, most people and tickets first.',
  usage: '--from <url> [dir] [--locale <locale>] [--since <day>] [--limit <number>]',
  formats: ['csv'],
  options: { ...EVIDENCE_OPTIONS, locale: { type: 'string' }, limit: { type: 'string' } },
  optionHelp: [
    ['dir', 'folder of the articles; default: kb-content, else the current folder'],
    ...EVIDENCE_OPTION_HELP,
    ['--locale <locale>', 'only this language; default: every one of the configuration'],
    ['--limit <number>', `how many are listed; default: ${DEFAULT_LIMIT}`],
    ['--format csv', 'a line for each, for a spreadsheet'],
  ],
  async run({ values, positionals }, terminal) {
    const limit = readLimit(values['limit'])
    const dir = contentFolder(positionals[0], terminal.cwd)
    // First, since a wrong key should not have to wait for the articles.
    const questions = await readEvidence(values, terminal)
    const compiled = await compileKnowledgeBase({ dir, onProgress: terminal.progress })
    const { knowledge, problems, files } = compiled
    if (!knowledge || !isFine(problems)) return reportProblems({ ok: false, problems, articles: 0 }, terminal)
    const { locales } = knowledge.config
    const wanted = values['locale'] === undefined ? locales : [choose('locale', values['locale'], locales)]
    const found: LocatedGap[] = []
    for (const { locale, questions: asked } of lessonsOf(compiled, knowledge, questions, wanted)) {
      const { search } = await openCompiled(files, locale, 'public')
      const ofLocale = await groupGaps(asked, { locale, search, most: limit })
      const sectionOf = (slug: string) => knowledge.library.withSlug(locale, slug)?.section
      const isDefault = locale === locales[0]
      for (const gap of ofLocale) {
        const where = { locale: isDefault ? undefined : locale, section: gap.nearest && sectionOf(gap.nearest.slug) }
        found.push({ ...gap, locale, begin: lineToBegin(gap.title, where) })
      }
    }
    const shown = found.toSorted(compareGaps).slice(0, limit)
    return {
      exitCode: 0,
      json: { ok: true, gaps: shown },
      // Lines end by themselves, and what is printed is given one more.
      csv: writeGapsCsv(shown).trimEnd(),
      text: shown.length > 0 ? shown.map((gap) => writeGap(gap, terminal)).join('\n\n') : 'No gaps: all was answered.',
    }
  },
}

/** The nearest article’s section is the likeliest place. */
function lineToBegin(title: string, where: Record<string, string | null | undefined>): string {
  const plain = title.replace(NOT_FOR_A_SHELL, ' ').replace(/ +/g, ' ').trim()
  const options = Object.entries(where).flatMap(([name, value]) => (value ? [`--${name} ${value}`] : []))
  return [`firstline new ${slugify(title) || 'new-article'} --title "${plain}"`, ...options].join(' ')
}

function writeGap({ title, visits, tickets, wordings, nearest, begin }: LocatedGap, { paint }: Terminal): string {
  const words = wordings.slice(0, MOST_WORDINGS_SHOWN).map((one) => `“${one.words}” ${one.visits + one.tickets}`)
  const more = wordings.length - words.length
  return [
    `${paint('bold', title)}  ${count(visits, 'visit')}, ${count(tickets, 'ticket')}`,
    `  ${words.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    nearest ? `  Nearest: ${nearest.title} (${nearest.slug})` : '  No article is near.',
    paint('dim', `  ${begin}`),
  ].join('\n')
}

function readLimit(given: string | boolean | undefined): number {
  if (given === undefined) return DEFAULT_LIMIT
  if (/^[1-9]\d{0,4}$/.test(String(given))) return Number(given)
  throw new MisuseError(`--limit takes a number from 1 to 99999, not "${String(given)}".`)
}
