import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama'
import type { CostEngine } from '../cost-engine.ts'

const SCHEMA = { title: 'string', body: 'string' } as const
/** It keeps the documents in its index; there is no way without them. */
export const engine: CostEngine = {
  async build(documents) {
    const database = create({ schema: SCHEMA })
    await insertMultiple(
      database,
      documents.map(({ title, body }) => ({ title, body })),
    )
    return { 'index.json': JSON.stringify(save(database)) }
  },
  open(files) {
    const database = create({ schema: SCHEMA })
    load(database, JSON.parse(files['index.json'] as string) as RawData)
    return async (term) => (await search(database, { term, tolerance: 1, boost: { title: 3 } })).count
  },
}
