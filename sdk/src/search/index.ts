export { chooseLocale, localeChooser } from './choose-locale.ts'
export type { Contribution } from './explain.ts'
export { KnowledgeBaseError } from './fetch-file.ts'
export type {
  ArticleSummary,
  Category,
  CategoryOptions,
  KnowledgeBase,
  KnowledgeBaseOptions,
  ListOptions,
  ReadOptions,
  SearchOptions,
  SearchResult,
  SearchResults,
  SuggestBy,
} from './knowledge-base.ts'
export { loadKnowledgeBase } from './load-knowledge-base.ts'
export { loadSite, type SiteOptions } from './load-site.ts'
export type { Mark } from './marks.ts'
export type { Passage } from './passage/find-passage.ts'
