import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ROOT } from '../system/folders.ts'
import { bundle, type BuiltFile } from './bundle.ts'

const WIDGET = join(ROOT, 'widget')
const MESSAGES = join(WIDGET, 'src/messages')

/** What files are called that hold something for each language, by the folder of their module; the first that fits. */
const OF_A_LANGUAGE: [folder: string, name: string][] = [
  [join(ROOT, 'sdk/src/text/languages'), 'words-of'],
  [join(MESSAGES, 'desk'), 'desk-texts'],
  [MESSAGES, 'texts'],
]

/** A constant of another module is written where it is used: it would otherwise bring a name along. */
const INLINING = { inlineConst: true }

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
        optimization: INLINING,
        // What is loaded later may import from the panel.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'widget/panel.[hash].js',
          chunkFileNames: ({ facadeModuleId }) => {
            const [, name] = OF_A_LANGUAGE.find(([folder]) => facadeModuleId?.startsWith(folder)) ?? []
            return name ? `widget/${name}-[name].[hash].js` : 'widget/[name].[hash].js'
          },
          // All that the panel cannot run without is in its own file: another would be asked for only after this one came.
          codeSplitting: { groups: [{ name: 'panel', tags: ['$initial'] }] },
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
        optimization: INLINING,
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
