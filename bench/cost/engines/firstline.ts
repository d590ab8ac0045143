import { writeSearchIndex } from '../../../sdk/src/search/build/write-search-index.ts'
import { openSearchIndex, type SearchIndexFiles } from '../../../sdk/src/search/search-index.ts'
import { loadLanguage } from '../../../sdk/src/text/language.ts'
import type { CostEngine, IndexFiles } from '../cost-engine.ts'

// The rules of a language are code, as they are in the peers, and come with it.
await loadLanguage('en')

/** All files of the index, though a visitor loads only those that a question needs. */
export const engine: CostEngine = {
  async build(documents) {
    const { manifest, files } = await writeSearchIndex(
      documents.map(({ id, title, body, questions = [] }) => {
        return { slug: String(id), lang: 'en', title, summary: '', questions, keywords: [], body }
      }),
    )
    const written: IndexFiles = { 'manifest.json': JSON.stringify(manifest) }
    for (const [at, file] of files.terms.entries()) written[`terms-${at}.bin`] = new Uint8Array(file)
    for (const [at, file] of files.guesses.entries()) written[`guesses-${at}.bin`] = new Uint8Array(file)
    return written
  },
  async open(files) {
    const manifest = JSON.parse(files['manifest.json'] as string) as SearchIndexFiles['manifest']
    const family = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => files[`${name}-${at}.bin`] as ArrayBuffer)
    const { terms, guesses } = manifest
    const index = await openSearchIndex({
      manifest,
      files: { terms: family('terms', terms), guesses: family('guesses', guesses?.length ?? 0), slugs: [] },
    })
    return (query) => index.search(query).hits.length
  },
}
