/** A text that can be searched as soon as it is added. */
export type LiveDocument = {
  /** Names it; no two documents have the same. */
  id: string
  title: string
  /** Plain text. */
  body?: string
  /** How people ask for it, in their own words. */
  questions?: readonly string[]
  /** Words that should find it and that its texts lack. */
  keywords?: readonly string[]
  /** BCP 47. Default: `en`. */
  lang?: string
}

/** Misuse of a live search. `message` names the document, what is wrong with it and what was expected. */
export class LiveSearchError extends Error {
  override name = 'LiveSearchError'
}

/**
 * Looks at what came from outside the types' reach: a JSON file, an API, JavaScript.
 *
 * @param place what to call it while its id is not known: `Document 3`
 * @throws {LiveSearchError} it is not of the shape of {@link LiveDocument}
 */
export function checkDocument(document: LiveDocument, place: string): void {
  if (typeof document !== 'object' || document === null) throw wrong(place, 'is', 'an object', document)
  const {
    id,
    title,
    body = '',
    questions = [],
    keywords = [],
    lang = '',
  }: Record<keyof LiveDocument, unknown> = {
    ...OPTIONAL,
    ...document,
  }
  if (typeof id !== 'string' || id === '') throw wrong(`${place}: id`, 'is', 'a text that is not empty', id)
  const name = `Document ${JSON.stringify(id)}`
  for (const [field, value] of Object.entries({ title, body, lang })) {
    if (typeof value !== 'string') throw wrong(`${name}: ${field}`, 'is', 'a text', value)
  }
  for (const [field, value] of Object.entries({ questions, keywords })) {
    const isList = Array.isArray(value) && value.every((text) => typeof text === 'string')
    if (!isList) throw wrong(`${name}: ${field}`, 'are', 'a list of texts', value)
  }
}

const OPTIONAL = { body: undefined, questions: undefined, keywords: undefined, lang: undefined }

function wrong(what: string, verb: string, expected: string, value: unknown): LiveSearchError {
  return new LiveSearchError(`${what} ${verb} ${describe(value)}; expected ${expected}.`)
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  return (JSON.stringify(value) ?? typeof value).slice(0, 80)
}
