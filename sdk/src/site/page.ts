import { directionOf } from '../text/direction.ts'
import { html, type Html, type HtmlPart } from './html.ts'
import { nameOfLanguage } from './language.ts'
import { nameHelp, wordsOf } from './words.ts'

/** What all pages of one help centre share. */
export type HelpSite = {
  name: string
  /** The first is the default. */
  locales: string[]
  /** Origin of the help centre; null where it is not known. */
  url: string | null
  /** Addresses of the hashed files. */
  styleUrl: string
  iconUrl: string
  leadOnUrl: string
}

export type Page = {
  locale: string
  title: string
  description: string
  /** The page that holds this content for search engines. */
  canonical: string
  /** Addresses of the page in each language that one can choose, by locale. */
  languages: Record<string, string>
  /** Those that search engines are told of: the locales in which the content is, and not a stand-in. */
  translated: string[]
  /** What it is, for search engines. */
  data?: Html
  /** Address of the same as markdown. */
  markdown?: string
  main: HtmlPart
}

export const homeUrl = (locale: string) => `/help/${locale}/`
export const articleUrl = (locale: string, slug: string) => `/help/${locale}/${slug}`
/** @param audience whose article shows the image. Default: everybody's */
export const imageUrl = (audience = 'public', locale: string, src: string) => `/kb/${audience}/${locale}/${src}`
export const markdownUrl = (locale: string, slug: string) => `${articleUrl(locale, slug)}.md`

/**
 * A whole page. Its own ids hold a colon, which no heading's can. It needs no JavaScript, no inline style and nothing from other sites; the widget's script is the only
 * one, and what does nothing without it is hidden where scripts are off.
 */
export function renderPage(page: Page, site: HelpSite): string {
  const { words } = wordsOf(page.locale)
  const helpName = nameHelp(site.name, words)
  const title = page.title === helpName ? helpName : `${page.title} · ${helpName}`
  const document = html`<!doctype html>
    <html lang="${page.locale}" dir="${directionOf(page.locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${page.description !== '' && html`<meta name="description" content="${page.description}" />`}
        <link rel="canonical" href="${absolute(page.canonical, site)}" />
        ${renderAlternates(page, site)}${page.markdown !== undefined && html`<link rel="alternate" type="text/markdown" href="${page.markdown}" />`}
        ${renderPreview(page, title, site)}${page.data}
        <link rel="icon" type="image/svg+xml" href="${site.iconUrl}" />
        <link rel="stylesheet" href="${site.styleUrl}" />
        <script async src="/firstline.js"></script>
      </head>
      <body>
        <a class="skip" href="#page:content">${words.skip}</a>
        <header class="top">
          <a class="brand" href="${homeUrl(page.locale)}"
            ><img src="${site.iconUrl}" alt="" width="28" height="28" />${helpName}</a
          >
          ${Object.keys(page.languages).length > 1 && renderLanguages(page, words.languages)}
        </header>
        <main id="page:content" tabindex="-1">${page.main}</main>
      </body>
    </html>`
  return document.source
}

/** With the origin where it is known. */
export function absolute(path: string, { url }: Pick<HelpSite, 'url'>): string {
  return `${url ?? ''}${path}`
}

/** What is shown where somebody shares the page (ogp.me). */
function renderPreview({ locale, description, canonical, data }: Page, title: string, site: HelpSite): Html {
  return html`<meta property="og:title" content="${title}" />
    <meta property="og:type" content="${data ? 'article' : 'website'}" />
    <meta property="og:site_name" content="${site.name}" />
    <meta property="og:locale" content="${territorial(locale)}" />
    ${description !== '' && html`<meta property="og:description" content="${description}" />`}
    ${site.url !== null && html`<meta property="og:url" content="${site.url}${canonical}" />`}`
}

/** `zh_TW` of `zh-Hant-TW`: Open Graph knows languages and territories alone. */
function territorial(locale: string): string {
  const { language, region } = new Intl.Locale(locale)
  return region === undefined ? language : `${language}_${region}`
}

function renderAlternates({ languages, translated }: Page, site: HelpSite): Html[] {
  if (translated.length < 2) return []
  const link = (language: string, locale: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${absolute(languages[locale]!, site)}" />`
  const [fallback] = site.locales.filter((locale) => translated.includes(locale))
  return [...translated.map((locale) => link(locale, locale)), ...(fallback ? [link('x-default', fallback)] : [])]
}

function renderLanguages({ locale, languages }: Page, label: string): Html {
  const links = Object.entries(languages).map(([other, url]) => {
    const current = other === locale && html` aria-current="true"`
    return html`<li><a href="${url}" hreflang="${other}" lang="${other}" ${current}>${nameOfLanguage(other)}</a></li>`
  })
  return html`<nav class="languages" aria-label="${label}">
    <ul>
      ${links}
    </ul>
  </nav>`
}
