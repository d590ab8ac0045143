export { KnowledgeBaseError } from './bundle-files.ts'
export {
  loadKnowledgeBase,
  type ArticleSummary,
  type Category,
  type KnowledgeBase,
  type KnowledgeBaseOptions,
  type ListOptions,
  type SearchResult,
  type SuggestBy,
} from './knowledge-base.ts'
export type { Mark } from './marks.ts'
