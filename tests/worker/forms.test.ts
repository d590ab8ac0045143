import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, QUESTION, signIn } from './support/people.ts'

const label = { en: 'Label' }
const CONFIG = {
  sites: [
    { id: 'shop', name: 'Shop' },
    { id: 'intranet', name: 'Intranet' },
  ],
  categories: [{ id: 'billing', title: { en: 'Billing' } }],
  forms: [
    {
      sites: ['shop'],
      categories: ['billing'],
      fields: [
        { key: 'invoice', kind: 'text' as const, label: { en: 'Invoice' }, required: true, pattern: 'INV-\\d{4,8}' },
        { key: 'since', kind: 'date' as const, label, latest: 'today' as const },
        { key: 'terms', kind: 'consent' as const, label: { en: 'Terms' }, required: true },
      ],
    },
    { types: ['incident' as const], fields: [{ key: 'devices', kind: 'number' as const, label, whole: true }] },
  ],
}
const api = createTestApi({ config: CONFIG })
const post = (question: object, headers: Record<string, string> = {}) =>
  api.post('/tickets', { ...QUESTION, ...question }, { 'Idempotency-Key': crypto.randomUUID(), ...headers })
const billing = (fields: object) => post({ category: 'billing', fields })

test('answers to the form are kept and shown to staff, without what was left empty', async () => {
  const answer = await billing({ invoice: 'INV-2043', since: '', terms: true })
  expect(answer.status).toBe(201)
  const staff = await signIn(api, await hire('Sam'))
  const { ticket } = (await api.get(`/staff/tickets/${answer.json.ticket.number}`, { headers: staff })).json
  expect(ticket.fields).toEqual({ invoice: 'INV-2043', terms: true })
})

test('every wrong answer is named in a sentence, and nothing is kept', async () => {
  const { status, json } = await billing({ invoice: '2043', since: '2026-12-01', terms: false, colour: 'red' })
  expect([status, json.error.code]).toEqual([400, 'invalid_request'])
  expect(json.error.fields).toEqual([
    { path: 'fields.colour', message: 'There is no such field.' },
    { path: 'fields.invoice', message: '“Invoice” does not have the expected form.' },
    { path: 'fields.since', message: '“Label” cannot be after 2026-11-02.' },
    { path: 'fields.terms', message: '“Terms” must be agreed to.' },
  ])
})

test('which form is asked depends on site, type and category', async () => {
  expect((await billing({})).json.error.fields.map((field: { path: string }) => field.path)).toEqual([
    'fields.invoice',
    'fields.terms',
  ])
  expect((await post({ category: 'billing' }, { 'Firstline-Site': 'intranet' })).status).toBe(201)
  expect((await post({ type: 'incident', fields: { devices: 2 } })).status).toBe(201)
  expect((await post({ type: 'incident', fields: { devices: 2.5 } })).status).toBe(400)
  expect((await post({ fields: { devices: 2 } })).status).toBe(400)
})

test('a ticket that was accepted is answered again although its form has changed since', async () => {
  const headers = { 'Idempotency-Key': 'before-the-change' }
  const question = { ...QUESTION, type: 'incident', fields: { devices: 3 } }
  const first = await api.post('/tickets', question, headers)
  const changed = createTestApi({ config: { ...CONFIG, forms: [] } })
  const again = await changed.post('/tickets', question, headers)
  expect([again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 'true'])
  expect(again.json).toEqual(first.json)
  expect((await changed.post('/tickets', { ...question, body: 'Other words' }, headers)).status).toBe(422)
})
