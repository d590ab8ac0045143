import { mdxToMarkdown } from '../../markdown/mdx-to-markdown.ts'
import { slugify } from '../../slugs.ts'
import { NO_ORIGIN, type Lost, type SourcePage } from '../../source.ts'
import { addressAt, keyOfPath, withoutNumber } from './docs-address.ts'
import type { DocsFolder } from './docs-folders.ts'
import { dayOf, listOf, readYaml, textOf, type FrontMatter } from './docs-front-matter.ts'

/** A page of the docs, whose text is `text`, as an article may become of it. */
export function readPage(
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
  const key = keyOfPath(`/${file}`, folders)
  return {
    file,
    locale: folder.locale,
    identity: key,
    section: sectionParts.map(slugify).filter(Boolean).join('-') || 'general',
    slug: wanted,
    title,
    frontMatter: { ...frontMatterOf(data), aliases: address === '' || isIndex ? [] : [slugify(stem)] },
    keys: [
      key,
      ...[address, textOf(data['id'])].filter(Boolean).map((each) => keyOfPath(addressAt(each, parts), folders)),
    ],
    base: `${NO_ORIGIN}/${file}`,
    write: (references) => mdxToMarkdown(withoutTitle(body, title), references),
  }
}

/** What both tools say of a page beside its title and address. */
function frontMatterOf(data: FrontMatter): Omit<SourcePage['frontMatter'], 'aliases'> {
  const sidebar = data['sidebar'] as FrontMatter | null | undefined
  const order = [data['sidebar_position'], sidebar?.['order']].find((value) => typeof value === 'number')
  const updated = dayOf(data['lastUpdated']) ?? dayOf((data['last_update'] as FrontMatter | null | undefined)?.['date'])
  const summary = textOf(data['description'])
  return {
    ...(summary && { summary }),
    keywords: [...listOf(data['keywords']), ...listOf(data['tags'])],
    ...((data['draft'] === true || data['unlisted'] === true) && { draft: true }),
    ...(order !== undefined && { order }),
    ...(updated && { updated }),
  }
}

function withoutTitle(body: string, title: string): string {
  const match = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body)
  return match && match[1]!.replace(/\s*\{#[^}]*\}$/, '') === title ? body.slice(match[0].length) : body
}
