import type { Bundle } from '../compile/assemble-bundle.ts'
import { html } from './html.ts'
import { articleUrl, homeUrl } from './page.ts'

/**
 * The addresses of all pages for search engines, each with its translations (sitemaps.org; hreflang as Google reads it).
 * An article that stands in for a missing translation is listed once, in its own language.
 *
 * @param bundles the public ones
 * @param url origin of the help centre: a sitemap names whole addresses
 */
export function renderSitemap(bundles: readonly Bundle[], url: string): string {
  const locales = bundles.map(({ locale }) => locale)
  const homes = locales.map((locale) => ({
    address: homeUrl(locale),
    updated: null,
    versions: locales.map((other) => ({ locale: other, address: homeUrl(other) })),
  }))
  const versionsOf = Map.groupBy(
    bundles.flatMap(({ locale, articles }) => {
      return articles.flatMap(({ article }) => (article.lang === locale ? [{ locale, article }] : []))
    }),
    ({ article }) => article.slug,
  )
  const articles = [...versionsOf.values()].flatMap((written) => {
    const versions = written.map(({ locale, article }) => ({ locale, address: articleUrl(locale, article.slug) }))
    return written.map(({ article }, at) => ({ address: versions[at]!.address, updated: article.updated, versions }))
  })
  const entries = [...homes, ...articles].map(
    ({ address, updated, versions }) =>
      html`<url>
        <loc>${url + address}</loc>
        ${updated !== null && html`<lastmod>${updated}</lastmod>`}
        ${
          versions.length > 1 &&
          versions.map(
            ({ locale, address: other }) =>
              html`<xhtml:link rel="alternate" hreflang="${locale}" href="${url + other}" />`,
          )
        }
      </url>`,
  )
  const document = html`<urlset
    xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:xhtml="http://www.w3.org/1999/xhtml"
  >
    ${entries}
  </urlset>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.source}\n`
}
