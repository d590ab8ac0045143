/** Enough for the words that texts are made of; a page that is open for days does not keep every word that was typed. */
const MOST_REMEMBERED = 20_000

/**
 * Keeps the answers to words, until they are too many: then it begins anew. The build meets the same words thousands of
 * times, and a stemmer takes some 10 µs for each.
 */
export function remember<Answer>(read: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>()
  return (word) => {
    let answer = known.get(word)
    if (answer === undefined) {
      answer = read(word)
      if (known.size === MOST_REMEMBERED) known.clear()
      known.set(word, answer)
    }
    return answer
  }
}
