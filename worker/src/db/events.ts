import type { Event } from '@firstline/sdk/schemas'
import type { Database } from './database.ts'

/** A batch of events as they are kept. */
export type EventBatch = {
  site: string
  /** Stands for whoever sent it, for this day. */
  visitor: string
  receivedAt: string
  events: KeptEvent[]
}

/** `words`: of a search, as the same ones are found by; null: there is nothing to learn from. */
export type KeptEvent = Event & { words?: string | null }

/** Keeps a batch; an event that is there already stays as it is. One bound parameter, however many events there are. */
export async function insertEvents(db: Database, batch: EventBatch): Promise<void> {
  await db
    .prepare(
      `INSERT INTO event (
         site, id, type, at, received_at, session, visitor, locale, query, words, results, slug, helpful, reason
       )
       SELECT ?1 ->> '$.site', sent.value ->> 'id', sent.value ->> 'type', sent.value ->> 'at', ?1 ->> '$.receivedAt',
         sent.value ->> 'session', ?1 ->> '$.visitor', sent.value ->> 'locale', sent.value ->> 'query',
         sent.value ->> 'words', sent.value ->> 'results', sent.value ->> 'slug', sent.value ->> 'helpful', sent.value ->> 'reason'
       FROM json_each(?1, '$.events') AS sent WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(JSON.stringify(batch))
    .run()
}

/** @returns the moment of the oldest event; null when there is none */
export async function findOldestEvent(db: Database): Promise<string | null> {
  const row = await db.prepare(`SELECT min(received_at) AS oldest FROM event`).first<{ oldest: string | null }>()
  return row?.oldest ?? null
}

/**
 * Replaces the events of one day by their sums, in one transaction: whoever comes second finds nothing to add.
 *
 * @param day 2026-11-03
 */
export async function sumEvents(db: Database, day: string): Promise<void> {
  const [from, until] = [`${day}T`, `${day}U`]
  const add = `ON CONFLICT (site, day, type, locale, subject, outcome)
    DO UPDATE SET events = event_sum.events + excluded.events, visitors = event_sum.visitors + excluded.visitors`
  await db.batch([
    db
      .prepare(
        `INSERT INTO event_sum (site, day, type, locale, subject, outcome, events, visitors)
         SELECT site, ?1, type, coalesce(locale, ''), coalesce(slug, lower(trim(query)), ''),
           CASE helpful WHEN 1 THEN 'helpful' WHEN 0 THEN coalesce(reason, 'not-helpful') ELSE '' END,
           count(*), count(DISTINCT visitor)
         FROM event WHERE received_at >= ?2 AND received_at < ?3
         GROUP BY 1, 3, 4, 5, 6
         ${add}`,
      )
      .bind(day, from, until),
    db
      .prepare(
        `INSERT INTO event_sum (site, day, type, locale, subject, outcome, events, visitors)
         SELECT site, ?1, 'page', locale, '', outcome, count(*), count(DISTINCT visitor)
         FROM (
           SELECT site, max(visitor) AS visitor, coalesce(max(locale), '') AS locale,
             CASE WHEN max(type IN ('ticket-queued', 'ticket-submit')) THEN 'asked'
               WHEN max(type = 'article-view') THEN 'read' ELSE 'looked' END AS outcome
           FROM event WHERE received_at >= ?2 AND received_at < ?3 AND session IS NOT NULL
           GROUP BY site, session
         ) WHERE true GROUP BY site, locale, outcome
         ${add}`,
      )
      .bind(day, from, until),
    db.prepare(`DELETE FROM event WHERE received_at >= ?1 AND received_at < ?2`).bind(from, until),
  ])
}
