import { forgetQuestions, keepQuestions, listUnreadTickets, type UnreadTicket } from '../db/ticket-questions.ts'
import { askedWords, namePartsOf } from './asked-words.ts'
import { keptFrom } from './event-sums.ts'
import type { Scope } from './scope.ts'

/** Tickets of one run; the rest waits a minute. */
const AT_ONCE = 200

/**
 * Takes from new tickets what was asked with them, so that it can be counted with the searches in the same words: apart
 * from creating them, which must neither wait nor fail for this. Forgets it when events of that age are forgotten.
 */
export async function readTicketQuestions(scope: Scope): Promise<void> {
  const oldest = keptFrom(scope.now())
  const tickets = await listUnreadTickets(scope.db, AT_ONCE)
  if (tickets.length > 0) {
    await keepQuestions(scope.db, {
      numbers: tickets.map(({ number }) => number),
      questions: tickets.filter(({ createdAt }) => createdAt >= oldest).flatMap(questionsOf),
      nameParts: tickets.flatMap(({ requesterId, requesterName }) =>
        namePartsOf(requesterName ?? '').map((part) => ({ requesterId, part })),
      ),
    })
  }
  await forgetQuestions(scope.db, oldest)
}

function questionsOf({ number, site, locale, createdAt, subject, searches }: UnreadTicket) {
  const asked = new Set([subject, ...searches].flatMap((text) => askedWords(text) ?? []))
  return [...asked].map((words) => ({ site, words, locale, number, createdAt }))
}
