import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { loadConfig, type Problem } from '../compile/index.ts'
import { recogniseSource, readSource, SOURCE_KINDS } from '../import/find-source.ts'
import { importSource, type Imported } from '../import/import-source.ts'
import type { Lost } from '../import/source.ts'
import { writeImport } from '../import/write-import.ts'
import { choose, MisuseError, type Command, type Outcome, type Terminal } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { count } from './count.ts'
import { reportProblems } from './report-problems.ts'

export const importArticles: Command = {
  name: 'import',
  summary:
    'Take over articles from Zendesk Guide, Docusaurus, Starlight or HTML pages, and say what could not be kept.',
  usage: '<source> [--from <kind>] [--locale <locale>] [--dir <dir>] [--force]',
  options: {
    from: { type: 'string' },
    locale: { type: 'string' },
    dir: { type: 'string' },
    force: { type: 'boolean' },
  },
  optionHelp: [
    ['source', 'a JSON export of Zendesk Guide, or the folder of a Docusaurus or Starlight project or of HTML pages'],
    ['--from <kind>', `${SOURCE_KINDS.join(', ')}; default: as the source looks`],
    ['--locale <locale>', 'language of what does not say its own; default: the first of the configuration'],
    ['--dir <dir>', 'folder that gets the articles; default: kb-content, else the current folder'],
    ['--force', 'write over files that are there'],
  ],
  async run({ values, positionals: [named] }, terminal) {
    if (named === undefined) throw new MisuseError('Say what to import: firstline import export.json.')
    const path = resolve(terminal.cwd, named)
    if (!existsSync(path)) throw new MisuseError(`There is nothing at ${named}.`)
    const kind = values['from'] === undefined ? recogniseSource(path) : choose('from', values['from'], SOURCE_KINDS)
    if (!kind)
      throw new MisuseError(
        `${named} holds nothing that is known: say what it is with --from ${SOURCE_KINDS.join(', ')}.`,
      )

    const dir = contentFolder(values['dir'] as string | undefined, terminal.cwd)
    const problems: Problem[] = []
    const config = await loadConfig(dir, (problem) => problems.push(problem))
    if (!config) return reportProblems({ ok: false, problems, articles: 0 }, terminal)
    const locale = choose('locale', values['locale'], config.locales)
    const locales = [locale, ...config.locales.filter((other) => other !== locale)]

    const imported = importSource(readSource(path, kind, locales), config.locales[0]!, terminal.progress)
    if (imported.articles === 0) throw new Error(`${named} holds no articles (looked at as ${kind}).`)
    writeImport(dir, imported.files, values['force'] === true)
    return report(imported, relative(terminal.cwd, dir) || '.', terminal)
  },
}

function report({ articles, files, lost }: Imported, dir: string, terminal: Terminal): Outcome {
  const images = [...files.keys()].filter((path) => !path.endsWith('.md')).length
  const lines = [
    ...writeLost(lost, terminal),
    `Imported ${count(articles, 'article')} and ${count(images, 'image')} into ${dir}; ${count(lost.length, 'thing')} could not be kept.`,
    'Next: `firstline check`, then give each article questions in the words that people really use.',
  ]
  return {
    exitCode: 0,
    json: { ok: true, dir, articles, images, files: [...files.keys()], lost },
    text: lines.join('\n'),
  }
}

/** What could not be kept, file by file. */
function writeLost(lost: readonly Lost[], { paint }: Terminal): string[] {
  const files = [...new Set(lost.map(({ file }) => file))]
  return files.flatMap((file) => [
    paint('bold', file),
    ...lost.filter((each) => each.file === file).map(({ what, why }) => `  ${what}  ${paint('dim', why)}`),
  ])
}
