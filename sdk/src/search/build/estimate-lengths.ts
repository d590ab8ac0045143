import { averageLengths, lengthOf, type AverageLengths } from './count-terms.ts'
import type { Field, ReadDocument, SearchDocument } from './search-document.ts'

/**
 * Average lengths in words of all documents, of which only some were split into words: what those have of characters to
 * a word is taken for all.
 *
 * @param read some of them, with their words
 */
export function estimateLengths(
  documents: readonly SearchDocument[],
  read: readonly { document: SearchDocument; words: ReadDocument }[],
): AverageLengths {
  const inCharacters = averageLengths((field) => documents.map((document) => characters(document, field)))
  const inWords = (field: Field) => {
    const sum = (lengthsOf: (each: (typeof read)[number]) => number) => {
      return read.reduce((total, each) => total + lengthsOf(each), 0)
    }
    const wordsOf = sum(({ words }) => lengthOf(words, field))
    const charactersOf = sum(({ document }) => characters(document, field))
    return wordsOf === 0 ? 1 : (inCharacters[field] * wordsOf) / charactersOf
  }
  return {
    title: inWords('title'),
    questions: inWords('questions'),
    keywords: inWords('keywords'),
    body: inWords('body'),
  }
}

function characters({ title, questions, keywords, summary, body }: SearchDocument, field: Field): number {
  switch (field) {
    case 'title':
      return title.length
    case 'questions':
      return questions.join('').length
    case 'keywords':
      return keywords.join('').length
    case 'body':
      return summary.length + body.length
  }
}
