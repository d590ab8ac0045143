import type { Database, Value } from './database.ts'

/** What is asked of the database: which site's questions, of when, in which language (null: in any). */
export type QuestionRange = { site: string; from: string; to: string; locale: string | null }

/** A question: the same words in the same language. Sorted by both, in that order. */
export type QuestionKey = { words: string; locale: string }

/** What the parts of a page tell of one question. */
export type QuestionRows = {
  searches: (QuestionKey & Record<'searches' | 'empty' | 'unopened' | 'visitors' | 'visits', number>)[]
  /** `visits`: visitors of each day who opened it, added up; `visitors`: the most of one day that it helped. */
  readings: (QuestionKey & { slug: string; visits: number; visitors: number })[]
  tickets: (QuestionKey & { tickets: number; requesters: number })[]
  /** `slug`: as it was sent, and perhaps none. */
  resolutions: (QuestionKey & { slug: string; tickets: number; requesters: number })[]
}

/** Sorts behind every moment. */
const NEVER = `'~'`

/** The questions that follow on one, in order, whether they were searched for or came with tickets. */
export async function listQuestions(
  db: Database,
  range: QuestionRange,
  after: QuestionKey,
  limit: number,
): Promise<QuestionKey[]> {
  const values: Value[] = [range.site, range.from, range.to, after.words, after.locale, limit]
  if (range.locale !== null) values.push(range.locale)
  const inRange = (moment: string) =>
    `site = ?1 AND (words, locale) > (?4, ?5) AND ${moment} >= ?2 AND ${moment} < ?3
     ${range.locale === null ? '' : 'AND locale = ?7'}`
  const { results } = await db
    .prepare(
      `SELECT words, locale FROM event WHERE words IS NOT NULL AND ${inRange('received_at')}
       UNION SELECT words, locale FROM ticket_question WHERE ${inRange('created_at')}
       ORDER BY words, locale LIMIT ?6`,
    )
    .bind(...values)
    .all<QuestionKey>()
  return results
}

/**
 * What came of the questions behind `after`, up to and including `last`.
 *
 * A search has led to what was read in its page session before the next search; an article has solved it that was then
 * marked as helpful. A visitor is another one on each day, so that counting them all adds up the days.
 */
export async function readQuestions(
  db: Database,
  range: QuestionRange,
  after: QuestionKey,
  last: QuestionKey,
): Promise<QuestionRows> {
  const values: Value[] = [range.site, range.from, range.to, after.words, after.locale, last.words, last.locale]
  if (range.locale !== null) values.push(range.locale)
  const inRange = (table: string, moment: string) =>
    `${table}.site = ?1 AND (${table}.words, ${table}.locale) > (?4, ?5)
     AND (${table}.words, ${table}.locale) <= (?6, ?7) AND ${table}.${moment} >= ?2 AND ${table}.${moment} < ?3
     ${range.locale === null ? '' : `AND ${table}.locale = ?8`}`
  const isSearch = `search.words IS NOT NULL AND ${inRange('search', 'received_at')}`
  const day = `substr(search.received_at, 1, 10)`
  const nextSearch = `ifnull((
    SELECT min(next.at) FROM event AS next
    WHERE next.site = ?1 AND next.session = search.session AND next.words IS NOT NULL AND next.at > search.at
  ), ${NEVER})`
  const wasRead = `reading.site = ?1 AND reading.session = search.session AND reading.slug IS NOT NULL
    AND reading.at >= search.at AND reading.at < ${nextSearch} AND reading.type = 'article-view'`
  const hasHelped = `verdict.site = ?1 AND verdict.session = search.session AND verdict.slug = reading.slug
    AND verdict.at >= reading.at AND verdict.at < ${nextSearch}
    AND (verdict.helpful = 1 OR verdict.type = 'deflected')`
  const tickets = `ticket_question AS question CROSS JOIN ticket ON ticket.number = question.ticket_number`
  const ofTickets = `${inRange('question', 'created_at')} AND ticket.suspicion IS NULL`
  const statements = [
    `SELECT words, locale, sum(searches) AS searches, sum(empty) AS empty, sum(unopened) AS unopened,
       max(visitors) AS visitors, sum(visitors) AS visits
     FROM (
       SELECT words, locale, count(*) AS searches, sum(type = 'search-empty') AS empty,
         sum(type = 'search' AND session IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM event AS reading WHERE ${wasRead})) AS unopened,
         count(DISTINCT visitor) AS visitors
       FROM event AS search WHERE ${isSearch} GROUP BY words, locale, ${day}
     ) GROUP BY words, locale`,
    `SELECT words, locale, slug, sum(readers) AS visits, max(helped) AS visitors
     FROM (
       SELECT search.words, search.locale, reading.slug, count(DISTINCT search.visitor) AS readers,
         count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM event AS verdict WHERE ${hasHelped})
           THEN search.visitor END) AS helped
       FROM event AS search CROSS JOIN event AS reading ON ${wasRead}
       WHERE ${isSearch} GROUP BY search.words, search.locale, ${day}, reading.slug
     ) GROUP BY words, locale, slug`,
    `SELECT question.words, question.locale, count(*) AS tickets, count(DISTINCT ticket.requester_id) AS requesters
     FROM ${tickets} WHERE ${ofTickets} GROUP BY question.words, question.locale`,
    `SELECT words, locale, slug, count(*) AS tickets, count(DISTINCT requester_id) AS requesters
     FROM (
       SELECT question.words, question.locale, ticket.article AS slug, ticket.number, ticket.requester_id
       FROM ${tickets} WHERE ${ofTickets} AND ticket.article IS NOT NULL AND ticket.resolved_at IS NOT NULL
       UNION
       SELECT question.words, question.locale, read.value ->> 'slug', ticket.number, ticket.requester_id
       FROM ${tickets}, json_each(ticket.context, '$.articles') AS read
       WHERE ${ofTickets} AND ticket.status = 'closed' AND read.value ->> 'solved' = 1
     ) GROUP BY words, locale, slug`,
  ]
  const answers = await Promise.all(
    statements.map((sql) =>
      db
        .prepare(sql)
        .bind(...values)
        .all(),
    ),
  )
  const [searches, readings, asked, resolutions] = answers.map(({ results }) => results)
  return { searches, readings, tickets: asked, resolutions } as QuestionRows
}
