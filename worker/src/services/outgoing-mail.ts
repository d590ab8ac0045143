import {
  claimMail,
  deleteMail,
  listDueMail,
  listMailThread,
  markMailFailed,
  markMailSent,
  type DueMail,
  type DueSignInMail,
  type DueTicketMail,
  type NewMail,
  type TicketMailKind,
} from '../db/mail.ts'
import { findMessage } from '../db/messages.ts'
import { findLinkMember } from '../db/sign-in-links.ts'
import { findTicket } from '../db/tickets.ts'
import { toHtml, toText, type Letter } from '../mail/letter.ts'
import { acknowledgement, reminder, reply, signInLink } from '../mail/letters.ts'
import { sendsMail, type Scope } from './scope.ts'
import { LINK_MINUTES, signInUrl } from './sign-in-links.ts'
import { deriveToken } from './derived-token.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Longer than sending takes; then somebody else may try. */
const CLAIM_MS = 5 * MINUTE_MS
const FIRST_DELAY_MS = MINUTE_MS
const LONGEST_DELAY_MS = 6 * HOUR_MS
/** After that a letter is given up, and staff are told. */
const TRIED_FOR_MS = 72 * HOUR_MS
/** Letters of one run; the rest waits a minute. */
const AT_ONCE = 30

/** A letter that is to go along with a change of a ticket; null where no mail is sent. */
export function newMail(scope: Scope, kind: TicketMailKind): NewMail | null {
  return sendsMail(scope) ? { id: scope.newId(), kind, origin: scope.origin } : null
}

/** Sends what is due. What cannot be sent is tried again, ever more rarely, for three days. */
export async function sendMail(scope: Scope): Promise<void> {
  const now = scope.now()
  for (const due of await listDueMail(scope.db, now.toISOString(), AT_ONCE)) {
    const until = new Date(now.getTime() + CLAIM_MS).toISOString()
    if (await claimMail(scope.db, due, until)) await sendOne(scope, due)
  }
}

async function sendOne(scope: Scope, due: DueMail): Promise<void> {
  const { config, mailer } = scope
  const letter = await compose(scope, due)
  if (!letter) return deleteMail(scope.db, due.id)
  try {
    if (!config.email || !mailer) throw new Error('No way of sending mail is set up: see MAIL and MAIL_RELAY.')
    const { messageId } = await mailer.send({
      from: { name: letter.site, email: config.email.from },
      to: letter.to,
      subject: letter.subject,
      text: toText(letter),
      html: toHtml(letter),
      messageId: `<${due.id}@${config.email.from.split('@').at(-1)}>`,
      references: due.kind === 'sign-in' ? [] : await listMailThread(scope.db, due.ticketNumber),
    })
    await markMailSent(scope.db, due.id, messageId, scope.now().toISOString())
  } catch (error) {
    await postpone(scope, due, error instanceof Error ? error.message : String(error))
  }
}

async function postpone(scope: Scope, due: DueMail, failure: string): Promise<void> {
  const now = scope.now().getTime()
  const isOver = now - Date.parse(due.createdAt) >= TRIED_FOR_MS
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** due.attempts) * (0.5 + scope.random() / 2)
  const next = isOver ? null : new Date(now + delay).toISOString()
  await markMailFailed(scope.db, due.id, failure, next, new Date(now).toISOString())
  const message = isOver ? 'A letter was given up.' : 'A letter could not be sent; it is tried again.'
  scope.log({ level: isOver ? 'error' : 'warn', message, failure, mail: due.id, kind: due.kind })
}

type Addressed = Letter & { to: string; site: string }

/** Writes the letter from what it tells of, as that is now; null when there is nothing left to tell. */
function compose(scope: Scope, due: DueMail): Promise<Addressed | null> {
  return due.kind === 'sign-in' ? composeSignIn(scope, due) : composeAboutTicket(scope, due)
}

async function composeSignIn(scope: Scope, { signInLinkId, origin }: DueSignInMail): Promise<Addressed | null> {
  const member = await findLinkMember(scope.db, signInLinkId, scope.now().toISOString())
  if (!member) return null
  const { sites, locales } = scope.config
  const site = sites[0]!.name
  const url = await signInUrl(scope, signInLinkId, origin)
  return { ...signInLink(site, locales[0]!, url, LINK_MINUTES), to: member.email, site }
}

async function composeAboutTicket(scope: Scope, due: DueTicketMail): Promise<Addressed | null> {
  const ticket = await findTicket(scope.db, due.ticketNumber)
  if (!ticket) return null
  const site = scope.config.sites.find(({ id }) => id === ticket.site)
  const token = await deriveToken(scope.secrets, ticket.id)
  const about = {
    site: site?.name ?? ticket.site,
    number: ticket.number,
    subject: ticket.subject,
    locale: ticket.locale,
    link: site?.anonymous === false ? null : `${due.origin}/ticket#${ticket.number}.${token}`,
  }
  const address = { to: ticket.requester.email, site: about.site }
  if (due.kind === 'acknowledgement') return { ...acknowledgement(about), ...address }
  if (due.kind === 'reminder') {
    // Somebody spoke up before the letter went out.
    if (ticket.version !== due.ticketVersion || !scope.config.autoClose) return null
    return { ...reminder(about, scope.config.autoClose.noticeDays), ...address }
  }
  const message = due.messageId === null ? null : await findMessage(scope.db, due.messageId)
  return message && { ...reply(about, { by: message.author.name, body: message.body }), ...address }
}
