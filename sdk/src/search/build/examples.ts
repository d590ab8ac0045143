import type { Field, ReadDocument, ReadText } from './search-document.ts'

/** A text that its article answers: its title, or one of its questions or keywords. */
export type Example = { article: number; field: Exclude<Field, 'body'>; text: ReadText }

export function examplesOf(documents: readonly ReadDocument[]): Example[] {
  return documents.flatMap((document, article) => {
    return (['title', 'questions', 'keywords'] as const).flatMap((field) => {
      return document[field].map((text): Example => ({ article, field, text }))
    })
  })
}

/** An example as if its text had no other terms. */
export function onlyTerms({ text, ...example }: Example, isWanted: (term: number) => boolean): Example {
  const terms = text.terms.filter(isWanted)
  return { ...example, text: { ...text, terms, counts: text.counts.filter((_, at) => isWanted(text.terms[at]!)) } }
}
