import { globSync } from 'node:fs'
import { posix } from 'node:path'
import { decodeAnchor } from '../../compile/split-steps.ts'
import { parseHtml } from '../markdown/parse-html.ts'
import { htmlToMarkdown } from '../markdown/html-to-markdown.ts'
import { slugify } from '../slugs.ts'
import { NO_ORIGIN, type Lost, type Source, type SourcePage } from '../source.ts'
import { localeOf } from './locale-of.ts'
import { aliasesOf, keyOfPath, withRedirects } from './zendesk-addresses.ts'
import { readZendeskExport, type ZendeskArticle, type ZendeskExport } from './zendesk-export.ts'
import { nameSections } from './zendesk-sections.ts'

const DAY = 'yyyy-mm-dd'.length
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
    pages: withRedirects(
      content.articles.flatMap((article) => pagesOf(article, content, sections.idOf, locales, lost)),
      content.redirect_rules,
      lost,
    ),
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
  const taken = new Map<string, string>()
  return texts.flatMap((text): SourcePage[] => {
    const locale = localeOf(text.locale, locales)
    const other = taken.get(locale ?? '')
    if (locale === null || other !== undefined) {
      const reason = other
        ? `The one in ${other} was taken for ${locale}`
        : `The knowledge base has ${locales.join(', ')}`
      const why = `${reason}: add the language to \`locales\` in firstline.config.ts and import again.`
      lost.push({ file, what: `the version in ${text.locale}`, why })
      return []
    }
    taken.set(locale, text.locale)
    const title = text.title?.trim() || article.title?.trim() || `Article ${article.id}`
    const updated = (text.updated_at ?? article.edited_at ?? article.updated_at)?.slice(0, DAY)
    return [
      {
        file,
        locale,
        identity: `article ${article.id}`,
        section: sectionOf(article.section_id),
        slug,
        title,
        frontMatter: {
          keywords: article.label_names ?? [],
          aliases: [...aliasesOf(article.html_url ?? ''), slugify(article.id)],
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
