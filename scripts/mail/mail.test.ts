import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { chooseMailer, type Mail } from '../../worker/src/mail/mailer.ts'
import { folderMailer, smtpMailer } from './send-with-nodemailer.ts'
import { serveMailRelay } from './serve-relay.ts'

const LETTER: Mail = {
  from: { name: 'Łąka, "Support"', email: 'support@example.com' },
  to: 'robin@example.com',
  subject: 'Café\r\nBcc: everybody@example.com',
  text: 'Hello,\n.\nand goodbye.',
  html: '<p>Hello</p>',
  messageId: '<one@example.com>',
  references: ['<a@example.com>', '<b@example.com>'],
}

/** A mail server that takes everything, and what it was told. */
async function listenAsMailServer(): Promise<{ address: string; heard: () => string }> {
  let heard = ''
  let inData = false
  const server = createServer((socket) => {
    socket.write('220 test\r\n')
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text
      if (inData) {
        if (!heard.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 taken\r\n')
      } else if (text.startsWith('DATA\r\n')) {
        inData = true
        socket.write('354 go on\r\n')
      } else socket.write(text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { address: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard: () => heard }
}

async function letterInFolder(send: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'firstline-mail-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await send(folder)
  const [name] = await readdir(folder)
  return readFile(join(folder, name!), 'utf8')
}

test('a letter in a folder has its thread, both its forms and one recipient', async () => {
  const letter = await letterInFolder((folder) => folderMailer(folder).send(LETTER))
  expect(letter).toMatch(/^Message-ID: <one@example\.com>\r$/im)
  expect(letter).toMatch(/^In-Reply-To: <b@example\.com>\r$/im)
  expect(letter).toMatch(/^References: <a@example\.com> <b@example\.com>\r$/im)
  expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/im)
  expect(letter).toMatch(/^To: robin@example\.com\r$/im)
  expect(letter).toContain('multipart/alternative')
  expect(letter).not.toMatch(/^Bcc:/im)
})

test('a letter goes out by SMTP, to its recipient alone and whole', async () => {
  const server = await listenAsMailServer()
  expect(await smtpMailer(server.address).send(LETTER)).toEqual({ messageId: LETTER.messageId })
  expect(server.heard().match(/^RCPT TO:.*$/gm)).toEqual(['RCPT TO:<robin@example.com>'])
  expect(server.heard()).toContain('and goodbye.')
})

test('the Worker’s letters reach the folder through the relay, which nobody else can use', async () => {
  const letter = await letterInFolder(async (folder) => {
    const relay = await serveMailRelay(folderMailer(folder))
    onTestFinished(relay.stop)
    const worker = chooseMailer({ MAIL_RELAY: relay.url } as never)!
    expect(await worker.send(LETTER)).toEqual({ messageId: LETTER.messageId })
    const guess = await fetch(new URL('/guessed', relay.url), { method: 'POST', body: JSON.stringify(LETTER) })
    expect(guess.status).toBe(404)
  })
  expect(letter).toContain('support@example.com')
})

test('a letter that the relay cannot pass on fails in the Worker, with the reason', async () => {
  const relay = await serveMailRelay({
    send: async () => {
      throw new Error('550 no such mailbox')
    },
  })
  onTestFinished(relay.stop)
  const worker = chooseMailer({ MAIL_RELAY: relay.url } as never)!
  await expect(worker.send(LETTER)).rejects.toThrow('550 no such mailbox')
})
