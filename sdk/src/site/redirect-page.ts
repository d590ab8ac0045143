import { html } from './html.ts'
import { directionOf } from '../text/direction.ts'
import { absolute, articleUrl, type HelpSite } from './page.ts'
import { wordsOf } from './words.ts'

/** What stands at an old address of an article: it leads on at once, and has a link for those whom it does not. */
export function renderRedirectPage(locale: string, slug: string, title: string, site: HelpSite): string {
  const url = articleUrl(locale, slug)
  const { words } = wordsOf(locale)
  const document = html`<!doctype html>
    <html lang="${locale}" dir="${directionOf(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="0; url=${url}" />
        <title>${title}</title>
        <link rel="canonical" href="${absolute(url, site)}" />
        <link rel="icon" type="image/svg+xml" href="${site.iconUrl}" />
      </head>
      <body>
        <main>
          <p>${words.moved} <a href="${url}">${title}</a></p>
        </main>
      </body>
    </html>`
  return document.source
}
