import { expect, test } from 'vitest'
import { formSchema, type Form } from '../schemas/form.ts'
import { chooseForm } from './choose-form.ts'

/** A form that is known by its one field. */
function form(key: string, condition: Pick<Form, 'sites' | 'types' | 'categories'> = {}): Form {
  return formSchema.parse({ ...condition, fields: [{ key, kind: 'text', label: { en: key } }] })
}

const FORMS = [
  form('shop', { sites: ['shop'], types: ['request'] }),
  form('billing', { categories: ['billing'] }),
  form('incident', { types: ['incident'] }),
  form('any'),
]

test.each([
  ['shop', 'request', 'billing', 'shop'],
  ['other', 'request', 'billing', 'billing'],
  ['other', 'incident', 'billing', 'billing'],
  ['other', 'incident', null, 'incident'],
  ['other', 'question', 'mail', 'any'],
] as const)('on the site %s a %s about %s is asked the first that fits: %s', (site, type, category, key) => {
  expect(chooseForm(FORMS, { site, type, category })?.fields[0]?.key).toBe(key)
})

test('where none fits, nothing more is asked', () => {
  expect(chooseForm([FORMS[2]!], { site: 'shop', type: 'question', category: null })).toBeUndefined()
})
