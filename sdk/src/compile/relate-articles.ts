import { nearestArticles } from '../search/build/nearest-articles.ts'
import type { Bundle } from './assemble-bundle.ts'

/** Articles to read next: as many as are looked at, and no writer is asked for more. */
export const MOST_RELATED = 4

/**
 * Fills up what writers listed under `related` with the articles that are most alike. Only a bundle's own articles are
 * looked at, so none is named that its readers may not read.
 */
export async function relateArticles(bundle: Bundle): Promise<Bundle> {
  const documents = bundle.articles.map(({ document }) => document)
  // Some of the nearest may be among the writer's, and twice as many leave enough.
  const nearest = await nearestArticles(documents, 2 * MOST_RELATED)
  const articles = bundle.articles.map((bundled, position) => {
    const { related } = bundled.article
    const others = nearest[position]!.map((other) => documents[other]!.slug).filter((slug) => !related.includes(slug))
    const filled = [...related, ...others.slice(0, Math.max(0, MOST_RELATED - related.length))]
    return { ...bundled, article: { ...bundled.article, related: filled } }
  })
  return { ...bundle, articles }
}
