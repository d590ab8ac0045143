import { expect, test } from 'vitest'
import { formSchema } from '../schemas/form.ts'
import { checkFields } from './check-fields.ts'
import { loadPatterns } from './load-patterns.ts'

const TODAY = { earliest: '2026-11-02', latest: '2026-11-03' }

test('a form with a pattern is checked by it', async () => {
  const form = formSchema.parse({
    fields: [{ key: 'it', kind: 'text', label: { en: 'Invoice' }, pattern: 'INV-\\d+' }],
  })
  const { problems } = checkFields(form, { it: '204' }, TODAY, await loadPatterns(form))
  expect(problems).toEqual([{ key: 'it', kind: 'wrong-form' }])
})
