import lunr from 'lunr'
import type { CostEngine } from '../cost-engine.ts'

export const engine: CostEngine = {
  build(documents) {
    const index = lunr((builder) => {
      builder.field('title', { boost: 3 })
      builder.field('body')
      for (const document of documents) builder.add(document)
    })
    return { 'index.json': JSON.stringify(index) }
  },
  open(files) {
    const index = lunr.Index.load(JSON.parse(files['index.json'] as string) as object)
    return (text) =>
      index.query((query) => {
        for (const term of lunr.tokenizer(text)) {
          query.term(term, {})
          query.term(term, { wildcard: lunr.Query.wildcard.TRAILING, boost: 0.4 })
          query.term(term, { editDistance: 1, boost: 0.4 })
        }
      }).length
  },
}
