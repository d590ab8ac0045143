import type { Env } from '../env.ts'

/** A letter, ready to be sent. */
export type Mail = {
  from: { name: string; email: string }
  to: string
  subject: string
  text: string
  html: string
  /** What it is to be known by, where whoever sends it lets us choose. */
  messageId: string
  /** Message-IDs of the letters before it in its thread, oldest first. */
  references: readonly string[]
}

/** Where letters leave. */
export type Mailer = {
  /**
   * @returns the Message-ID that the letter was really sent with
   * @throws it was not taken; it may be sent again
   */
  send(mail: Mail): Promise<{ messageId: string }>
}

const RELAY_TIMEOUT_MS = 15_000

/** The one that is set up: `MAILER`, then `MAIL_RELAY`, then the binding `MAIL`. Null: letters wait. */
export function chooseMailer({ MAILER, MAIL_RELAY, MAIL }: Env): Mailer | null {
  if (MAILER) return MAILER
  if (MAIL_RELAY) return relay(MAIL_RELAY)
  return MAIL ? cloudflare(MAIL) : null
}

/** Posts letters as JSON to an address that passes them on: our own server, which knows SMTP and folders. */
function relay(address: string): Mailer {
  return {
    async send(mail) {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(mail),
        signal: AbortSignal.timeout(RELAY_TIMEOUT_MS),
      })
      if (!response.ok) throw new Error(`The mail relay answered ${response.status}: ${await response.text()}`)
      return response.json()
    },
  }
}

/**
 * Cloudflare makes the Message-ID itself and takes none.
 * https://developers.cloudflare.com/email-service/reference/headers/
 */
function cloudflare(binding: NonNullable<Env['MAIL']>): Mailer {
  return {
    async send({ from, to, subject, text, html, references }) {
      const { messageId } = await binding.send({ from, to, subject, text, html, headers: headersOf(references) })
      return { messageId: messageId.startsWith('<') ? messageId : `<${messageId}>` }
    },
  }
}

/** What binds a letter to its thread, and tells other machines not to answer it. */
export function headersOf(references: readonly string[]): Record<string, string> {
  const last = references.at(-1)
  return {
    'Auto-Submitted': 'auto-generated',
    ...(last ? { 'In-Reply-To': last, References: references.join(' ') } : {}),
  }
}
