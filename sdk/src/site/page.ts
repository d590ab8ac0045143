import { html, type Html, type HtmlPart } from './html.ts'
import { directionOf, nameOfLanguage } from './language.ts'
import { wordsOf } from './words.ts'

/** What all pages of one help centre share. */
export type HelpSite = {
  name: string
  /** The first is the default. */
  locales: string[]
  /** Addresses of the hashed files. */
  styleUrl: string
  iconUrl: string
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
  main: HtmlPart
}

export const homeUrl = (locale: string) => `/help/${locale}/`
export const articleUrl = (locale: string, slug: string) => `/help/${locale}/${slug}`

/**
 * A whole page. Its own ids hold a colon, which no heading's can. It needs no JavaScript, no inline style and nothing from other sites; the widget's script is the only
 * one, and what does nothing without it is hidden where scripts are off.
 */
export function renderPage(page: Page, site: HelpSite): string {
  const { words } = wordsOf(page.locale)
  const helpName = words.help(site.name)
  const title = page.title === helpName ? helpName : `${page.title} · ${helpName}`
  const document = html`<!doctype html>
    <html lang="${page.locale}" dir="${directionOf(page.locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${page.description !== '' && html`<meta name="description" content="${page.description}" />`}
        <link rel="canonical" href="${page.canonical}" />
        ${renderAlternates(page, site)}
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

function renderAlternates({ languages, translated }: Page, { locales }: HelpSite): Html[] {
  if (translated.length < 2) return []
  const link = (language: string, locale: string) =>
    html`<link rel="alternate" hreflang="${language}" href="${languages[locale]}" />`
  const [fallback] = locales.filter((locale) => translated.includes(locale))
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
