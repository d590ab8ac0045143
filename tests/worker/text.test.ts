import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asKept, asMessages, MARKED_UP, NAUGHTY } from '../support/naughty-strings.ts'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const label = { en: 'Question' }
/** Takes as many texts as a form may ask for. */
const TEXTS = Array.from({ length: 45 }, (_, index) => `text-${index}`)
const fields = [
  ...TEXTS.map((key) => ({ key, kind: 'text' as const, label })),
  { key: 'order', kind: 'text' as const, label },
  { key: 'count', kind: 'number' as const, label },
  { key: 'agreed', kind: 'checkbox' as const, label },
  { key: 'list', kind: 'multi-choice' as const, label, options: [{ value: 'é👩‍👧 \u202eא', label }] },
]
const api = createTestApi({ config: { forms: [{ fields }] } })

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
    fields: { order: dirty },
    context: { searches: [dirty], diagnostics: { [dirty]: dirty } },
  })
  const { json } = await api.get(ticket.staffPath, { headers: staff })
  expect(json.ticket).toMatchObject({ subject: clean, requester: { name: clean }, category: clean })
  expect(json.ticket.fields).toEqual({ order: clean })
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

const isBlank = (text: string) => asKept(text).trim() === ''

test('the lists of naughty strings and of CommonMark’s examples are there', () => {
  expect([NAUGHTY.length, MARKED_UP.length]).toEqual([485, 1_304])
})

test.each([
  ['every naughty string', NAUGHTY],
  ['every example of CommonMark', MARKED_UP],
])('%s is kept in messages', async (_name, strings) => {
  const [first, ...more] = asMessages(strings)
  const ticket = await submit(api, { body: first })
  for (const message of more) expect((await ticket.reply(message)).status).toBe(201)
  const { messages } = (await ticket.read()).json
  expect(messages.map(({ body }: { body: string }) => body)).toEqual([first!, ...more].map(asKept))
})

test('every naughty string is kept as a field, on its own', async () => {
  const staff = await signIn(api, await hire('Max'))
  // A field that was left blank is not kept.
  const written = NAUGHTY.filter((text) => !isBlank(text))
  for (let start = 0; start < written.length; start += TEXTS.length) {
    const texts = written.slice(start, start + TEXTS.length)
    const fields = Object.fromEntries(texts.map((text, index) => [TEXTS[index], text]))
    const { ticket } = (await api.get((await submit(api, { fields })).staffPath, { headers: staff })).json
    expect(Object.values(ticket.fields)).toEqual(texts.map(asKept))
  }
})

/** Any sequence of 16 bits: half surrogate pairs and control characters among them. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 200,
})

test('any text is kept as the contract says, everywhere a visitor writes', async () => {
  const staff = await signIn(api, await hire('Ann'))
  await fc.assert(
    fc.asyncProperty(
      anyText.filter((text) => !isBlank(text)),
      async (text) => {
        const ticket = await submit(api, {
          subject: `${text.slice(0, 100)}.`,
          requester: { email: 'any@example.com', name: `${text.slice(0, 40)}.` },
          body: text,
          fields: { order: text },
          context: { searches: [text], diagnostics: { text } },
        })
        const { ticket: kept, messages } = (await api.get(ticket.staffPath, { headers: staff })).json
        expect(messages[0].body).toBe(asKept(text))
        expect(kept.subject).toBe(asKept(`${text.slice(0, 100)}.`))
        expect(kept.fields).toEqual(isBlank(text) ? {} : { order: asKept(text) })
        expect(kept.context).toEqual({ searches: [asKept(text)], diagnostics: { text: asKept(text) } })
      },
    ),
  )
})
