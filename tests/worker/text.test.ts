import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const api = createTestApi()

/** Sends text through a ticket's body and reads it back from the database. */
async function roundTrip(body: string): Promise<string> {
  const ticket = await submit(api, { body })
  return (await ticket.read()).json.messages[0].body
}

test.each([
  ['emoji, joined ones too', '👩‍👩‍👧‍👦 🇳🇱 👍🏽'],
  ['marks that turn the direction', 'abc \u202eאבג\u202c \u200fдеж'],
  ['both forms of one letter', 'é e\u0301 Å \u212b'],
  ['spaces and lines at the ends', '  \n\tindented\n\n  '],
  ['what looks like code', `<script>alert('1')</script> '; DROP TABLE ticket; -- \${x} {{y}} %s \\n`],
  ['characters beyond the first plane', '𝒳 𠜎 🜁'],
  ['the byte order mark and invisible spaces', '\ufeffa\u200bb\u00a0c'],
])('%s are kept as they are', async (_name, text) => {
  expect(await roundTrip(text)).toBe(text)
})

test('control characters are removed, tab and line feed stay', async () => {
  expect(await roundTrip('a\u0000b\u0008c\td\ne\u000bf\r\ng\u001bh')).toBe('abc\td\nef\ngh')
})

test('half a surrogate pair becomes the replacement character', async () => {
  expect(await roundTrip('a\ud83d b')).toBe('a\ufffd b')
})

test('text is cleaned wherever a person wrote it', async () => {
  const staff = await signIn(api, await hire('Tim'))
  const [dirty, clean] = ['a\u0000b\u001b\ud83d', 'ab\ufffd']
  const ticket = await submit(api, {
    subject: dirty,
    requester: { email: 'dirty@example.com', name: dirty },
    category: dirty,
    fields: { [dirty]: dirty, list: [dirty] },
    context: { searches: [dirty], diagnostics: { [dirty]: dirty } },
  })
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  expect(json.ticket).toMatchObject({ subject: clean, requester: { name: clean }, category: clean })
  expect(json.ticket.fields).toEqual({ [clean]: clean, list: [clean] })
  expect(json.ticket.context).toEqual({ searches: [clean], diagnostics: { [clean]: clean } })
  const changed = await api.patch(ticket.staffPath, { version: 1, category: `${dirty}!` }, staff)
  expect(changed.json.ticket.category).toBe(`${clean}!`)
})

test('subject, name, fields and context keep their text too', async () => {
  const staff = await signIn(api, await hire('Sam'))
  const text = 'é👩‍👧 \u202eא'
  const question = {
    subject: text,
    requester: { email: 'a@example.com', name: text },
    fields: { order: text, count: 3, agreed: true, list: [text] },
    context: { searches: [text], diagnostics: { browser: text } },
  }
  const ticket = await submit(api, question)
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  const { subject, requester, fields, context } = json.ticket
  expect({ subject, requester: { email: requester.email, name: requester.name }, fields, context }).toEqual(question)
})
