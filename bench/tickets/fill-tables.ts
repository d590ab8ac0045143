import { DatabaseSync } from 'node:sqlite'
import { createRandom, pick } from '../random.ts'

/** How much the tables hold. */
export type Fill = { tickets: number; events: number }
/** A ticket that was put there. */
export type FilledTicket = { number: number; id: string }

const SEED = 3
const REQUESTERS_PER_TICKET = 0.4
const SENDERS = 5_000
/** The unsolved ones are few in any help desk that keeps up. */
const UNSOLVED_SHARE = 0.03
const DAY_MS = 24 * 3_600_000
const TICKET_DAYS = 730
const EVENT_DAYS = 90
const FIRST_NUMBER = 1_001
const SUBJECT_WORDS = 4
/** Of a search: few words make the questions that many ask, more those that hardly anybody else does. */
const SEARCH_WORDS = [1, 2, 2, 3, 3, 4]
const WORDS =
  'account printer invoice password phone calendar wifi vpn mailbox laptop screen order refund login code update backup folder license meeting network camera signal battery export import report access'.split(
    ' ',
  )
const BODY = 'It stopped working this morning and I have already tried to switch it off and on again. '.repeat(5)

/**
 * Fills the local database as if it had been in use for two years: tickets with a question, an answer and thanks, and
 * the last 90 days of events. The same sizes give the same rows.
 *
 * @param now the newest row's moment
 * @returns every hundredth ticket
 */
export function fillTables(file: string, { tickets, events }: Fill, now: Date): FilledTicket[] {
  const database = new DatabaseSync(file)
  const random = createRandom(SEED)
  /** The `index`th of so many moments, one after the other, as rows arrive in use. */
  const momentOf = (index: number, count: number, days: number) =>
    new Date(now.getTime() - (1 - index / count) * days * DAY_MS).toISOString()
  try {
    // Speed matters more than a power cut while nothing of value is in it.
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN')
    const requesters = Math.max(1, Math.floor(tickets * REQUESTERS_PER_TICKET))
    const addRequester = database.prepare(
      `INSERT INTO requester (id, site, email, email_key, name, created_at) VALUES (?1, 'larkfield', ?2, ?2, 'A. Person', ?3)`,
    )
    for (let index = 0; index < requesters; index++) {
      addRequester.run(`requester-${index}`, `person-${index}@example.com`, momentOf(index, requesters, TICKET_DAYS))
    }
    const wordsOf = (count: number) => Array.from({ length: count }, () => pick(WORDS, random)).join(' ')
    const addTicket = ticketWriter(database)
    for (let index = 0; index < tickets; index++) {
      const isUnsolved = random() < UNSOLVED_SHARE
      addTicket({
        number: FIRST_NUMBER + index,
        // Not closed: the private link of a ticket that was closed long ago opens nothing.
        status: isUnsolved ? pick(['new', 'open', 'pending', 'on_hold'], random) : 'resolved',
        line: isUnsolved ? pick([1, 1, 1, 2, 3], random) : 1,
        at: momentOf(index, tickets, TICKET_DAYS),
        words: Array.from({ length: SUBJECT_WORDS }, () => pick(WORDS, random)),
        requester: `requester-${Math.floor(random() * requesters)}`,
        sender: `sender-${index % SENDERS}`,
      })
    }
    const addEvent = database.prepare(
      `INSERT INTO event (site, id, type, at, received_at, session, visitor, locale, query, words, results, slug)
       VALUES ('larkfield', ?1, ?2, ?3, ?3, ?4, ?5, 'en', ?6, ?6, 3, ?7)`,
    )
    for (let index = 0; index < events; index++) {
      const [type, query, slug] = pick(EVENT_KINDS, random)
      const words = query ? wordsOf(pick(SEARCH_WORDS, random)) : null
      const [session, visitor] = [`session-${index >> 3}`, `visitor-${index >> 5}`]
      addEvent.run(`event-${index}`, type, momentOf(index, events, EVENT_DAYS), session, visitor, words, slug)
    }
    database.exec('COMMIT; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  const hundredths = Array.from({ length: Math.ceil(tickets / 100) }, (_, index) => FIRST_NUMBER + index * 100)
  return hundredths.map((number) => ({ number, id: ticketId(number) }))
}

const EVENT_KINDS: [type: string, hasQuery: boolean, slug: string | null][] = [
  ['open', false, null],
  ['search', true, null],
  ['search', true, null],
  ['search-empty', true, null],
  ['article-view', false, 'reset-a-forgotten-password'],
  ['article-view', false, 'connect-to-vpn'],
]

type TicketToFill = {
  number: number
  status: string
  line: number
  at: string
  words: string[]
  requester: string
  sender: string
}

const ticketId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function ticketWriter(database: DatabaseSync): (ticket: TicketToFill) => void {
  const addTicket = database.prepare(
    `INSERT INTO ticket (number, id, site, version, status, line, type, channel, subject, locale, requester_id, sender,
       created_at, updated_at, resolved_at)
     VALUES (?1, ?2, 'larkfield', 3, ?3, ?4, 'question', 'widget', ?5, 'en', ?6, ?7, ?8, ?8, ?9)`,
  )
  const addMessage = database.prepare(
    `INSERT INTO message (id, ticket_number, author_kind, visibility, body, created_at)
     VALUES (?1, ?2, ?3, 'public', ?4, ?5)`,
  )
  const addHistory = database.prepare(
    `INSERT INTO ticket_history (ticket_number, version, field, change_id, at, actor_kind, to_value)
     VALUES (?1, ?2, 'status', ?3, ?4, 'requester', 'new')`,
  )
  const addWord = database.prepare(`INSERT OR IGNORE INTO ticket_word (word, ticket_number) VALUES (?1, ?2)`)
  return ({ number, status, line, at, words, requester, sender }) => {
    const solvedAt = status === 'resolved' ? at : null
    addTicket.run(number, ticketId(number), status, line, words.join(' '), requester, sender, at, solvedAt)
    for (const [index, author] of ['requester', 'staff', 'requester'].entries()) {
      addMessage.run(`message-${number}-${index}`, number, author, BODY, at)
      addHistory.run(number, index + 1, `change-${number}-${index}`, at)
    }
    for (const word of words) addWord.run(word, number)
  }
}
