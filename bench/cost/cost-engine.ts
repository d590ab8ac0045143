/** An article as every engine gets it: plain text. */
export type CostDocument = { id: number; title: string; body: string; questions?: string[] }

/**
 * The files of an index. Each is fetched whole: those ending in `.json` as text, the others as bytes. What a search needs
 * beside them, such as stored texts, is left out where an engine allows it.
 */
export type IndexFiles = Record<string, string | Uint8Array>
export type FetchedFiles = Record<string, string | ArrayBuffer>

/** Searches, and answers how many articles it found. */
export type AskForCount = (query: string) => number | Promise<number>

/** A search engine whose index is made once and loaded by a page. The same module builds in Node and loads in a browser. */
export type CostEngine = {
  build: (documents: readonly CostDocument[]) => Promise<IndexFiles> | IndexFiles
  /** Makes an index ready to be asked. */
  open: (files: FetchedFiles) => Promise<AskForCount> | AskForCount
}
