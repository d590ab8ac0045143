export type { Contribution } from './explain.ts'
export { KnowledgeBaseError } from './fetch-file.ts'
export {
  loadKnowledgeBase,
  type ArticleSummary,
  type Category,
  type CategoryOptions,
  type KnowledgeBase,
  type KnowledgeBaseOptions,
  type ListOptions,
  type SearchOptions,
  type SearchResult,
  type SearchResults,
  type SuggestBy,
} from './knowledge-base.ts'
export { loadSite, type SiteOptions } from './load-site.ts'
export type { Mark } from './marks.ts'
export type { Passage } from './passage/find-passage.ts'
