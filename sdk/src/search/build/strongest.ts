/**
 * The few articles with the highest scores, best first; of equal ones the first. Sorting all of them would take most of
 * a build's time.
 */
export function strongest(articles: Uint32Array, scores: Float64Array, most: number): number[] {
  const best: number[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let at = 0; at < articles.length; at++) {
    const article = articles[at]!
    const score = scores[article]!
    if (score < least) continue
    let place = best.length
    for (; place > 0 && isBefore(article, score, best[place - 1]!); place--) best[place] = best[place - 1]!
    best[place] = article
    if (best.length > most) best.pop()
    if (best.length === most) least = scores[best[most - 1]!]!
  }
  return best

  function isBefore(article: number, score: number, other: number): boolean {
    return score > scores[other]! || (score === scores[other]! && article < other)
  }
}
