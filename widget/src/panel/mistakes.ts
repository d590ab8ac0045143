import { en, isText } from '@firstline/sdk/panel-texts'
import { OPENABLE_VIEWS } from '../api/firstline-api.ts'
import { OPTION_NAMES } from '../api/options.ts'
import { OPTION_WORDS } from '../api/option-words.ts'
import type { Options } from './options.ts'

/** What was complained of already: once is enough, however often it is read. */
const complaints = new Set<string>()

function warn(complaint: string): void {
  if (!complaints.has(complaint)) console.warn(`Firstline: ${complaint}`)
  complaints.add(complaint)
}

/** Warns of options whose value is nonsense: name, value, what is possible, and that the default is used. */
export function warnOfValues(options: Options): void {
  for (const name of OPTION_NAMES) {
    const said = options[name]
    const expected = said ? expectedInstead(name, said) : null
    if (expected) warn(`${name}="${said}" is not ${expected}; the default is used instead.`)
  }
}

/** What an option has to be; null where its value is that. */
function expectedInstead(name: keyof Options, said: string): string | null {
  switch (name) {
    case 'kb':
    case 'api':
      return URL.canParse(said, document.baseURI) ? null : 'an address'
    case 'z-index':
      return /^-?\d+$/.test(said) ? null : 'a whole number'
    case 'theme':
    case 'mode':
    case 'position':
    case 'launcher':
    case 'events':
    case 'words': {
      const words: readonly string[] = OPTION_WORDS[name]
      return words.includes(said) ? null : `one of ${words.join(', ')}`
    }
    case 'site':
    case 'locale':
    case 'inline':
      return null
  }
}

/** Warns of options that nobody knows: most likely they are misspelt. */
export function warnOfNames(options: object): void {
  const known = ['texts', ...OPTION_NAMES.map((name) => (name === 'z-index' ? 'zIndex' : name))]
  for (const name of Object.keys(options)) {
    if (!known.includes(name)) warn(`there is no option “${name}”. There are ${known.join(', ')}.`)
  }
}

/** Warns of texts that nobody says: most likely their keys are misspelt. */
export async function warnOfTexts(texts: object): Promise<void> {
  // The desk's own, which may never be fetched: every language has the same keys.
  const { translation: deskNl } = await import('../messages/desk/nl.ts')
  warnOfKeys(texts, { ...en, ...deskNl }, '')
}

function warnOfKeys(texts: object, known: object, path: string): void {
  for (const [key, text] of Object.entries(texts)) {
    const own = (known as Record<string, unknown>)[key]
    if (!Object.hasOwn(known, key)) warn(`there is no text “${path}${key}”.`)
    else if (!isText(own) && text && typeof text === 'object') warnOfKeys(text, own as object, `${path}${key}.`)
  }
}

/** Warns of a call for what the mode does without. */
export function warnOfMode(method: string, mode: string): void {
  warn(`${method}() does nothing in the mode ${mode}.`)
}

const EXPECTED: Record<string, string> = {
  open: `${OPENABLE_VIEWS.join(', ')} or nothing`,
  search: 'a text',
  article: 'the slug of an article',
  suggest: 'slugs, { url } or { query }',
  prefill: '{ email, name, type, category, subject, body } of texts, and { fields }',
}

/** What was wrong with a call: the method, what it expects and what it got. */
export function describeMistake(method: string, said: unknown): string {
  const got =
    typeof said === 'string' ? `“${said}”` : said === null ? 'null' : Array.isArray(said) ? 'a list' : typeof said
  return `Firstline.${method}() expects ${EXPECTED[method]}, got ${got}.`
}
