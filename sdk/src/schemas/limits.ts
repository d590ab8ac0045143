/** Upper bounds that the API promises; the widget checks the same ones before sending. */
export const LIMITS = {
  /** Bytes of one request, checked before it is parsed. */
  requestBytes: 128 * 1024,
  /** Characters (code points). */
  subjectCharacters: 200,
  bodyCharacters: 20_000,
  nameCharacters: 100,
  emailCharacters: 254,
  /** The `sub` of an identity token. */
  identityCharacters: 255,
  reasonCharacters: 2_000,
  searchCharacters: 500,
  urlCharacters: 2_000,
  /** A step's heading, and the answer to it. */
  stepCharacters: 300,
  /** Answers to the form's own questions. */
  fields: 50,
  fieldCharacters: 2_000,
  /** A choice’s options, and the value of one. */
  options: 50,
  optionCharacters: 500,
  /** Files that come with one message, and the bytes of one. */
  attachments: 5,
  attachmentBytes: 10 * 1024 * 1024,
  attachmentNameCharacters: 100,
  attachmentIdCharacters: 100,
  /** Items of a ticket's context. */
  contextSearches: 20,
  contextArticles: 50,
  contextSteps: 100,
  contextDiagnostics: 30,
  /** Events of one batch. */
  events: 100,
} as const
