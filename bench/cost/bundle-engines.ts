import { join } from 'node:path'
import { bundle } from '../../scripts/build/bundle.ts'
import { ROOT } from '../../scripts/system/folders.ts'
import { PEERS } from './peers.ts'

/** Makes modules of the engines that a page can import: `<folder>/<module>.js`. */
export async function bundleEngines(folder: string): Promise<void> {
  const input = Object.fromEntries(PEERS.map(({ module }) => [module, join(ROOT, `bench/cost/engines/${module}.ts`)]))
  await bundle({
    root: join(ROOT, 'bench'),
    build: {
      outDir: folder,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].[hash].js' },
      },
    },
  })
}
