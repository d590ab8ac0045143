import Fuse, { type IFuseOptions } from 'fuse.js'
import type { CostDocument, CostEngine } from '../cost-engine.ts'

const OPTIONS: IFuseOptions<CostDocument> = {
  keys: [{ name: 'title', weight: 3 }, 'body'],
  ignoreLocation: true,
  threshold: 0.3,
}

/** It reads through all of the text for every question, so it needs the text as well as its index. */
export const engine: CostEngine = {
  build: (documents) => ({
    'documents.json': JSON.stringify(documents),
    'index.json': JSON.stringify(Fuse.createIndex(['title', 'body'], documents)),
  }),
  open(files) {
    const documents = JSON.parse(files['documents.json'] as string) as CostDocument[]
    const index = Fuse.parseIndex<CostDocument>(
      JSON.parse(files['index.json'] as string) as Parameters<typeof Fuse.parseIndex<CostDocument>>[0],
    )
    const fuse = new Fuse(documents, OPTIONS, index)
    return (query) => fuse.search(query).length
  },
}
