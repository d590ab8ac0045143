import { sweepUploads } from '../services/attachments.ts'
import { sumOldEvents } from '../services/event-sums.ts'
import { sendMail } from '../services/outgoing-mail.ts'
import { readTicketQuestions } from '../services/ticket-questions.ts'
import type { Scope } from '../services/scope.ts'
import { closeSilentTickets } from '../services/silent-tickets.ts'

/** Work that nobody waits for. Every task may run twice, at the same time too, and may be cut short anywhere. */
const TASKS: Record<string, (scope: Scope) => Promise<void>> = {
  closeSilentTickets,
  readTicketQuestions,
  sendMail,
  sumOldEvents,
  sweepUploads,
}

/** Runs every task. One that fails is logged and keeps no other from running; it is tried again with the next run. */
export async function runTasks(scope: Scope): Promise<void> {
  for (const [task, run] of Object.entries(TASKS)) {
    try {
      await run(scope)
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error))
      scope.log({ level: 'error', message: reason.message, stack: reason.stack, task })
    }
  }
}
