import { readFileSync } from 'node:fs'
import type { Bundle } from '../compile/assemble-bundle.ts'
import type { OutputFiles } from '../compile/bundle-content.ts'
import { contentHash } from '../compile/content-hash.ts'
import { renderArticlePage } from './article-page.ts'
import { renderHomePage } from './home-page.ts'
import type { HelpSite } from './page.ts'
import { renderRedirectPage } from './redirect-page.ts'

/**
 * Draws the help centre: the same trees that the widget shows, as pages that need no script.
 *
 * @param bundles the public ones, the default language first
 * @param name what the product is called
 */
export function renderHelpCentre(bundles: readonly Bundle[], name: string): OutputFiles {
  const files: OutputFiles = new Map()
  const encoder = new TextEncoder()
  const add = (path: string, content: string) => void files.set(`help/${path}`, encoder.encode(content))
  const addHashed = (stem: string, extension: string): string => {
    const content = readFileSync(new URL(`${stem}.${extension}`, import.meta.url), 'utf8')
    const path = `${stem}.${contentHash(content)}.${extension}`
    add(path, content)
    return `/help/${path}`
  }

  const locales = bundles.map(({ locale }) => locale)
  const site: HelpSite = { name, locales, styleUrl: addHashed('help', 'css'), iconUrl: addHashed('icon', 'svg') }
  /** Of each locale: slug → the language in which it has the article. */
  const versions = bundles.map(({ locale, articles }) => {
    return { locale, langOf: new Map(articles.map(({ article: { slug, lang } }) => [slug, lang])) }
  })
  const localesOf = (slug: string) => versions.filter(({ langOf }) => langOf.has(slug)).map(({ locale }) => locale)
  const translationsOf = (slug: string) => {
    return versions.filter(({ locale, langOf }) => langOf.get(slug) === locale).map(({ locale }) => locale)
  }

  for (const bundle of bundles) {
    const home = renderHomePage(bundle, site)
    add(`${bundle.locale}/index.html`, home)
    // `/help/` answers at once in the default language instead of sending people on; the canonical address says so.
    if (bundle.locale === locales[0]) add('index.html', home)
    const titles = new Map<string, string>()
    for (const bundled of bundle.articles) {
      const { slug, title } = bundled.article
      titles.set(slug, title)
      add(
        `${bundle.locale}/${slug}.html`,
        renderArticlePage(bundled, bundle, site, localesOf(slug), translationsOf(slug)),
      )
    }
    for (const [alias, slug] of Object.entries(bundle.aliases)) {
      add(`${bundle.locale}/${alias}.html`, renderRedirectPage(bundle.locale, slug, titles.get(slug) ?? slug))
    }
  }
  return files
}
