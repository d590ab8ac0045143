import { existsSync, globSync } from 'node:fs'
import { join, posix } from 'node:path'
import { decodeAnchor } from '../../../compile/split-steps.ts'
import { slugify } from '../../slugs.ts'
import { NO_ORIGIN, type Lost, type Source, type SourcePage, type SourceSection } from '../../source.ts'
import { readText } from '../read-text.ts'
import { keyOfPath, withoutNumber } from './docs-address.ts'
import { findFolders, isBelow, type DocsFolder, type DocsTool } from './docs-folders.ts'
import { readYaml, textOf } from './docs-front-matter.ts'
import { readPage } from './read-page.ts'

const CONFIGURED = 'It is code, which is not run: move what it says by hand.'

/** Pages of a Docusaurus or Starlight project, or of its docs folder alone. */
export function readDocs(root: string, tool: DocsTool, locales: readonly string[]): Source {
  const lost: Lost[] = []
  const folders = findFolders(root, tool, locales, lost)
  const pages = folders.flatMap((folder) => readFolder(root, folder, folders, lost))
  for (const file of globSync('{docusaurus,astro}.config.*', { cwd: root })) {
    if (/redirects/.test(readText(root, file, lost) ?? '')) lost.push({ file, what: 'redirects', why: CONFIGURED })
  }
  for (const file of globSync('sidebars.{js,ts}', { cwd: root }))
    lost.push({ file, what: 'the order of the sidebar', why: CONFIGURED })
  return {
    lost,
    root,
    pages,
    sections: folders.flatMap((folder) => readSections(root, folder, lost)),
    keyOf: (url) => (url.origin === NO_ORIGIN ? keyOfPath(decodeAnchor(url.pathname), folders) : null),
    findImage: (address, { base }) => findImage(root, address, base),
  }
}

function readFolder(root: string, folder: DocsFolder, folders: readonly DocsFolder[], lost: Lost[]): SourcePage[] {
  if (folder.locale === '') return []
  const inner = folders.filter(({ path }) => path !== folder.path && isBelow(path, folder.path))
  return globSync('**/*.{md,mdx}', { cwd: join(root, folder.path) })
    .map((file) => posix.join(folder.path, file.replaceAll('\\', '/')))
    .filter((file) => !inner.some(({ path }) => isBelow(file, path)))
    .filter((file) => !/(^|\/)(_|node_modules\/)/.test(file))
    .toSorted()
    .flatMap((file) => {
      const text = readText(root, file, lost)
      return text === null ? [] : [readPage(file, text, folder, folders, lost)]
    })
}

/** What Docusaurus says of a folder in `_category_.json` or `_category_.yml`. */
function readSections(root: string, { path, locale }: DocsFolder, lost: Lost[]): SourceSection[] {
  if (locale === '') return []
  return globSync('**/_category_.{json,yml,yaml}', { cwd: join(root, path) }).flatMap((found): SourceSection[] => {
    const file = found.replaceAll('\\', '/')
    const data = readYaml(readText(root, posix.join(path, file), lost) ?? '', file, lost)
    const id = posix.dirname(file).split('/').map(withoutNumber).map(slugify).join('-')
    const order = data['position']
    return [{ locale, id, title: textOf(data['label']) || id, ...(typeof order === 'number' && { order }) }]
  })
}

/** Images stand beside the page, or in the folder whose files are served from the root. */
function findImage(root: string, address: string, base: string): string | null {
  const bare = address.replace(/^@site\//, '/')
  if (!URL.canParse(bare, base)) return null
  const { origin, pathname } = new URL(bare, base)
  if (origin !== NO_ORIGIN) return null
  const path = decodeAnchor(pathname).slice(1)
  return (
    [path, `static/${path}`, `public/${path}`, `src/${path.replace(/^~\//, '')}`].find((each) =>
      existsSync(join(root, each)),
    ) ?? null
  )
}
