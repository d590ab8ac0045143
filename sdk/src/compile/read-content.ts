import type { FirstlineConfig } from '../schemas/config.ts'
import type { ArticleDraft, PlacedFile } from './article-draft.ts'
import { assembleBundle, type Bundle } from './assemble-bundle.ts'
import { checkRelated } from './check-related.ts'
import { checkUnique } from './check-unique.ts'
import { createImageStore } from './image-store.ts'
import type { Knowledge } from './knowledge.ts'
import { createLibrary } from './library.ts'
import { loadConfig } from './load-config.ts'
import { reportUnlessOff, sortProblems, type Problem, type Report } from './problem.ts'
import type { Progress } from './progress.ts'
import { readArticle } from './read-article.ts'
import { readFolder } from './read-folder.ts'
import { readLearned } from './read-learned.ts'
import { readSection } from './read-section.ts'
import { readSynonyms } from './read-synonyms.ts'
import { resolveReferences } from './resolve-references.ts'
import { settleLearned } from './settle-learned.ts'

export type CompileOptions = {
  /** The folder that holds `<locale>/<section>/<slug>.md`. */
  dir: string
  /** The moment at which `publishAt` is judged. Default: now. */
  now?: Date
  /** Whether drafts and articles of a later `publishAt` count as published, for their writers to see. Default: false. */
  unpublished?: boolean
  onProgress?: Progress | undefined
}

/** What the files of a knowledge base say, before search has read it. */
export type Content = {
  /** Sorted by file and line. */
  problems: Problem[]
  /** Of the articles that could be read, also when there are errors. */
  bundles: Bundle[]
  /** Null when the configuration could not be read. */
  config: FirstlineConfig | null
  /** Null where the configuration could not be read, and so nothing else was. */
  knowledge: Knowledge | null
}

/** Reads one article's file; see `readArticle`. */
export type ArticleReader = (source: PlacedFile, report: Report) => ArticleDraft | null

/**
 * Reads a knowledge base: configuration, folder, front matter, markdown to tree, steps, links and images, uniqueness,
 * bundles.
 *
 * @param read replaces `readArticle` by a reader that remembers; see `rememberArticles`
 */
export async function readContent(
  { dir, now = new Date(), unpublished = false, onProgress }: CompileOptions,
  read: ArticleReader = readArticle,
): Promise<Content> {
  const problems: Problem[] = []
  const config = await loadConfig(dir, (problem) => void problems.push(problem))
  if (!config) return { problems, bundles: [], config, knowledge: null }
  const report = reportUnlessOff(config.check.off, problems)
  const folder = readFolder(dir, config.locales, report)
  const drafts = folder.articles.flatMap((file, at) => {
    onProgress?.('Reading articles', at, folder.articles.length)
    return read(file, report) ?? []
  })
  const sections = folder.sections.flatMap((file) => readSection(file, report) ?? [])
  const synonyms = new Map(folder.synonyms.map((file) => [file.locale, readSynonyms(file, report)]))
  const learnedFiles = folder.learned.map((file) => readLearned(file, report))
  const library = createLibrary(drafts, folder.articles, config.locales[0]!, unpublished ? null : now)
  checkUnique(drafts, report)
  checkRelated(library, report)
  const learned = new Map(learnedFiles.map((file) => [file.locale, settleLearned(file, library, report)]))
  const images = createImageStore(folder.root, folder.images)
  const resolved = resolveReferences(library, images, report)
  const everySynonym = [...synonyms.values()].flat()
  const knowledge = { config, library, sections, synonyms: everySynonym, learned: learnedFiles, images }
  const audiences = new Set([
    'public',
    ...resolved.filter(library.isPublished).map((draft) => draft.frontMatter.audience),
  ])
  const bundles = [...audiences].flatMap((audience) =>
    config.locales.map((locale) =>
      assembleBundle(audience, locale, { articles: resolved, sections, library, synonyms, learned }),
    ),
  )
  return { problems: sortProblems(problems), bundles, config, knowledge }
}

/** How many articles readers can find, each counted once, however many languages and audiences have it. */
export function countArticles({ bundles }: Pick<Content, 'bundles'>): number {
  return new Set(bundles.flatMap((bundle) => bundle.articles.map(({ article }) => article.slug))).size
}
