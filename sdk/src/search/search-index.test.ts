import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'
import { openSearchIndex } from './search-index.ts'
import type { SearchDocument } from './build/search-document.ts'
import { WHOLE } from './build/index-plan.ts'
import { writeSearchIndex } from './build/write-search-index.ts'

function document(
  slug: string,
  title: string,
  questions: string[],
  more: Partial<SearchDocument> = {},
): SearchDocument {
  return { slug, lang: 'en', title, summary: '', questions, keywords: [], body: '', ...more }
}

const documents = [
  document('new-phone', 'Sign in after getting a new phone', ['i cant log in after changing my phone']),
  document('password', 'Reset a forgotten password', ['forgot my password', 'how do i get a new password']),
  document('printer', 'Add a printer', ['how do i print'], { body: 'Open Settings and choose Printers and plotters.' }),
  document('wachtwoord', 'Een nieuw wachtwoord instellen', ['wachtwoord vergeten'], { lang: 'nl' }),
]
async function open(searched: SearchDocument[]) {
  return openSearchIndex(await writeSearchIndex(searched))
}

const index = await open(documents)
const slugs = (query: string) => index.search(query).hits.map(({ article }) => documents[article]!.slug)

test('a question in other words and with typos finds its article first', () => {
  expect(slugs('i cant log in after changing my fone')[0]).toBe('new-phone')
  expect(slugs('forgoten pasword')[0]).toBe('password')
})

test('other forms of a word find it', () => {
  expect(slugs('printing')[0]).toBe('printer')
})

test('the word being typed matches by its beginning, a finished one does not', () => {
  expect(slugs('plott')).toContain('printer')
  expect(slugs('plott ')).not.toContain('printer')
})

test('each article is searched in its own language', () => {
  expect(slugs('wachtwoordherstel')[0]).toBe('wachtwoord')
})

test('an article that has the word itself stands before those that only have its letters', async () => {
  const searched = [
    ...documents,
    document('cloud', 'OneDrive does not sync', ['the cloud shows an error', 'my cloud icon is grey']),
    document('lost', 'Lost or stolen device', ['my laptop is gone'], { body: 'Find an iPhone with iCloud.' }),
  ]
  const { hits } = (await open(searched)).search('icloud')
  expect(searched[hits[0]!.article]!.slug).toBe('lost')
})

test('stop words alone find nothing', () => {
  expect(slugs('how do i ')).toEqual([])
})

test('words that the knowledge base lacks find nothing', () => {
  expect(slugs('zzzz qqqq')).toEqual([])
  expect(slugs('?!')).toEqual([])
})

test('the same documents give the same index, byte for byte', async () => {
  expect(await writeSearchIndex(documents)).toEqual(await writeSearchIndex(structuredClone(documents)))
})

test('another word for the same thing finds an article that does not use it', () => {
  expect(slugs('mobile ')[0]).toBe('new-phone')
})

test.each([1, 3, 10])('of %i articles without questions, one whose title has the word is an answer', async (count) => {
  const titles = ['Printer is offline', 'Install the VPN', 'Reset your password']
  const small = Array.from({ length: count }, (_, at) => document(`${at}`, titles[at] ?? `Open drive ${at}`, []))
  const { search } = await open(small)
  expect(search('printer').hits[0]!.confidence).toBeGreaterThan(0.25)
  expect(search('sprinting').hits[0]?.confidence ?? 0).toBeLessThan(0.25)
})

test('what is asked for is answered with more confidence than what is not', () => {
  const sure = index.search('forgot my password').hits[0]!.confidence
  const unsure = index.search('password of the coffee machine upstairs').hits[0]!.confidence
  expect(sure).toBeGreaterThan(unsure)
})

test('an explanation adds up to the score', () => {
  const answer = index.search('i forgot my mobile password')
  for (const { article, score } of answer.hits) {
    expect(explain(answer, article).reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score)
  }
})

test('stop words beside a word that the knowledge base lacks find nothing', () => {
  expect(slugs('how do i zzzz ')).toEqual([])
})

test('stop words find an article where training has learnt that they ask for it', async () => {
  const subjects = ['printer', 'password', 'mailbox', 'calendar', 'laptop', 'keyboard', 'camera', 'headset']
  const searched = subjects.map((subject) => {
    return document(subject, `Your ${subject}`, [
      `${subject} is broken`,
      `replace a ${subject}`,
      `new ${subject} please`,
    ])
  })
  const about = document('about', 'Who are you', ['who are you', 'who are you then', 'so who are you'])
  const { hits } = (await open([...searched, about])).search('who are you ')
  expect(hits.map(({ article }) => article)).toEqual([searched.length])
})

test('a word that shares a few letters with others finds nothing, a compound of one finds it', () => {
  expect(slugs('wordplay ')).toEqual([])
  expect(slugs('printershop ')[0]).toBe('printer')
})

test('an index in shards answers, and explains, as one file does', async () => {
  const word = fc.constantFrom(
    'print',
    'printer',
    'paper',
    'phone',
    'mobile',
    'password',
    'pasword',
    'reset',
    'how',
    'the',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const article = fc.record({ title: text, body: text, questions: fc.array(text, { maxLength: 3 }) })
  const corpus = fc.array(article, { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      corpus,
      fc.array(text, { minLength: 3, maxLength: 6 }),
      fc.integer({ min: 1, max: 500 }),
      async (articles, queries, fileBytes) => {
        const searched = articles.map(({ title, body, questions }, at) =>
          document(String(at), title, questions, { body }),
        )
        const [whole, split] = await Promise.all(
          [WHOLE, { ...WHOLE, fileBytes }].map(async (plan) =>
            openSearchIndex(await writeSearchIndex(searched, { plan })),
          ),
        )
        for (const query of [...queries, 'pri', 'passwrod ', 'papr fone']) {
          const [expected, found] = [whole!.search(query), split!.search(query)]
          expect(found.hits).toEqual(expected.hits)
          for (const { article } of found.hits) expect(explain(found, article)).toEqual(explain(expected, article))
        }
      },
    ),
    { numRuns: 15 },
  )
})

test('no text makes a search fail, or last', () => {
  const texts = [
    '',
    '?!',
    '🙂🙂',
    '\u202Eabc',
    '\uD800',
    'e' + '\u0301'.repeat(500),
    '(a+)+$ [',
    "'; DROP TABLE",
    '<img src=x>',
  ]
  for (const text of [...texts, 'pasword '.repeat(2_000), 'x'.repeat(10_000)]) {
    expect(() => index.search(text)).not.toThrow()
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(index.search(text).hits)))
})

test('of a long text the first five hundred characters are a question, in which no word is unfinished', () => {
  const beginning = `${'how do i sign in with a new phone '.repeat(20).slice(0, 495)} prin`
  const { hits } = index.search(`${beginning}ter`)
  expect(hits.length).toBeGreaterThan(0)
  expect(index.search(`${beginning}g a forgotten password`).hits).toEqual(hits)
  expect(index.search(beginning).hits).not.toEqual(hits)
})

test('an index without articles finds nothing', async () => {
  expect((await open([])).search('password').hits).toEqual([])
})

const inLanguage = (lang: string, ...titles: string[]) =>
  open(titles.map((title, at) => document(`${at}`, title, [], { lang })))

test.each([
  ['ja', 'パスワード再設定', ['請求書をダウンロードする', 'パスワードを再設定する方法']],
  ['zh', '忘记密码了怎么办', ['如何下载发票', '如何重置密码']],
  ['th', 'ลืมรหัสผ่าน', ['ดาวน์โหลดใบแจ้งหนี้', 'รีเซ็ตรหัสผ่านของคุณ']],
  ['ko', '비밀번호 변경', ['청구서를 다운로드하는 방법', '비밀번호를 재설정하려면']],
  ['ar', 'إعادة تعيين كلمه المرور', ['تنزيل الفاتورة', 'أعِـد تعيين كلمة المرور']],
  ['he', 'סיסמה', ['הורדת חשבונית', 'איפוס סִיסְמָה']],
  ['el', 'ΚΩΔΙΚΟΣ', ['Λήψη τιμολογίου', 'Ο κωδικός σας']],
  ['ru', 'пароль забыл счет', ['Скачать накладную', 'Ваш счёт и пароль']],
  ['tr', 'SIFRE', ['Fatura indir', 'Şıfreyi sıfırla: şifre']],
  ['hi', 'पासवर्ड भूल गया', ['चालान डाउनलोड करें', 'पासवर्ड रीसेट करें']],
  ['fr', 'imprimante bloquee', ['Télécharger une facture', 'L’imprimante est bloquée']],
  ['de', 'Rueckgabe', ['Rechnung herunterladen', 'Die Rückgabe']],
])('%s: %s finds the second of %j', async (lang, query, titles) => {
  const { hits } = (await inLanguage(lang, ...titles)).search(query)
  expect(hits[0]?.article).toBe(1)
})

test('what nobody sees in a query changes nothing', async () => {
  const searched = await inLanguage('en', 'Reset your password', 'Find an invoice')
  expect(searched.search('in\u00ADvo\u200Bice\u200F').hits).toEqual(searched.search('invoice').hits)
})

test('who asks with a synonym finds what says the other, both ways, or one way where the writer says so', async () => {
  const titles = ['Move your token', 'Set up two-factor authentication', 'Book a beamer']
  const searched = titles.map((title, at) => document(`${at}`, title, []))
  const synonyms = new Map([
    [
      'en',
      [
        { id: 'en.0', asked: ['2fa'], had: ['two factor authentication', 'token'] },
        { id: 'en.1', asked: ['video projector', 'beamer'], had: ['video projector', 'beamer'] },
      ],
    ],
  ])
  const { search } = await openSearchIndex(await writeSearchIndex(searched, { synonyms }))
  const found = (query: string) => search(query).hits.map(({ article }) => article)
  expect(new Set(found('2fa '))).toEqual(new Set([0, 1]))
  expect(found('video projector ')[0]).toBe(2)
  expect(found('token ')).not.toContain(1)
  expect(found('2fo ')).toEqual([])
  expect(explain(search('2fa '), 0)).toContainEqual({
    term: '@en.0',
    by: 'match',
    score: expect.any(Number),
    synonyms: { asked: ['2fa'], found: ['token'] },
  })
})

test('a question in either language of a knowledge base, or in both, is answered once', async () => {
  const mixed = await open([
    document('vpn', 'Connect to the VPN', [], { lang: 'en' }),
    document('scherm', 'Een tweede scherm aansluiten', [], { lang: 'nl' }),
    document('printer', 'De printer instellen', [], { lang: 'nl' }),
  ])
  const scoreOf = (searched: typeof mixed, query: string, article: number) =>
    searched.search(query).hits.find((hit) => hit.article === article)!.score
  expect(mixed.search('vpn verbinding').hits[0]!.article).toBe(0)
  expect(mixed.search('hoe stel ik het second scherm in').hits[0]!.article).toBe(1)
  // Both languages read “printer”; what it adds is not added twice.
  const parts = explain(mixed.search('printer '), 2)
  expect(parts.filter(({ term }) => term === 'printer')).toHaveLength(1)
  expect(scoreOf(mixed, 'printer ', 2)).toBeCloseTo(parts.reduce((sum, { score }) => sum + score, 0))
})

test.each([
  ['nl', 'gsm ', 'Een nieuwe telefoon', 'De factuur'],
  ['de', 'Kennwort ', 'Passwort ändern', 'Die Rechnung'],
  ['fr', 'résilier ', 'Annuler un abonnement', 'La facture'],
  ['es', 'móvil ', 'Un teléfono nuevo', 'La factura'],
  ['pl', 'rachunek ', 'Pobierz fakturę', 'Nowe hasło'],
])('%s: “%s” finds “%s”, which says it in another word', async (lang, query, right, wrong) => {
  expect((await inLanguage(lang, wrong, right)).search(query).hits.map(({ article }) => article)).toEqual([1])
})

test.each([
  ['nl', 'wachtwoordherstel ', 'Je wachtwoord herstellen', 'Het scherm is zwart'],
  ['nl', 'adres van de factuur ', 'Je factuuradres', 'Het scherm is zwart'],
  ['de', 'Rechnungsadresse ', 'Die Adresse der Rechnung', 'Der Drucker druckt nicht'],
  ['de', 'Nummer der Bestellung ', 'Wo die Bestellnummer steht', 'Eine Nummer anrufen'],
])('%s: “%s” finds “%s” in the text of an article', async (lang, query, right, wrong) => {
  const words = { nl: 'De factuur, het adres en het wachtwoord.', de: 'Bestellung, Rechnung, Adresse und Nummer.' }[
    lang
  ]!
  const bodies = [wrong, right, words]
  const { search } = await open(bodies.map((body, at) => document(`${at}`, `${at}`, [], { lang, body })))
  const { hits } = search(query)
  const scoreOf = (wanted: number) => hits.find(({ article }) => article === wanted)?.score ?? 0
  expect(scoreOf(1)).toBeGreaterThan(scoreOf(0))
})

test('a word that one language knows whole is not taken apart by another', async () => {
  const { search } = await open([
    document('en', 'Download a file', [], { lang: 'en' }),
    document('nl', 'Iets anders', [], { lang: 'nl', body: 'Down onder load.' }),
  ])
  expect(search('download ').hits.map(({ article }) => article)).toEqual([0])
})

test.each([
  ['de', 'drücken ', ['Text drucken', 'Knopf drücken']],
  ['de', 'drucken ', ['Knopf drücken', 'Text drucken']],
  ['fr', 'pêche ', ['Le péché', 'La pêche']],
  ['en', 'résumé ', ['A resume', 'A résumé']],
])('%s: “%s” finds both of %j, the one with its very letters first', async (lang, query, titles) => {
  const { hits } = (await inLanguage(lang, ...titles, 'Etwas anderes')).search(query)
  expect(hits.map(({ article }) => article)).toEqual([1, 0])
})

test('spellings take room only where articles have several', async () => {
  const sizeOf = async (...titles: string[]) => {
    const searched = titles.map((title, at) => document(`${at}`, title, [], { lang: 'de' }))
    return (await writeSearchIndex(searched)).files.terms[0]!.byteLength
  }
  const one = await sizeOf('Knopf drücken', 'Taste drücken')
  expect(one).toBe(await sizeOf('Knopf drucken', 'Taste drucken'))
  expect(one).toBeLessThan(await sizeOf('Knopf drücken', 'Taste drucken'))
})
