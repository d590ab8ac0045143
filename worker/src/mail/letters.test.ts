import { expect, test } from 'vitest'
import { toHtml, toText } from './letter.ts'
import { acknowledgement, reminder, reply, signInLink, type AboutTicket } from './letters.ts'

const ABOUT: AboutTicket = {
  site: 'Larkfield',
  number: 1042,
  subject: 'Cannot sign in',
  locale: 'en-GB',
  link: 'https://help.example.com/ticket#1042.token',
}

test.each(['en', 'nl', 'pl', 'de', 'fr', 'es', 'ar'])('every letter in %s holds its link in both forms', (locale) => {
  const about = { ...ABOUT, locale }
  const letters = [acknowledgement(about), reply(about, { by: null, body: 'Hello' }), reminder(about, 2)]
  for (const letter of letters) {
    expect(letter.lang).toBe(locale)
    expect(toText(letter)).toContain(`:\n${ABOUT.link}\n`)
    expect(toHtml(letter)).toContain(`<a href="${ABOUT.link}">`)
  }
})

test('a letter in Arabic runs from right to left, and counts days as Arabic does', () => {
  const about = { ...ABOUT, locale: 'ar-EG' }
  expect(toHtml(acknowledgement(about))).toContain('<div lang="ar" dir="rtl"')
  expect(toHtml(acknowledgement(ABOUT))).toContain('<div lang="en" dir="ltr"')
  const days = [1, 2, 3, 11, 100].map((count) => /بعد (.+)\./.exec(toText(reminder(about, count)))![1])
  expect(days).toEqual(['يوم واحد', 'يومين', '3 أيام', '11 يومًا', '100 يوم'])
})

test('what people wrote is text in every place where it stands', () => {
  const hostile = '"><script>alert(1)</script>'
  const drawn = toHtml(reply({ ...ABOUT, subject: hostile, link: hostile }, { by: hostile, body: hostile }))
  expect(drawn).not.toContain('<script')
  expect(drawn).not.toContain('href="">')
  expect(toText(reply(ABOUT, { by: 'Sam', body: 'One\nTwo' }))).toContain('> One\n> Two')
})

test('an acknowledgement repeats nothing of the request', () => {
  const letter = acknowledgement({ ...ABOUT, subject: 'Buy pills' })
  expect(toText(letter) + letter.subject).not.toContain('pills')
})

test('a link that signs in says for how long, and what to do about it when nobody asked', () => {
  const text = toText(signInLink('Larkfield', 'en', 'https://help.example.com/in#x', 15))
  expect(text).toContain('within 15 minutes')
  expect(text).toContain('Sign in:\nhttps://help.example.com/in#x')
  expect(text).toContain('You did not ask for this?')
})
