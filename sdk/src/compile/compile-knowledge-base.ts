import { renderHelpCentre } from '../site/render-help-centre.ts'
import type { FirstlineConfig } from '../schemas/config.ts'
import { assembleBundle, type Bundle } from './assemble-bundle.ts'
import { allFiles, siteFiles, type OutputFiles } from './write-bundle.ts'
import { checkRelated } from './check-related.ts'
import { checkUnique } from './check-unique.ts'
import { createImageStore } from './image-store.ts'
import { createLibrary, type Library } from './library.ts'
import { loadConfig } from './load-config.ts'
import { isFine, sortProblems, type Problem } from './problem.ts'
import { readArticle } from './read-article.ts'
import { readFolder } from './read-folder.ts'
import { readSection } from './read-section.ts'
import { readSynonyms } from './read-synonyms.ts'
import { relateArticles } from './relate-articles.ts'
import { resolveReferences } from './resolve-references.ts'

export type CompileOptions = {
  /** The folder that holds `<locale>/<section>/<slug>.md`. */
  dir: string
  /** The moment at which `publishAt` is judged. Default: now. */
  now?: Date
}

/** A knowledge base in memory. With an error among `problems` there are no files: half a release is none. */
export type Compiled = {
  problems: Problem[]
  files: OutputFiles
  /** Of the articles that could be read, also when there are errors. */
  bundles: Bundle[]
  /** Null when the configuration could not be read. */
  config: FirstlineConfig | null
  /** Null until the articles have been read. */
  library: Library | null
}

/** Compiles a knowledge base and its help centre in memory. Nothing is written; the same input gives the same bytes. */
export async function compileKnowledgeBase({ dir, now = new Date() }: CompileOptions): Promise<Compiled> {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const nothing = { files: new Map(), bundles: [] }

  const config = await loadConfig(dir, report)
  if (!config) return { ...nothing, problems, config, library: null }
  const folder = readFolder(dir, config.locales, report)
  const drafts = folder.articles.flatMap((file) => readArticle(file, report) ?? [])
  const sections = folder.sections.flatMap((file) => readSection(file, report) ?? [])
  const synonyms = new Map(folder.synonyms.map((file) => [file.locale, readSynonyms(file, report)]))
  const library = createLibrary(drafts, folder.articles, config.locales[0]!, now)
  checkUnique(drafts, report)
  checkRelated(library, report)
  const resolved = resolveReferences(library, createImageStore(folder.root, folder.images), report)
  const audiences = new Set([
    'public',
    ...resolved.filter(library.isPublished).map((draft) => draft.frontMatter.audience),
  ])
  const assembled = [...audiences].flatMap((audience) =>
    config.locales.map((locale) => assembleBundle(audience, locale, resolved, sections, library, synonyms)),
  )
  const bundles = await Promise.all(assembled.map(relateArticles))
  if (!isFine(problems)) return { problems: sortProblems(problems), files: new Map(), bundles, config, library }
  const publicBundles = bundles.filter(({ audience }) => audience === 'public')
  const files = new Map([
    ...(await allFiles(bundles)),
    ...siteFiles(config),
    ...renderHelpCentre(publicBundles, config.sites[0]!.name),
  ])
  return { problems: sortProblems(problems), files, bundles, config, library }
}

/** How many articles readers can find, each counted once, however many languages and audiences have it. */
export function countArticles({ bundles }: Compiled): number {
  return new Set(bundles.flatMap((bundle) => bundle.articles.map(({ article }) => article.slug))).size
}
