import type { Bundle } from '../compile/assemble-bundle.ts'
import { pathIn, type OutputFiles } from '../compile/bundle-content.ts'
import { keepIndex } from '../compile/keep-index.ts'
import type { Content } from '../compile/read-content.ts'
import { MOST_RELATED } from '../compile/relate-articles.ts'
import { siteFiles } from '../compile/site-files.ts'
import { planHelpCentre, type HelpCentre } from '../site/render-help-centre.ts'
import { forWriters } from './for-writers.ts'

/** Of each article of each bundle what is listed to be read next, by its folder and slug. */
export type RelatedArticles = Map<string, string[]>

const keyOf = (bundle: Bundle, slug: string) => pathIn(bundle, slug)

export function relatedOf(bundles: readonly Bundle[]): RelatedArticles {
  return new Map(
    bundles.flatMap((bundle) => {
      return bundle.articles.map(({ article }): [string, string[]] => [keyOf(bundle, article.slug), article.related])
    }),
  )
}

/** What can be shown, be it before search has read the articles. */
export type DrawnVersion = {
  /** Knowledge base and site. */
  files: OutputFiles
  /** Drawn when somebody looks: of thousands of pages a writer opens a few. */
  pages: HelpCentre
  /** Bundles that are still those of before, because their index names other articles. */
  isPartly: boolean
}

/**
 * Makes the files of a knowledge base with what was found out about its last version: the search index, and which
 * articles are alike.
 *
 * @param before every file of that version but its pages; empty when there is none
 */
export function drawVersion(content: Content, before: OutputFiles, related: RelatedArticles): DrawnVersion {
  const bundles = content.bundles.map((bundle) => withRelated(bundle, related))
  const kept = bundles.map((bundle) => keepIndex(before, bundle))
  const knowledge = bundles.flatMap((bundle, at) => [...(kept[at] ?? filesOf(before, bundle))])
  const config = content.config!
  return {
    files: new Map([...knowledge, ...siteFiles(config)]),
    pages: planHelpCentre(forWriters(bundles), config),
    isPartly: kept.includes(null),
  }
}

function filesOf(files: OutputFiles, bundle: Bundle): [string, Uint8Array][] {
  const folder = pathIn(bundle, '')
  return [...files].filter(([path]) => path.startsWith(folder))
}

/** What the writer lists comes first, then what was found to be alike and is still there. */
function withRelated(bundle: Bundle, related: RelatedArticles): Bundle {
  const slugs = new Set(bundle.articles.map(({ article }) => article.slug))
  const articles = bundle.articles.map((bundled) => {
    const { slug, related: own } = bundled.article
    const found = (related.get(keyOf(bundle, slug)) ?? []).filter((other) => slugs.has(other) && !own.includes(other))
    const filled = [...own, ...found.slice(0, Math.max(0, MOST_RELATED - own.length))]
    return { ...bundled, article: { ...bundled.article, related: filled } }
  })
  return { ...bundle, articles }
}
