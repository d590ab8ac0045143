import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../../system/folders.ts'
import { bundle } from '../bundle.ts'
import { buildWidget } from '../widget.ts'
import { compile } from './compile.ts'
import { MANIFEST_FILE } from './describe-element.ts'
import { dropInnerTypes } from './drop-inner-types.ts'

const WIDGET = join(ROOT, 'widget')

/**
 * Builds `@firstline/widget` into a folder: stylesheets are texts in it and views are compiled, which no bundler has to
 * know how to do. The sdk stays an import, so that who uses it as well has it once; Preact is the widget's own, because what
 * is set on it (`guardHandlers`) holds for all that it draws, and a product may draw with Preact too. Beside it stands the
 * script as pages embed it, for `firstline dev` and for whoever serves it without building it.
 */
export async function buildWidgetPackage(folder: string): Promise<void> {
  await bundle({
    root: WIDGET,
    build: {
      outDir: join(folder, 'dist'),
      lib: {
        entry: { index: join(WIDGET, 'src/index.ts'), define: join(WIDGET, 'src/define.ts') },
        formats: ['es'],
      },
      // Whoever bundles it minifies everything at once; only its stylesheets they cannot reach.
      minify: false,
      cssMinify: true,
      rolldownOptions: {
        external: (id) => /^(@firstline\/sdk|altcha-lib)(\/|$)/.test(id),
        transform: { inject: { HTMLElement: [join(import.meta.dirname, 'server-element.ts'), 'HTMLElement'] } },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  })
  await compile('widget', join(folder, 'dist'))
  await dropInnerTypes(join(folder, 'dist'), ['index.d.ts', 'define.d.ts'])
  await buildWidget(join(folder, 'script'))
  await cp(join(ROOT, 'node_modules/preact/LICENSE'), join(folder, 'LICENSE-preact'))
  await cp(MANIFEST_FILE, join(folder, 'custom-elements.json'))
}
