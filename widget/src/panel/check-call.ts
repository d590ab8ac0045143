import { OPENABLE_VIEWS } from '../api/firstline-api.ts'

const isText = (said: unknown) => typeof said === 'string'
const areTexts = (said: unknown) => Array.isArray(said) && said.every(isText)

/** Whether the first argument of a method is what it has to be; methods that are not here take none. */
const FITS: Record<string, (said: never) => unknown> = {
  open: (view: string) => !view || OPENABLE_VIEWS.includes(view as never),
  search: isText,
  article: isText,
  suggest: (by?: { url?: unknown; query?: unknown; slugs?: unknown }) =>
    !by || areTexts(by) || areTexts(by.slugs) || isText(by.url ?? by.query),
  // The answers to the site's own questions are checked where they are asked.
  prefill: (values?: object) =>
    values && Object.entries(values).every(([key, value]) => key === 'fields' || isText(value)),
}

/**
 * A mistake of the page's is told to the page, in words.
 *
 * @throws {TypeError} names the method, what it expects and what it got
 */
export async function checkCall(method: string, [said]: readonly unknown[]): Promise<void> {
  const fits = FITS[method]
  if (!fits || fits(said as never)) return
  const { describeMistake } = await import('./mistakes.ts')
  throw new TypeError(describeMistake(method, said))
}
