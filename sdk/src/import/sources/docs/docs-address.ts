import { posix } from 'node:path'
import { isBelow, type DocsFolder } from './docs-folders.ts'

/**
 * One key for every address of a page: `/docs/2.0/guides/01-intro.md`, `/docs/guides/intro/` and
 * `/guides/intro`. Which language it is in is decided by where the link stands.
 */
export function keyOfPath(path: string, folders: readonly DocsFolder[]): string {
  const bare = path.replace(/^\/(?:.*\/)?@site\//, '').replace(/^\/+/, '')
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

/** A page's own address: whole where it begins with a slash, else within its folder. */
export function addressAt(address: string, parts: readonly string[]): string {
  return address.startsWith('/') ? address : `/${[...parts, address].join('/')}`
}

/** Docusaurus leaves out the number that orders files: `01-intro` is `intro`. */
export function withoutNumber(name: string): string {
  return name.replace(/^\d+\s*[-_.]+\s*(?=[^\d\s])/, '')
}
