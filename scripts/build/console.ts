import { join } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { bundle } from './bundle.ts'

/** Builds the staff's console to `/console/`. */
export async function buildConsole(site: string): Promise<void> {
  await bundle({
    root: join(ROOT, 'console'),
    base: '/console/',
    build: {
      outDir: join(site, 'console'),
      rolldownOptions: {
        output: {
          entryFileNames: 'assets/[name].[hash].js',
          chunkFileNames: 'assets/[name].[hash].js',
          assetFileNames: 'assets/[name].[hash][extname]',
          hashCharacters: 'hex',
        },
      },
    },
  })
}
