import type { AskedQuestion } from '../schemas/evidence.ts'

/** A row of evidence: what is not said is nothing. */
export function asked(words: string, counts: Partial<AskedQuestion> = {}): AskedQuestion {
  const nothing = { searches: 0, empty: 0, unopened: 0, visitors: 0, visits: 0, tickets: 0 }
  return { words, locale: 'en', ...nothing, opened: [], solved: [], ...counts }
}

/** The same, answered by one article for so many people. */
export function solvedBy(slug: string, words: string, visitors = 3): AskedQuestion {
  const counts = { searches: visitors, visitors, visits: visitors }
  return asked(words, { ...counts, opened: [{ slug, visits: visitors }], solved: [{ slug, visitors, tickets: 0 }] })
}
