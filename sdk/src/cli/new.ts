import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { explainWriteFailure } from '../compile/explain-write-failure.ts'
import { didYouMean, readContent } from '../compile/index.ts'
import type { Knowledge } from '../compile/knowledge.ts'
import { writeStarter } from '../learn/write-starter.ts'
import { SLUG } from '../schemas/article.ts'
import { choose, MisuseError, type Arguments, type Command } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { titleOfSlug } from './new/title-of-slug.ts'
import { writeTranslation } from './new/translation.ts'
import { reportProblems } from './report-problems.ts'

/** A section's name where there is none yet. */
const FIRST_SECTION = 'general'
const DAY = 'yyyy-mm-dd'.length

export const newArticle: Command = {
  name: 'new',
  summary: 'Begin an article, or the translation of one. It is a draft until its writer says otherwise.',
  usage: '<slug> [--locale <locale>] [--section <name>] [--type steps] [--title <title>] [--dir <dir>]',
  options: {
    locale: { type: 'string' },
    section: { type: 'string' },
    type: { type: 'string' },
    title: { type: 'string' },
    dir: { type: 'string' },
  },
  optionHelp: [
    ['slug', 'the file’s name without .md, which becomes part of the address: reset-password'],
    [
      '--locale <locale>',
      'its language; default: the first of the configuration. An article that this has is translated',
    ],
    ['--section <name>', 'folder it stands in; default: that of what is translated, or the only one'],
    ['--type <type>', 'article, or steps for troubleshooting; default: article'],
    ['--title <title>', 'default: made of the slug'],
    ['--dir <dir>', 'folder of the articles; default: kb-content, else the current folder'],
  ],
  async run({ values, positionals: [slug] }, terminal) {
    if (slug === undefined) throw new MisuseError('Say what it is called in addresses: firstline new reset-password.')
    if (!SLUG.test(slug)) {
      throw new MisuseError(
        `The slug "${slug}" may hold small letters, digits and single hyphens only: reset-password.`,
      )
    }
    const dir = contentFolder(values['dir'] as string | undefined, terminal.cwd)
    const { knowledge, problems } = await readContent({ dir })
    if (!knowledge) return reportProblems({ ok: false, problems, articles: 0 }, terminal)

    const files = draftFiles(slug, values, knowledge)
    const [path] = files.keys()
    for (const [file, text] of files) writeNewFile(join(dir, file), text)
    const file = relative(terminal.cwd, join(dir, path!))
    const next = [
      'Write it, and give it questions in the words that people really use. `firstline check` says what is missing.',
      'When it is ready, remove `draft: true`.',
    ]
    const created = [...files.keys()].map((created) => relative(terminal.cwd, join(dir, created)))
    return {
      exitCode: 0,
      json: { ok: true, file, created },
      text: [...created.map((path) => terminal.paint('bold', path)), ...next].join('\n'),
    }
  },
}

/** What is to be written: path within the knowledge base → text; the article first. */
function draftFiles(slug: string, values: Arguments['values'], knowledge: Knowledge): Map<string, string> {
  const { config, library } = knowledge
  const locale = choose('locale', values['locale'], config.locales)
  const type = choose('type', values['type'], ['article', 'steps'] as const)
  const found = library.withSlug(locale, slug)
  if (found?.locale === locale) throw new Error(`${found.file} has this slug already; nothing was written.`)
  const section = chooseSection(values['section'], found?.section, knowledge)
  const path = `${locale}/${section}/${slug}.md`
  if (found) return new Map([[path, writeTranslation(found, path)]])
  const title = String(values['title'] ?? titleOfSlug(slug))
  const day = new Date().toISOString().slice(0, DAY)
  const files = new Map([[path, writeStarter({ title, type, day })]])
  const isNew = !sectionsOf(knowledge).includes(section)
  if (isNew) files.set(`${locale}/${section}/_section.md`, `---\ntitle: ${titleOfSlug(section)}\n---\n`)
  return files
}

function chooseSection(given: Arguments['values'][string], ofSource: string | undefined, knowledge: Knowledge): string {
  const known = sectionsOf(knowledge)
  if (given === undefined) {
    if (ofSource !== undefined) return ofSource
    if (known.length <= 1) return known[0] ?? FIRST_SECTION
    throw new MisuseError(`Say in which section it stands: --section ${known[0]}. There are: ${known.join(', ')}.`)
  }
  const section = String(given)
  if (!SLUG.test(section))
    throw new MisuseError(`A section’s name may hold small letters, digits and single hyphens only, not "${section}".`)
  const meant = known.includes(section) ? '' : didYouMean(section, known)
  if (meant !== '') throw new MisuseError(`There is no section "${section}".${meant} There are: ${known.join(', ')}.`)
  return section
}

function sectionsOf({ library, sections }: Knowledge): string[] {
  const names = [...library.articles.map(({ section }) => section), ...sections.map(({ id }) => id)]
  return [...new Set(names)].toSorted()
}

/** Fails where a file stands, whatever it holds: an article that could not be read has been written all the same. */
function writeNewFile(file: string, text: string): void {
  if (existsSync(file)) throw new Error(`${file} is there already; nothing was written over it.`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    // On a full disk the file is there, and empty.
    if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file)
    throw explainWriteFailure(error, file, 'Nothing was begun.', 'begin it')
  }
}
