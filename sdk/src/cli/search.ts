import { compileKnowledgeBase, countArticles, openCompiled } from '../compile/index.ts'
import { MisuseError, type Command, type Terminal } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { reportProblems } from './report-problems.ts'

export const search: Command = {
  name: 'search',
  summary: 'Search the articles as a visitor would.',
  usage: '"<words>" [--locale <locale>] [--audience <name>] [--dir <dir>]',
  options: { locale: { type: 'string' }, audience: { type: 'string' }, dir: { type: 'string' } },
  optionHelp: [
    ['words', 'what a visitor types'],
    ['--locale <locale>', 'language to search in; default: the first of the configuration'],
    ['--audience <name>', 'whose articles to search; default: public'],
    ['--dir <dir>', 'folder of the articles; default: kb-content, else the current folder'],
  ],
  async run({ values, positionals: [words = ''] }, terminal) {
    if (words.trim() === '') throw new MisuseError('Say what to search for: firstline search "forgot my password".')
    const dir = contentFolder(values['dir'] as string | undefined, terminal.cwd)
    const compiled = await compileKnowledgeBase({ dir })
    const { config, files, problems } = compiled
    if (!config || problems.some(({ severity }) => severity === 'error')) {
      return reportProblems({ ok: false, problems, articles: 0 }, terminal)
    }
    const locale = choose('locale', values['locale'], config.locales)
    const audiences = [...new Set(compiled.bundles.map((bundle) => bundle.audience))]
    const audience = choose('audience', values['audience'], audiences)
    const knowledgeBase = await openCompiled(files, locale, audience)
    const results = await knowledgeBase.search(words)
    const shown = results.map(({ slug, title, summary, section, lang, score }) => ({
      slug,
      title,
      summary,
      section,
      lang,
      score,
    }))
    return {
      exitCode: 0,
      json: { query: words, locale, audience, articles: countArticles(compiled), results: shown },
      text: shown.length > 0 ? shown.map((result) => writeResult(result, terminal)).join('\n') : 'Nothing found.',
    }
  },
}

/** The value that was given, which must be one of those there are; the first is the default. */
function choose(option: string, given: string | boolean | undefined, known: readonly string[]): string {
  if (given === undefined) return known[0]!
  if (known.includes(String(given))) return String(given)
  throw new MisuseError(`--${option} can be ${known.join(', ')}, not "${String(given)}".`)
}

function writeResult(
  result: { slug: string; title: string; summary: string; score: number },
  { paint }: Terminal,
): string {
  const score = paint('dim', result.score.toFixed(2).padStart(7))
  const summary = result.summary === '' ? '' : `\n         ${result.summary}`
  return `${score}  ${paint('bold', result.title)}  ${paint('dim', result.slug)}${summary}`
}
