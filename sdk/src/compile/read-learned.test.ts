import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { readLearned } from './read-learned.ts'

function read(text: string) {
  const problems: Problem[] = []
  const place = { path: '', file: 'en/_learned.yml', locale: 'en', section: '', slug: '' }
  const learned = readLearned({ ...place, bytes: new TextEncoder().encode(text) }, (problem) => problems.push(problem))
  return { learned, problems, found: problems.map(({ line, message }) => `${line}: ${message}`) }
}

test('phrases are read by article, with their lines; what is never to be learned stands apart', () => {
  const { learned, found } = read(
    '# weekly\n_never:\n  - hello\nvpn:\n  - work from home # 4 people\n  - tunnel is down\n',
  )
  expect(found).toEqual([])
  expect(learned).toMatchObject({
    never: [{ words: 'hello', line: 3 }],
    articles: [
      {
        slug: 'vpn',
        phrases: [
          { words: 'work from home', line: 5 },
          { words: 'tunnel is down', line: 6 },
        ],
      },
    ],
  })
})

test('a file that everything was taken out of is no mistake', () => {
  expect(read('# nothing yet\n')).toMatchObject({ problems: [], learned: { articles: [], never: [] } })
})

test.each([
  ['a list', '- vpn\n', '1: The file should name articles by their slugs, each with a list of phrases.'],
  ['a phrase without a list', 'vpn: tunnel\n', '1: What was learned for `vpn` should be a list of phrases.'],
  ['a number', 'vpn:\n  - tunnel\n  - 365\n', '3: 365 is not text.'],
  ['nothing but signs', 'vpn:\n  - "?!"\n', '2: “?!” holds no word.'],
  ['a list in a list', 'vpn:\n  - [a, b]\n', '2: A phrase should be a few words.'],
])('%s is refused, by its line', (_name, text, expected) => {
  const { found, problems } = read(text)
  expect(found).toEqual([expected])
  expect(problems[0]).toMatchObject({ code: 'learned', severity: 'error' })
})

test('an article that stands there twice is refused by its line', () => {
  expect(read('vpn:\n  - a\nvpn:\n  - b\n').problems).toMatchObject([{ code: 'yaml', severity: 'error', line: 3 }])
})
