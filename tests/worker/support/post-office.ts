import type { Env, MailMessage } from '../../../worker/src/env.ts'

/** Stands in for Cloudflare's mail: keeps what it is handed, and can be out of order. */
export function createPostOffice() {
  const sent: MailMessage[] = []
  const office = {
    sent,
    isOpen: true,
    MAIL: {
      async send(message: MailMessage) {
        if (!office.isOpen) throw new Error('451 The post office is closed.')
        sent.push(message)
        return { messageId: `<${sent.length}@post.example>` }
      },
    } satisfies Env['MAIL'],
    /** The letters to somebody, oldest first. */
    to: (address: string) => sent.filter(({ to }) => to === address),
  }
  return office
}
