import { html } from './html.ts'
import { directionOf } from '../text/direction.ts'
import { absolute, articleUrl, type HelpSite } from './page.ts'
import { wordsOf } from './words.ts'

/**
 * What stands at an old address of an article: it leads on at once, and has a link for those whom it does not.
 *
 * Where scripts run, one leads on: a refresh would drop the section and the query of the address. The refresh is for people
 * and crawlers without, and only they see it, because a browser that is given both ways may let the later one win. A server
 * that redirects would keep the section by itself, but these pages are for any server of files: they have no way in common
 * to be told, and Cloudflare's takes 2,000 addresses, where every alias has one in each language.
 */
export function renderRedirectPage(locale: string, slug: string, title: string, site: HelpSite): string {
  const url = articleUrl(locale, slug)
  const { words } = wordsOf(locale)
  const document = html`<!doctype html>
    <html lang="${locale}" dir="${directionOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="canonical" href="${absolute(url, site)}" />
        <link rel="icon" type="image/svg+xml" href="${site.iconUrl}" />
        <script src="${site.leadOnUrl}" data-to="${url}"></script>
        <noscript><meta http-equiv="refresh" content="0; url=${url}" /></noscript>
      </head>
      <body>
        <main>
          <p>${words.moved} <a href="${url}">${title}</a></p>
        </main>
      </body>
    </html>`
  return document.source
}
