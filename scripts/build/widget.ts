import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from '../system/folders.ts'
import { bundle, type BuiltFile } from './bundle.ts'

const WIDGET = join(ROOT, 'widget')
const LANGUAGES = join(ROOT, 'sdk/src/text/languages')

/** What the files begin with that hold the rules of a language, which search fetches where articles are in it. */
export const WORDS = 'widget/words-of-'

/** What the file begins with that holds the form, the outbox and the threads, fetched when they are needed. */
export const DESK = 'widget/desk.'

export type BuiltWidget = { loader: BuiltFile; modules: BuiltFile[] }

/**
 * Builds the script that pages embed: first the panel, whose files are named by their content, then the loader, which
 * has to know the panel's name.
 */
export async function buildWidget(site: string): Promise<BuiltWidget> {
  const modules = await bundle({
    root: WIDGET,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: site,
      // As a library: an application's build adds code that inserts <link> elements into the page, which is not ours.
      lib: { entry: join(WIDGET, 'src/panel/main.ts'), formats: ['es'] },
      rolldownOptions: {
        // What is loaded later may import from the panel; a third file for what they share would be one more request.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'widget/panel.[hash].js',
          chunkFileNames: ({ facadeModuleId }) => {
            return facadeModuleId?.includes(LANGUAGES) ? `${WORDS}[name].[hash].js` : 'widget/[name].[hash].js'
          },
          hashCharacters: 'hex',
          // A library is otherwise left with its white space and its hints, for others to minify.
          minify: true,
          comments: false,
        },
      },
    },
  })
  const panel = modules.find((file) => file.isEntry)
  if (!panel) throw new Error('the panel has an entry')
  const [loader] = await bundle({
    root: WIDGET,
    define: { __PANEL_PATH__: JSON.stringify(`/${panel.path}`) },
    plugins: [toClassicScript],
    build: {
      outDir: site,
      rolldownOptions: {
        input: join(WIDGET, 'src/loader/main.ts'),
        output: { entryFileNames: 'firstline.js' },
      },
    },
  })
  if (!loader) throw new Error('the loader is one file')
  return { loader, modules }
}

/**
 * A module that waits becomes a script that any page can hold, in one function. Whatever goes wrong in it, the page goes
 * on without it.
 */
const toClassicScript: Plugin = {
  name: 'to-classic-script',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = `(async()=>{${file.code.trim()}})().catch(console.error)`
    }
  },
}

/** Builds the page behind a visitor's private link. */
export async function buildTicketPage(site: string): Promise<void> {
  await bundle({
    root: WIDGET,
    build: {
      outDir: site,
      rolldownOptions: {
        input: join(WIDGET, 'ticket.html'),
        output: {
          entryFileNames: 'widget/[name].[hash].js',
          chunkFileNames: 'widget/[name].[hash].js',
          assetFileNames: 'widget/[name].[hash][extname]',
          hashCharacters: 'hex',
        },
      },
    },
  })
}
