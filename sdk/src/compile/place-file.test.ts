import { expect, test } from 'vitest'
import { placeFile } from './place-file.ts'

const place = (path: string) => placeFile(path, ['en', 'nl'])

test('an article is named by its language, section and slug', () => {
  expect(place('nl/mail/out-of-office.md')).toEqual({
    kind: 'article',
    where: { locale: 'nl', section: 'mail', slug: 'out-of-office' },
  })
})

test('a section’s own file and images are told apart', () => {
  expect(place('en/mail/_section.md')).toMatchObject({ kind: 'section', where: { section: 'mail' } })
  expect(place('en/mail/images/menu.PNG')).toEqual({ kind: 'image' })
})

test('README.md and the configuration are not content', () => {
  const kinds = ['README.md', 'en/mail/ReadMe.md', 'firstline.config.ts'].map((path) => place(path).kind)
  expect(new Set(kinds)).toEqual(new Set(['ignored']))
})

test('a folder of an unknown language says which language was probably meant', () => {
  expect(place('nk/mail/a.md')).toMatchObject({ code: 'unknown-locale', fix: expect.stringContaining('`nl`') })
})

test.each(['en/a.md', 'en/mail/deep/a.md', 'a.md'])('an article at %s is misplaced', (path) => {
  expect(place(path)).toMatchObject({ code: 'misplaced-article', severity: 'error' })
})

test('a name that is no slug comes with one that is', () => {
  expect(place('en/mail/Büro & Café.md')).toMatchObject({ code: 'bad-name', fix: 'Rename it to `buro-cafe`.' })
})

test('a file of another kind is a warning within a language and nothing beside it', () => {
  expect(place('en/mail/notes.docx')).toMatchObject({ code: 'unused-file', severity: 'warning' })
  expect(place('src/notes.docx')).toEqual({ kind: 'ignored' })
})
