import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { contentHash } from '../../sdk/src/compile/content-hash.ts'
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

/** Modules that are files of their own with all that they need, less what is in those before them. */
const CHUNKS = {
  knowledge: join(WIDGET, 'src/knowledge/main.ts'),
  panel: join(WIDGET, 'src/panel/main.ts'),
  articles: join(WIDGET, 'src/panel/article-screen.tsx'),
}

export type BuiltWidget = { loader: BuiltFile; modules: BuiltFile[] }

/** Stands in the names of the modules until all of them are there. */
const HASH = 'hash-of-all'

/**
 * Builds the script that pages embed: first its modules, then the loader, which has to know their names.
 */
export async function buildWidget(site: string): Promise<BuiltWidget> {
  const bundled = await bundleModules()
  // One hash for all: nearly each of them names others, and would change its own name with theirs. The loader has room for
  // no more digits.
  const hash = contentHash(bundled.map(({ path, content }) => `${path}\n${String(content)}\n`).join('')).slice(0, 8)
  const named = (text: string) => text.replaceAll(HASH, hash)
  const modules = bundled.map(({ path, content, imports, isEntry }): BuiltFile => {
    return { path: named(path), content: named(String(content)), imports: imports.map(named), isEntry }
  })
  for (const { path, content } of modules) {
    const file = join(site, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const [loader] = await bundle({
    root: WIDGET,
    define: { __MODULE_HASH__: JSON.stringify(hash) },
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

/** What the loader imports, and all that this imports sooner or later. */
function bundleModules(): Promise<BuiltFile[]> {
  return bundle({
    root: WIDGET,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      // As a library: an application's build adds code that inserts <link> elements into the page, which is not ours.
      lib: {
        entry: CHUNKS,
        formats: ['es'],
      },
      rolldownOptions: {
        optimization: INLINING,
        // What is loaded later may import from the panel.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: `widget/[name].${HASH}.js`,
          chunkFileNames: ({ facadeModuleId }) => {
            const [, name] = OF_A_LANGUAGE.find(([folder]) => facadeModuleId?.startsWith(folder)) ?? []
            return `widget/${name ? `${name}-` : ''}[name].${HASH}.js`
          },
          // Any file that they share would be asked for only after they came.
          codeSplitting: { groups: Object.entries(CHUNKS).map(([name, test]) => ({ name, test })) },
          // A library is otherwise left with its white space and its hints, for others to minify.
          minify: true,
          comments: false,
        },
      },
    },
  })
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
