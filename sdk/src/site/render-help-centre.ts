import { readFileSync } from 'node:fs'
import type { Bundle } from '../compile/assemble-bundle.ts'
import type { OutputFiles } from '../compile/bundle-content.ts'
import { contentHash } from '../compile/content-hash.ts'
import type { FirstlineConfig } from '../schemas/config.ts'
import { renderArticlePage } from './article-page.ts'
import { renderHomePage } from './home-page.ts'
import { renderLlms } from './llms.ts'
import { imageUrl, markdownUrl, type HelpSite } from './page.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderRedirectPage } from './redirect-page.ts'
import { renderSitemap } from './sitemap.ts'
import { wordsOf } from './words.ts'

/**
 * Draws the help centre: the same trees that the widget shows, as pages that need no script.
 *
 * @param bundles the public ones, the default language first; in a preview with articles of other audiences among them
 * @param config names the product and where it is reached
 */
export function renderHelpCentre(
  bundles: readonly Bundle[],
  { sites, url }: Pick<FirstlineConfig, 'sites' | 'url'>,
): OutputFiles {
  const { name } = sites[0]!
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
  const site: HelpSite = {
    name,
    url: url ?? null,
    locales,
    styleUrl: addHashed('help', 'css'),
    iconUrl: addHashed('icon', 'svg'),
  }
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
    const bySlug = new Map(bundle.articles.map((bundled) => [bundled.article.slug, bundled]))
    for (const bundled of bundle.articles) {
      const { slug, related } = bundled.article
      const surroundings = {
        bundle,
        site,
        related: related.flatMap((other) => bySlug.get(other) ?? []),
        locales: localesOf(slug),
        translated: translationsOf(slug),
      }
      add(`${bundle.locale}/${slug}.html`, renderArticlePage(bundled, surroundings))
    }
    const { words } = wordsOf(bundle.locale)
    const place = {
      articleUrl: (slug: string) => markdownUrl(bundle.locale, slug),
      ends: { solved: words.solved, contact: words.contact },
    }
    for (const { article, audience } of bundle.articles) {
      const ofImages = { imageUrl: (src: string) => imageUrl(audience, bundle.locale, src) }
      add(`${bundle.locale}/${article.slug}.md`, renderMarkdown(article, { ...place, ...ofImages }))
    }
    for (const [alias, slug] of Object.entries(bundle.aliases)) {
      const title = bySlug.get(slug)?.article.title ?? slug
      add(`${bundle.locale}/${alias}.html`, renderRedirectPage(bundle.locale, slug, title, site))
    }
  }
  if (url !== undefined) add('sitemap.xml', renderSitemap(bundles, url))
  add('llms.txt', renderLlms(bundles, site))
  return files
}
