import type { Bundle } from '../compile/assemble-bundle.ts'
import { pathIn, type OutputFiles } from '../compile/bundle-content.ts'
import { amendBundle, type KnownVersion } from '../compile/amend-bundle.ts'
import type { Content } from '../compile/read-content.ts'
import { MOST_RELATED } from '../compile/relate-articles.ts'
import { siteFiles } from '../compile/site-files.ts'
import { planHelpCentre } from '../site/render-help-centre.ts'
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
  /** Site and knowledge base, all but its articles. */
  files: OutputFiles
  /** Articles, and pages of the help centre, drawn when somebody looks: of thousands a writer opens a few. */
  drawn: ReadonlyMap<string, () => string>
  /** Whether there are bundles that only the help centre has, because search has not read their like before. */
  isPartly: boolean
}

/**
 * Makes the files of a knowledge base with what was found out about its last version: the search index, which is amended
 * by what changed since, and which articles are alike.
 *
 * @param before that version; without bundles when there is none
 */
export async function drawVersion(
  content: Content,
  before: KnownVersion,
  related: RelatedArticles,
): Promise<DrawnVersion> {
  const bundles = content.bundles.map((bundle) => withRelated(bundle, related))
  const amended = await Promise.all(bundles.map((bundle) => amendBundle(before, bundle)))
  const config = content.config!
  return {
    files: new Map([...amended.flatMap((bundle) => [...(bundle?.files ?? [])]), ...siteFiles(config)]),
    drawn: new Map([
      ...amended.flatMap((bundle) => [...(bundle?.articles ?? [])]),
      ...planHelpCentre(forWriters(bundles), config),
    ]),
    isPartly: amended.includes(null),
  }
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
