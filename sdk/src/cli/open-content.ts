import { compileKnowledgeBase, countArticles, openCompiled } from '../compile/index.ts'
import type { KnowledgeBase } from '../search/index.ts'
import { choose, type Arguments, type Outcome, type Terminal } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { reportProblems } from './report-problems.ts'

/** Options of every command that searches a folder of articles. */
export const CONTENT_OPTIONS = {
  locale: { type: 'string' },
  audience: { type: 'string' },
  dir: { type: 'string' },
} as const

export const CONTENT_OPTION_HELP: [string, string][] = [
  ['--locale <locale>', 'language to search in; default: the first of the configuration'],
  ['--audience <name>', 'whose articles to search; default: public'],
  ['--dir <dir>', 'folder of the articles; default: kb-content, else the current folder'],
]

/** A folder of articles, compiled in memory and opened as a browser would. */
export type OpenedContent = { knowledgeBase: KnowledgeBase; locale: string; audience: string; articles: number }

/** @returns what to print instead, when the articles have errors */
export async function openContent(
  values: Arguments['values'],
  terminal: Terminal,
): Promise<{ opened: OpenedContent } | { failed: Outcome }> {
  const dir = contentFolder(values['dir'] as string | undefined, terminal.cwd)
  const compiled = await compileKnowledgeBase({ dir, onProgress: terminal.progress })
  const { config, files, problems } = compiled
  if (!config || problems.some(({ severity }) => severity === 'error')) {
    return { failed: reportProblems({ ok: false, problems, articles: 0 }, terminal) }
  }
  const locale = choose('locale', values['locale'], config.locales)
  const audiences = [...new Set(compiled.bundles.map((bundle) => bundle.audience))]
  const audience = choose('audience', values['audience'], audiences)
  const knowledgeBase = await openCompiled(files, locale, audience)
  return { opened: { knowledgeBase, locale, audience, articles: countArticles(compiled) } }
}
