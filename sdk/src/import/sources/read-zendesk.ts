import { globSync } from 'node:fs'
import { posix } from 'node:path'
import { decodeAnchor } from '../../compile/split-steps.ts'
import { parseHtml } from '../markdown/parse-html.ts'
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts'
import { createUniqueNames, slugify } from '../slugs.ts'
import { NO_ORIGIN, type Lost, type Source, type SourcePage, type SourceSection } from '../source.ts'
import { localeOf } from './locale-of.ts'
import { readZendeskExport, type ZendeskArticle, type ZendeskExport, type ZendeskSection } from './zendesk-export.ts'

const DAY = 'yyyy-mm-dd'.length
/** Sections are put in the order of their categories first; none has so many. */
const SECTIONS_PER_CATEGORY = 1_000

/** Articles of a Zendesk Guide, from what its API answers. */
export function readZendesk(source: string, locales: readonly string[]): Source {
  const { content, root } = readZendeskExport(source)
  const lost: Lost[] = []
  const attachments = globSync('**/*.{png,jpg,jpeg,gif,webp,avif,svg}', { cwd: root }).toSorted()
  const sections = nameSections(content, locales, lost)
  const hosts = new Set(content.articles.flatMap(({ html_url }) => (html_url ? [new URL(html_url).host] : [])))
  return {
    lost,
    root,
    pages: content.articles.flatMap((article) => pagesOf(article, content, sections.idOf, locales, lost)),
    sections: sections.all,
    keyOf: (url) => (hosts.has(url.host) || url.origin === NO_ORIGIN ? keyOfPath(url.pathname) : null),
    // The API gives addresses; files of the same name beside the export are what was saved from there.
    findImage(address) {
      const path = decodeAnchor(URL.canParse(address, NO_ORIGIN) ? new URL(address, NO_ORIGIN).pathname : address)
      const name = posix.basename(path)
      return attachments.find((file) => posix.basename(file.replaceAll('\\', '/')) === name) ?? null
    },
  }
}

/** An article's number is what its address is known by, whatever language and title stand around it. */
function keyOfPath(path: string): string {
  const article = /\/articles\/(\d+)/.exec(path)?.[1]
  return article ? `article ${article}` : path
}

function pagesOf(
  article: ZendeskArticle,
  { translations }: ZendeskExport,
  sectionOf: (id: string | null | undefined) => string,
  locales: readonly string[],
  lost: Lost[],
): SourcePage[] {
  const others = translations.filter(
    ({ source_id, source_type }) => source_id === article.id && source_type === 'Article',
  )
  const own = { ...article, locale: article.locale ?? locales[0]! }
  const texts = [own, ...article.translations, ...others].filter((text, at, all) => {
    return all.findIndex((other) => other.locale.toLowerCase() === text.locale.toLowerCase()) === at
  })
  const file = article.html_url ?? `article ${article.id}`
  const isRestricted = article.user_segment_id !== null && article.user_segment_id !== undefined
  if (isRestricted) {
    lost.push({ file, what: 'who may read it', why: 'It was for a user segment, and is `audience: internal` now.' })
  }
  const slug = slugify(article.title ?? '') || `article-${article.id}`
  return texts.flatMap((text): SourcePage[] => {
    const locale = localeOf(text.locale, locales)
    if (locale === null) {
      const why = `The knowledge base has ${locales.join(', ')}: add the language to \`locales\` in firstline.config.ts and import again.`
      lost.push({ file, what: `the version in ${text.locale}`, why })
      return []
    }
    const title = text.title?.trim() || article.title?.trim() || `Article ${article.id}`
    const updated = (text.updated_at ?? article.edited_at ?? article.updated_at)?.slice(0, DAY)
    return [
      {
        file,
        locale,
        section: sectionOf(article.section_id),
        slug,
        title,
        frontMatter: {
          keywords: article.label_names ?? [],
          aliases: aliasesOf(article),
          ...(isRestricted && { audience: 'internal' }),
          ...((text.draft ?? article.draft) && { draft: true }),
          ...(article.position && { order: article.position }),
          ...(updated && { updated }),
        },
        keys: [`article ${article.id}`],
        base: article.html_url ?? `${NO_ORIGIN}/articles/${article.id}`,
        write: (references) => htmlToMarkdown(bodyOf(text.body ?? '', title), references),
      },
    ]
  })
}

/** An article's text, without a first heading that only repeats its title. */
function bodyOf(html: string, title: string): HTMLElement {
  const { body } = parseHtml(html)
  const heading = body.querySelector('h1')
  if (heading?.textContent?.trim() === title) heading.remove()
  return body
}

/** `https://acme.zendesk.com/hc/en-us/articles/360001-Reset-it` → `360001-reset-it` and `360001` */
function aliasesOf({ id, html_url }: ZendeskArticle): string[] {
  const last = html_url ? new URL(html_url).pathname.split('/').at(-1)! : ''
  return [slugify(decodeAnchor(last)), slugify(id)].filter(Boolean)
}

function nameSections({ sections, categories }: ZendeskExport, locales: readonly string[], lost: Lost[]) {
  const unique = createUniqueNames()
  const ids = new Map(
    sections.map((section) => [section.id, unique(slugify(section.name ?? '') || `section-${section.id}`)]),
  )
  const places = new Map(categories.map(({ id, position }) => [id, position ?? 0]))
  if (categories.length > 1) {
    const names = categories.map(({ name }) => name).join(', ')
    lost.push({
      file: 'categories',
      what: names,
      why: 'Sections have none above them; theirs decide their order only.',
    })
  }
  const all = sections.flatMap((section): SourceSection[] => {
    const order = (places.get(section.category_id ?? '') ?? 0) * SECTIONS_PER_CATEGORY + (section.position ?? 0)
    return titlesOf(section, locales).map(([locale, title]) => ({ locale, title, id: ids.get(section.id)!, order }))
  })
  return { all, idOf: (id: string | null | undefined) => ids.get(id ?? '') ?? 'general' }
}

function titlesOf({ locale, name, translations }: ZendeskSection, locales: readonly string[]): [string, string][] {
  const named = [{ locale: locale ?? locales[0]!, title: name }, ...translations]
  const titles = new Map<string, string>()
  for (const { locale: tag, title } of named) {
    const known = localeOf(tag, locales)
    if (known !== null && title && !titles.has(known)) titles.set(known, title)
  }
  return [...titles]
}
