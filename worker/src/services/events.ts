import { eventSchema, type EventsResponse } from '@firstline/sdk/schemas'
import { insertEvents, type KeptEvent } from '../db/events.ts'
import { takeVisitorSalt } from '../db/visitor-salts.ts'
import { askedWords } from './asked-words.ts'
import { toBase64Url } from './base64url.ts'
import { hmacSha256 } from './hashing.ts'
import { redact } from './redact.ts'
import type { Scope } from './scope.ts'
import { network } from './sender.ts'

/** A device's clock may be wrong; more than a day ahead it tells nothing. */
const AHEAD_MS = 24 * 3_600_000
const SALT_BYTES = 32

/** Where a batch came from; none of it is kept. */
export type EventSource = { site: string; address: string | null; userAgent: string }

/** Keeps what is an event and counts what is none. An event that had been sent before counts once. */
export async function recordEvents(scope: Scope, source: EventSource, batch: unknown[]): Promise<EventsResponse> {
  const now = scope.now()
  const events = batch.flatMap((one) => readEvent(scope, one, now) ?? [])
  if (events.length > 0) {
    const visitor = await nameVisitor(scope, source, now)
    await insertEvents(scope.db, { site: source.site, visitor, receivedAt: now.toISOString(), events })
  }
  return { accepted: events.length, rejected: batch.length - events.length }
}

function readEvent({ config }: Scope, value: unknown, now: Date): KeptEvent | null {
  const { data: event } = eventSchema.safeParse(value)
  if (!event || Date.parse(event.at) > now.getTime() + AHEAD_MS) return null
  if ('reason' in event && event.reason !== undefined) event.reason = redact(event.reason)
  const kept = { ...event, at: new Date(event.at).toISOString() }
  if (!('query' in kept)) return kept
  // As a ticket that does not say so, a search is in the first language.
  const locale = kept.locale ?? config.locales[0]!
  return { ...kept, locale, query: redact(kept.query), words: askedWords(kept.query) }
}

/** The same all day, and another one tomorrow, when today's salt is gone. */
async function nameVisitor(scope: Scope, { site, address, userAgent }: EventSource, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10)
  const salt = await takeVisitorSalt(scope.db, day, () =>
    toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
  )
  return hmacSha256(salt, JSON.stringify([site, address === null ? null : network(address), userAgent]))
}
