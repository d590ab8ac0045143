import { existsSync, globSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parse } from 'yaml'
import { decodeAnchor } from '../../compile/split-steps.ts'
import { mdxToMarkdown } from '../markdown/mdx-to-markdown.ts'
import { slugify } from '../slugs.ts'
import { NO_ORIGIN, type Lost, type Source, type SourcePage, type SourceSection } from '../source.ts'
import { localeOf } from './locale-of.ts'
import { readText } from './read-text.ts'

/** A folder of docs, in one language or with others below it. */
type DocsFolder = { path: string; locale: string }

/** Which docs tool wrote the folder: they differ in where files stand, and hardly in how they are written. */
export type DocsTool = 'docusaurus' | 'starlight'

const DAY = 'yyyy-mm-dd'.length
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
    pages: pages.map(({ page }) => page),
    sections: folders.flatMap((folder) => readSections(root, folder, lost)),
    keyOf: (url) => (url.origin === NO_ORIGIN ? keyOfPath(decodeAnchor(url.pathname), folders) : null),
    findImage: (address, { base }) => findImage(root, address, base),
  }
}

function findFolders(root: string, tool: DocsTool, locales: readonly string[], lost: Lost[]): DocsFolder[] {
  const [main] = (tool === 'starlight' ? ['src/content/docs', ''] : ['docs', '']).filter((path) =>
    existsSync(join(root, path)),
  )
  const folders: DocsFolder[] = [{ path: main!, locale: locales[0]! }]
  const translated = tool === 'docusaurus' ? 'i18n/*/docusaurus-plugin-content-docs/current' : posix.join(main!, '*')
  for (const path of globSync(translated, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()) {
    const tag = tool === 'docusaurus' ? path.split('/')[1]! : posix.basename(path)
    if (tool === 'starlight' && !/^[a-z]{2}(-[a-z]{2})?$/i.test(tag)) continue
    const locale = localeOf(tag, locales)
    if (locale !== null) folders.push({ path, locale })
    else
      lost.push({
        file: path,
        what: `the version in ${tag}`,
        why: `The knowledge base has ${locales.join(', ')}: add the language to \`locales\` in firstline.config.ts and import again.`,
      })
    if (locale === null && tool === 'starlight') folders.push({ path, locale: '' })
  }
  for (const file of globSync('versioned_docs/*', { cwd: root }))
    lost.push({ file, what: 'an older version', why: 'Articles have one version: the current one was imported.' })
  return folders
}

function readFolder(root: string, folder: DocsFolder, folders: readonly DocsFolder[], lost: Lost[]) {
  if (folder.locale === '') return []
  const inner = folders.filter(({ path }) => path !== folder.path && isBelow(path, folder.path))
  return globSync('**/*.{md,mdx}', { cwd: join(root, folder.path) })
    .map((file) => posix.join(folder.path, file.replaceAll('\\', '/')))
    .filter((file) => !inner.some(({ path }) => isBelow(file, path)))
    .filter((file) => !/(^|\/)(_|node_modules\/)/.test(file))
    .toSorted()
    .flatMap((file) => {
      const text = readText(root, file, lost)
      return text === null ? [] : [{ page: readPage(file, text, folder, folders, lost) }]
    })
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

type FrontMatter = Record<string, unknown>

function readPage(
  file: string,
  text: string,
  folder: DocsFolder,
  folders: readonly DocsFolder[],
  lost: Lost[],
): SourcePage {
  const [, yaml = '', body = text] = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? []
  const data = readYaml(yaml, file, lost)
  const within = folder.path === '' ? file : file.slice(folder.path.length + 1)
  const parts = within.split('/').map(withoutNumber)
  const stem = parts.pop()!.replace(/\.mdx?$/, '')
  const isIndex = /^(index|readme)$/i.test(stem) || (parts.length > 0 && stem === parts.at(-1))
  const sectionParts = isIndex && parts.length > 1 ? parts.slice(0, -1) : parts
  const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body)?.[1]?.replace(/\s*\{#[^}]*\}$/, '')
  const title = textOf(data['title']) || heading || textOf(data['sidebar_label']) || stem
  const address = textOf(data['slug'])
  const wanted =
    slugify(address.split('/').filter(Boolean).at(-1) ?? '') || slugify(isIndex ? (parts.at(-1) ?? title) : stem)
  const sidebar =
    typeof data['sidebar'] === 'object' && data['sidebar'] !== null ? (data['sidebar'] as FrontMatter) : {}
  const order = [data['sidebar_position'], sidebar['order']].find((value) => typeof value === 'number')
  const updated = dayOf(data['lastUpdated']) ?? dayOf((data['last_update'] as FrontMatter | undefined)?.['date'])
  const summary = textOf(data['description'])
  return {
    file,
    locale: folder.locale,
    section: sectionParts.map(slugify).filter(Boolean).join('-') || 'general',
    slug: wanted,
    title,
    frontMatter: {
      ...(summary && { summary }),
      keywords: [...listOf(data['keywords']), ...listOf(data['tags'])],
      aliases: address === '' || isIndex ? [] : [slugify(stem)],
      ...((data['draft'] === true || data['unlisted'] === true) && { draft: true }),
      ...(order !== undefined && { order: order }),
      ...(updated && { updated }),
    },
    keys: [keyOfPath(`/${file}`, folders), ...(address === '' ? [] : [keyOfPath(addressAt(address, parts), folders)])],
    base: `${NO_ORIGIN}/${file}`,
    write: (references) => mdxToMarkdown(withoutTitle(body, title), references),
  }
}

/** A page's own address: whole where it begins with a slash, else within its folder. */
function addressAt(address: string, parts: readonly string[]): string {
  return address.startsWith('/') ? address : `/${[...parts, address].join('/')}`
}

function readYaml(yaml: string, file: string, lost: Lost[]): FrontMatter {
  try {
    const value: unknown = parse(yaml, { schema: 'core', logLevel: 'silent', maxAliasCount: 20 })
    return typeof value === 'object' && value !== null ? (value as FrontMatter) : {}
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    lost.push({ file, what: 'its front matter', why: `It is not valid YAML: ${reason}` })
    return {}
  }
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

/**
 * One key for every address of a page: `/docs/2.0/guides/01-intro.md`, `/docs/guides/intro/` and
 * `/guides/intro`. Which language it is in is decided by where the link stands.
 */
function keyOfPath(path: string, folders: readonly DocsFolder[]): string {
  const bare = path.replace(/^\/+/, '').replace(/^@site\//, '')
  const folder = folders
    .filter(({ path: folder }) => folder !== '' && isBelow(bare, folder))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
  const tags = new Set(
    folders.map(({ path: folder }) => posix.basename(folder)).concat(folders.map(({ locale }) => locale)),
  )
  const parts = (folder ? bare.slice(folder.path.length + 1) : bare).split('/').filter(Boolean)
  if (!folder && tags.has(parts[0] ?? '') && parts[0] !== 'docs') parts.shift()
  if (!folder && parts[0] === 'docs') parts.shift()
  if (/^(next|v?\d+(\.(\d+|x))*)$/.test(parts[0] ?? '') && parts.length > 1) parts.shift()
  const names = parts.map(withoutNumber).map((part) => part.replace(/\.(mdx?|html)$/i, '').toLowerCase())
  if (/^(index|readme)$/.test(names.at(-1) ?? '')) names.pop()
  return names.join('/')
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

/** Docusaurus leaves out the number that orders files: `01-intro` is `intro`. */
function withoutNumber(name: string): string {
  return name.replace(/^\d+\s*[-_.]+\s*(?=[^\d\s])/, '')
}

function withoutTitle(body: string, title: string): string {
  const match = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body)
  return match && match[1]!.replace(/\s*\{#[^}]*\}$/, '') === title ? body.slice(match[0].length) : body
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(textOf).filter(Boolean) : []
}

function dayOf(value: unknown): string | null {
  const text = value instanceof Date ? value.toISOString() : textOf(value)
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, DAY) : null
}
