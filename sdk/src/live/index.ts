export { LiveSearchError, type LiveDocument } from './live-document.ts'
export { createLiveSearch, type LiveResult, type LiveSearch } from './live-search.ts'
