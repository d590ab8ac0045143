import { ApiError } from '../../client/request.ts'
import { createStaffClient, type StaffClient } from '../../client/staff-client.ts'
import { askedQuestionListSchema, type AskedQuestion, type AskedQuestionQuery } from '../../schemas/evidence.ts'
import { MisuseError, type Arguments, type Terminal } from '../command.ts'

/** Options of every command that reads what visitors asked. */
export const EVIDENCE_OPTIONS = {
  from: { type: 'string' },
  since: { type: 'string' },
  site: { type: 'string' },
} as const

export const EVIDENCE_OPTION_HELP: [string, string][] = [
  ['--from <url>', 'where your Firstline is, such as https://help.example.com; FIRSTLINE_API_KEY holds a key of it'],
  ['--since <day>', 'only what was asked from this day on: 2026-11-03; default: 90 days ago'],
  ['--site <id>', 'only what was asked on this site; default: its first'],
]

const KEY_SETTING = 'FIRSTLINE_API_KEY'
const PAGE = 500
/** What a header can carry. */
const HEADER_TEXT = /^[\x21-\x7e]+$/
/** Hosts that no network lies before. */
const OWN_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * Reads all that visitors asked, page by page.
 *
 * @throws {MisuseError} an option is wrong, or there is no key
 * @throws {Error} the server does not answer, refuses, or is none that has this; in one sentence
 */
export async function readEvidence(values: Arguments['values'], terminal: Terminal): Promise<AskedQuestion[]> {
  const from = readAddress(values['from'])
  const since = readDay(values['since'])
  const key = terminal.env?.[KEY_SETTING]?.trim()
  if (!key || !HEADER_TEXT.test(key))
    throw new MisuseError(`Set ${KEY_SETTING} to an API key of ${from}: an admin makes one in the console.`)
  const { fetch: reach = fetch } = terminal
  const client = createStaffClient({
    api: `${from}/api/v1`,
    fetch: (address, init) => reach(address, { ...init, headers: withKey(init.headers, key) }),
  })
  const query: Partial<AskedQuestionQuery> = {
    limit: PAGE,
    ...(since !== null && { from: since }),
    ...(values['site'] !== undefined && { site: String(values['site']) }),
  }
  const questions: AskedQuestion[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await ask(client, cursor === '' ? query : { ...query, cursor }, from)
    const page = askedQuestionListSchema.safeParse(answer)
    if (!page.success || page.data.next === cursor) throw anotherVersion(from)
    for (const question of page.data.items) questions.push({ ...question, words: onOneLine(question.words) })
    cursor = page.data.next
  }
  return questions
}

function withKey(headers: RequestInit['headers'], key: string): Headers {
  const signed = new Headers(headers)
  signed.set('authorization', `Bearer ${key}`)
  return signed
}

async function ask(client: StaffClient, query: Partial<AskedQuestionQuery>, from: string): Promise<unknown> {
  try {
    return await client.askedQuestions(query)
  } catch (error) {
    throw explain(error, from)
  }
}

function explain(error: unknown, from: string): Error {
  if (!(error instanceof ApiError)) {
    // The network's failures have a cause; what came and cannot be read has none.
    const { cause } = error as Error
    if (!(cause instanceof Error)) return new Error(`${from} answers, but is no Firstline server.`, { cause: error })
    const reason = 'code' in cause ? String(cause.code) : cause.message
    return new Error(`Nothing answers at ${from} (${reason}).`, { cause: error })
  }
  const isOurs = error.requestId !== ''
  if (!isOurs) return new Error(`${from} answers (${error.status}), but is no Firstline server.`, { cause: error })
  if (error.status === 401) return new Error(`${from} does not know the key in ${KEY_SETTING}.`, { cause: error })
  if (error.status === 404) return anotherVersion(from)
  return new Error(`${from} refused: ${error.message}`, { cause: error })
}

function anotherVersion(from: string): Error {
  return new Error(
    `${from} runs another version of Firstline, which does not tell what visitors asked as this one does.`,
  )
}

function readAddress(given: string | boolean | undefined): string {
  if (given === undefined) throw new MisuseError('Say where your Firstline is: --from https://help.example.com.')
  const url = URL.parse(String(given))
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new MisuseError(`--from takes an address such as https://help.example.com, not "${String(given)}".`)
  }
  if (url.protocol === 'http:' && !OWN_MACHINE.test(url.hostname)) {
    throw new MisuseError(`--from ${String(given)}: the key would go there for anybody to read; use https.`)
  }
  return `${url.origin}${url.pathname.replace(/\/(api\/v1\/?)?$/, '')}`
}

function readDay(given: string | boolean | undefined): string | null {
  if (given === undefined) return null
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(given)) && !Number.isNaN(Date.parse(String(given)))) return String(given)
  throw new MisuseError(`--since takes a day such as 2026-11-03, not "${String(given)}".`)
}

/**
 * What visitors typed is printed and written into files, where a line's end or a terminal's own codes would mean
 * something, and where a turn of the writing direction would show a reviewer something else than what is there.
 */
function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
