import { createTransport } from 'nodemailer'
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headersOf, type Mail, type Mailer } from '../../worker/src/mail/mailer.ts'

/** Sends letters by SMTP: `smtp://name:password@mail.example.com:587`. */
export function smtpMailer(address: string): Mailer {
  const transport = createTransport(address)
  return {
    async send(mail) {
      const { messageId } = await transport.sendMail(messageOf(mail))
      return { messageId }
    },
  }
}

/** Writes letters into a folder, one `.eml` each, which mail programs open; for trying things out. */
export function folderMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      const { messageId, message } = await transport.sendMail(messageOf(mail))
      await mkdir(folder, { recursive: true })
      // In the order of their names as they were sent.
      const name = `${new Date().toISOString().replaceAll(':', '.')}-${randomUUID().slice(0, 8)}.eml`
      await writeFile(join(folder, name), message)
      return { messageId }
    },
  }
}

function messageOf({ from, to, subject, text, html, messageId, references }: Mail) {
  return {
    from: { name: from.name, address: from.email },
    // As a pair: as text a comma would make two addresses of it.
    to: { name: '', address: to },
    ...{ subject, text, html, messageId },
    headers: headersOf(references),
  }
}
