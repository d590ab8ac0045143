import { existsSync, globSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Lost } from '../../source.ts'
import { localeOf } from '../locale-of.ts'

/** A folder of docs, in one language or with others below it; `locale` is empty for a language that nothing is read in. */
export type DocsFolder = { path: string; locale: string }

/** Which docs tool wrote the folder: they differ in where files stand, and hardly in how they are written. */
export type DocsTool = 'docusaurus' | 'starlight'

/** The folders of a project that hold docs, one for each language; what is left out goes into `lost`. */
export function findFolders(root: string, tool: DocsTool, locales: readonly string[], lost: Lost[]): DocsFolder[] {
  const main = (tool === 'starlight' ? ['src/content/docs', ''] : ['docs', '']).find((path) => {
    return existsSync(join(root, path))
  })!
  const folders: DocsFolder[] = [{ path: main, locale: locales[0]! }]
  for (const { path, tag } of translationsOf(root, tool, main)) {
    const locale = localeOf(tag, locales)
    if (locale !== null) {
      folders.push({ path, locale })
      continue
    }
    // Within the docs of the default language it is still known for what it is, and not read as theirs.
    if (tool === 'starlight') folders.push({ path, locale: '' })
    const why = `The knowledge base has ${locales.join(', ')}: add the language to \`locales\` in firstline.config.ts and import again.`
    lost.push({ file: path, what: `the version in ${tag}`, why })
  }
  for (const file of globSync('versioned_docs/*', { cwd: root })) {
    lost.push({ file, what: 'an older version', why: 'Articles have one version: the current one was imported.' })
  }
  return folders
}

/** Folders of other languages, by the tag that the tool names them with. */
function translationsOf(root: string, tool: DocsTool, main: string): { path: string; tag: string }[] {
  const pattern = tool === 'docusaurus' ? 'i18n/*/docusaurus-plugin-content-docs/current' : posix.join(main, '*')
  const paths = globSync(pattern, { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  const tagOf = (path: string) => (tool === 'docusaurus' ? path.split('/')[1]! : posix.basename(path))
  const tagged = paths.toSorted().map((path) => ({ path, tag: tagOf(path) }))
  // A folder within Starlight's docs may as well be a section.
  return tool === 'docusaurus' ? tagged : tagged.filter(({ tag }) => /^[a-z]{2}(-[a-z]{2})?$/i.test(tag))
}

export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}
