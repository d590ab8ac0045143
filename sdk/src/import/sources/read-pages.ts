import { existsSync, globSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import { decodeAnchor } from '../../compile/split-steps.ts'
import { findAll, parseHtml } from '../markdown/parse-html.ts'
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts'
import { slugify } from '../slugs.ts'
import { NO_ORIGIN, type Lost, type Source, type SourcePage } from '../source.ts'
import { decodePage } from './decode-page.ts'
import { localeOf } from './locale-of.ts'
import { readText } from './read-text.ts'

const MAIN = ['main article', 'main', '[role=main]', 'article', '.article-body', '#content', '.content']
/** What stands around the text on every page, and is none of it. */
const AROUND =
  'nav, header, footer, aside.sidebar, .breadcrumb, .breadcrumbs, .toc, .pagination, script, style, noscript'
/** A folder that may be of one language. */
const TAG = /^[a-z]{2}(-[a-z]{2})?$/i
const REDIRECT = /^\s*\d+\s*;\s*url\s*=\s*['"]?([^'"]+)/i

/** Plain HTML pages of a folder and those below it. */
export function readPages(root: string, locales: readonly string[]): Source {
  const lost: Lost[] = []
  const pages: SourcePage[] = []
  const redirects: { from: string; to: string }[] = []
  for (const file of globSync('**/*.{html,htm}', { cwd: root }).map(toSlashes).toSorted()) {
    const text = readText(root, file, lost, decodePage)
    if (text === null) continue
    const document = parseHtml(text)
    const to = REDIRECT.exec(refreshOf(document)?.getAttribute('content') ?? '')?.[1]
    if (document.querySelector('frameset')) {
      lost.push({ file, what: 'a frameset', why: 'It shows pages side by side; each is imported by itself.' })
    } else if (to === undefined) {
      pages.push(readPage(document, file, locales))
    } else {
      const url = URL.canParse(to, `${NO_ORIGIN}/${file}`) ? new URL(to, `${NO_ORIGIN}/${file}`) : null
      if (url?.origin === NO_ORIGIN) redirects.push({ from: keyOfPath(`/${file}`), to: keyOfPath(url.pathname) })
      else
        lost.push({
          file,
          what: `a redirect to ${to}`,
          why: 'It leads out of the source: only articles can be led to.',
        })
    }
  }
  return {
    lost,
    root,
    pages: pages.map((page) => withRedirects(page, redirects)),
    sections: [],
    keyOf: (url) => (url.origin === NO_ORIGIN ? keyOfPath(url.pathname) : null),
    findImage(address, { base }) {
      if (!URL.canParse(address, base)) return null
      const { origin, pathname } = new URL(address, base)
      const path = decodeAnchor(pathname).slice(1)
      return origin === NO_ORIGIN && existsSync(join(root, path)) ? path : null
    },
  }
}

function readPage(document: Document, file: string, locales: readonly string[]): SourcePage {
  const [main = document.body] = MAIN.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
  const heading = main.querySelector('h1') ?? document.querySelector('h1')
  const title = textOf(heading) || textOf(document.querySelector('title')) || basename(file)
  const first = main.querySelector('h1, h2, h3')
  const description = document.querySelector('meta[name=description]')?.getAttribute('content')?.trim()
  const folder = posix.dirname(file)
  const isIndex = /^index\.html?$/i.test(posix.basename(file))
  const stem = isIndex ? posix.basename(folder) : posix.basename(file, posix.extname(file))
  const topFolder = file.split('/')[0]!
  const tag = TAG.test(topFolder) ? topFolder : ''
  const locale =
    localeOf(document.documentElement.getAttribute('lang') ?? '', locales) ?? localeOf(tag, locales) ?? locales[0]!
  const isInLanguage = localeOf(tag, locales) === locale
  const folders = (isIndex ? posix.dirname(folder) : folder).split('/').filter((part) => part !== '.')
  const sectionFolders = isInLanguage ? folders.slice(1) : folders
  const section = sectionFolders.map(slugify).filter(Boolean).join('-')
  return {
    file,
    locale,
    identity: keyOfPath(isInLanguage ? file.slice(topFolder.length) : `/${file}`),
    section: section || 'general',
    slug: slugify(stem),
    title,
    frontMatter: { ...(description && { summary: description }), aliases: [] },
    keys: [keyOfPath(`/${file}`)],
    base: `${NO_ORIGIN}/${file}`,
    write(references) {
      for (const element of findAll(main, AROUND)) element.remove()
      heading?.remove()
      if (textOf(first) === title) first?.remove()
      return htmlToMarkdown(main, references)
    },
  }
}

function refreshOf(document: Document): Element | undefined {
  const named = findAll(document.documentElement, 'meta[http-equiv]')
  return named.find((element) => element.getAttribute('http-equiv')!.toLowerCase() === 'refresh')
}

function withRedirects(page: SourcePage, redirects: readonly { from: string; to: string }[]): SourcePage {
  const leading = redirects.filter(({ to }) => page.keys.includes(to))
  const aliases = leading.map(({ from }) => slugify(from.split('/').at(-1)!)).filter(Boolean)
  return {
    ...page,
    keys: [...page.keys, ...leading.map(({ from }) => from)],
    frontMatter: { ...page.frontMatter, aliases },
  }
}

/** One key for `/a/index.html`, `/a/` and `/a`. */
function keyOfPath(path: string): string {
  return decodeAnchor(path)
    .replace(/\.html?$/i, '')
    .replace(/\/(index)?$/, '')
    .toLowerCase()
}

function textOf(element: Element | null): string {
  return element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
}

function toSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}
