import type { AskedQuestion, AskedQuestionList, AskedQuestionQuery } from '@firstline/sdk/schemas'
import { listQuestions, readQuestions, type QuestionKey, type QuestionRange } from '../db/asked-questions.ts'
import { listMembers } from '../db/members.ts'
import { findNameParts } from '../db/ticket-questions.ts'
import { fieldRefused } from '../errors.ts'
import { namePartsOf } from './asked-words.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { keptFrom } from './event-sums.ts'
import { joinQuestions } from './join-questions.ts'
import { redact } from './redact.ts'
import type { Scope } from './scope.ts'

/** Before the first question, and behind every moment. */
const START: QuestionKey = { words: '', locale: '' }
const NEVER = '~'

/**
 * What so many people asked in the same words names none of them: somebody called Price shall not silence everybody's
 * question about prices.
 */
const KNOWN_TO_MANY = 10

/**
 * One page of what visitors asked, in the order of the words. Words with a part of a member's name are left out, and those
 * with a part of a requester's that only few have asked.
 *
 * @throws {ApiError} `invalid_request`: no such site, or no such cursor
 */
export async function readAskedQuestions(scope: Scope, query: AskedQuestionQuery): Promise<AskedQuestionList> {
  const range = rangeOf(scope, query)
  const after = query.cursor ? readCursor(query.cursor) : START
  const keys = await listQuestions(scope.db, range, after, query.limit + 1)
  const page = keys.slice(0, query.limit)
  const last = page.at(-1)
  if (!last) return { items: [], next: null }
  const questions = joinQuestions(page, await readQuestions(scope.db, range, after, last))
  return {
    items: (await withoutNames(scope, questions)).map((question) => ({ ...question, words: redact(question.words) })),
    next: keys.length > page.length ? writeCursor(last) : null,
  }
}

function rangeOf({ config, now }: Scope, { site = config.sites[0]!.id, from, to, locale }: AskedQuestionQuery) {
  if (!config.sites.some(({ id }) => id === site)) throw fieldRefused('site', 'There is no such site here.')
  const oldest = keptFrom(now())
  const since = from === undefined ? oldest : new Date(from).toISOString()
  return {
    site,
    from: since < oldest ? oldest : since,
    to: to === undefined ? NEVER : new Date(to).toISOString(),
    locale: locale ?? null,
  } satisfies QuestionRange
}

async function withoutNames({ db }: Scope, questions: AskedQuestion[]): Promise<AskedQuestion[]> {
  const ofStaff = new Set((await listMembers(db)).flatMap(({ name }) => namePartsOf(name)))
  const parts = questions.map(({ words }) => namePartsOf(words))
  const ofRequesters = new Set(await findNameParts(db, [...new Set(parts.flat())]))
  return questions.filter(({ visitors }, index) => {
    const namesRequester = visitors < KNOWN_TO_MANY && parts[index]!.some((part) => ofRequesters.has(part))
    return !namesRequester && !parts[index]!.some((part) => ofStaff.has(part))
  })
}

function writeCursor({ words, locale }: QuestionKey): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify([words, locale])))
}

/** @throws {ApiError} `invalid_request`: it is none of ours */
function readCursor(cursor: string): QuestionKey {
  const text = new TextDecoder().decode(fromBase64Url(cursor) ?? undefined)
  try {
    const [words, locale] = JSON.parse(text) as unknown[]
    if (typeof words === 'string' && typeof locale === 'string') return { words, locale }
  } catch {
    // Answered below, as whatever else is no cursor.
  }
  throw fieldRefused('cursor', 'cursor must be the next of an earlier page.')
}
