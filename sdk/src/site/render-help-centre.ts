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

/** The files of a help centre by path, each drawn when it is asked for. */
export type HelpCentre = ReadonlyMap<string, () => string>

const encoder = new TextEncoder()

/** Draws every file of the help centre. */
export function renderHelpCentre(...content: Parameters<typeof planHelpCentre>): OutputFiles {
  return new Map([...planHelpCentre(...content)].map(([path, draw]) => [path, encoder.encode(draw())]))
}

/**
 * Lays out the help centre: the same trees that the widget shows, as pages that need no script.
 *
 * @param bundles the public ones, the default language first; in a preview with articles of other audiences among them
 * @param config names the product and where it is reached
 */
export function planHelpCentre(
  bundles: readonly Bundle[],
  { sites, url }: Pick<FirstlineConfig, 'sites' | 'url'>,
): HelpCentre {
  const { name } = sites[0]!
  const files = new Map<string, () => string>()
  const add = (path: string, draw: () => string) => void files.set(`help/${path}`, draw)
  const addHashed = (stem: string, extension: string): string => {
    const content = readFileSync(new URL(`${stem}.${extension}`, import.meta.url), 'utf8')
    const path = `${stem}.${contentHash(content)}.${extension}`
    add(path, () => content)
    return `/help/${path}`
  }

  const locales = bundles.map(({ locale }) => locale)
  const site: HelpSite = {
    name,
    url: url ?? null,
    locales,
    styleUrl: addHashed('help', 'css'),
    iconUrl: addHashed('icon', 'svg'),
    leadOnUrl: addHashed('lead-on', 'js'),
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
    const { locale, articles } = bundle
    const drawHome = () => renderHomePage(bundle, site)
    add(`${locale}/index.html`, drawHome)
    // `/help/` answers at once in the default language instead of sending people on; the canonical address says so.
    if (locale === locales[0]) add('index.html', drawHome)
    const bySlug = new Map(articles.map((bundled) => [bundled.article.slug, bundled]))
    const { words } = wordsOf(locale)
    const place = {
      articleUrl: (slug: string) => markdownUrl(locale, slug),
      ends: { solved: words.solved, contact: words.contact },
    }
    for (const bundled of articles) {
      const { article, audience } = bundled
      const { slug } = article
      add(`${locale}/${slug}.html`, () => {
        const related = article.related.flatMap((other) => bySlug.get(other) ?? [])
        const [inLocales, translated] = [localesOf(slug), translationsOf(slug)]
        return renderArticlePage(bundled, { bundle, site, related, locales: inLocales, translated })
      })
      const ofImages = { imageUrl: (src: string) => imageUrl(audience, locale, src) }
      add(`${locale}/${slug}.md`, () => renderMarkdown(article, { ...place, ...ofImages }))
    }
    for (const [alias, slug] of Object.entries(bundle.aliases)) {
      const title = bySlug.get(slug)?.article.title ?? slug
      add(`${locale}/${alias}.html`, () => renderRedirectPage(locale, slug, title, site))
    }
  }
  if (url !== undefined) add('sitemap.xml', () => renderSitemap(bundles, url))
  add('llms.txt', () => renderLlms(bundles, site))
  return files
}
