import { Document } from 'flexsearch'
import type { CostEngine, IndexFiles } from '../cost-engine.ts'

/** Beginnings of words are indexed; misspelt words are not found. */
const create = () =>
  new Document({ document: { id: 'id', index: ['title', 'body'] }, tokenize: 'forward', encoder: 'LatinBalance' })

export const engine: CostEngine = {
  build(documents) {
    const index = create()
    for (const document of documents) index.add(document)
    const files: IndexFiles = {}
    index.export((key, data) => {
      if (data) files[`${key}.json`] = data
    })
    return files
  },
  open(files) {
    const index = create()
    for (const [name, data] of Object.entries(files)) index.import(name.replace(/\.json$/, ''), data as string)
    return (query) => index.search(query, { suggest: true }).reduce((count, { result }) => count + result.length, 0)
  },
}
