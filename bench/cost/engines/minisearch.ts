import MiniSearch from 'minisearch'
import type { CostEngine } from '../cost-engine.ts'

const OPTIONS = { fields: ['title', 'body'], searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 } }

export const engine: CostEngine = {
  build(documents) {
    const index = new MiniSearch(OPTIONS)
    index.addAll(documents)
    return { 'index.json': JSON.stringify(index) }
  },
  open(files) {
    const index = MiniSearch.loadJSON(files['index.json'] as string, OPTIONS)
    return (query) => index.search(query).length
  },
}
