import { expect, test } from 'vitest'
import { asked, solvedBy } from '../testing/asked-question.ts'
import { proposePhrases, type LearningArticle, type ProposeOptions } from './propose-phrases.ts'

const PASSWORD: LearningArticle = {
  slug: 'password',
  title: 'Reset a password',
  questions: ['i forgot my login'],
  learned: ['locked out'],
}
const PRINTER: LearningArticle = { slug: 'printer', title: 'Add a printer', questions: [], learned: [] }

async function propose(questions: ReturnType<typeof asked>[], options: Partial<ProposeOptions> = {}) {
  const proposed = await proposePhrases(questions, [PRINTER, PASSWORD], { locale: 'en', ...options })
  return proposed.map(({ slug, phrases }) => [slug, ...phrases.map(({ words, visitors }) => `${words} ${visitors}`)])
}

test('what an article answered for three people is proposed, the most asked first', async () => {
  const questions = [
    solvedBy('printer', 'toner', 3),
    solvedBy('printer', 'paper jam', 7),
    solvedBy('password', 'cannot sign on', 4),
  ]
  expect(await propose(questions)).toEqual([
    ['password', 'cannot sign on 4'],
    ['printer', 'paper jam 7', 'toner 3'],
  ])
})

test('what fewer said is not, though several said the like', async () => {
  const questions = [solvedBy('printer', 'empty toner', 2), solvedBy('printer', 'toner is empty', 2)]
  expect(await propose(questions)).toEqual([])
})

test('wordings of the same stems are one phrase, as most people said it', async () => {
  const questions = [
    solvedBy('printer', 'printing photos', 3),
    solvedBy('printer', 'how do i print a photo', 5),
    solvedBy('printer', 'photo prints', 2),
    solvedBy('printer', 'staple', 6),
  ]
  // Ten people said the one and six the other; the five who said it alike are different for sure.
  expect(await propose(questions)).toEqual([['printer', 'how do i print a photo 5', 'staple 6']])
})

test('what the article says already brings nothing: as title, as question, as learned before, or a part of these', async () => {
  const questions = ['resetting passwords', 'password', 'forgotten logins', 'lock me out', 'forgot'].map((words) => {
    return solvedBy('password', words)
  })
  expect(await propose(questions)).toEqual([['password', 'forgotten logins 3']])
})

test('what another article answered as often is left out; where it answered less, the first has it', async () => {
  const both = (words: string, first: number, second: number) =>
    asked(words, {
      solved: [
        { slug: 'printer', visitors: first, tickets: 0 },
        { slug: 'password', visitors: second, tickets: 0 },
      ],
    })
  expect(await propose([both('blinking light', 4, 4), both('red light', 3, 9), both('green light', 2, 1)])).toEqual([
    ['password', 'red light 9'],
  ])
})

test('numbers, addresses and what says nothing are left out, and so is what an article answered that is not there', async () => {
  const words = ['printer 42', 'my printer at jo@example.com', 'how do i', '???']
  const questions = [...words.map((each) => solvedBy('printer', each)), solvedBy('gone', 'old fax')]
  expect(await propose(questions)).toEqual([])
})

test('what a writer does not want is left out in every form', async () => {
  const questions = [solvedBy('printer', 'smelly paper'), solvedBy('printer', 'paper smells')]
  expect(await propose(questions, { never: ['papers smell'] })).toEqual([['printer', 'smelly paper 3']])
})

test('an article has so many at most, with those that it has', async () => {
  const questions = ['apple', 'banana', 'cherry'].flatMap((words, at) => [
    solvedBy('printer', words, 9 - at),
    solvedBy('password', words.toUpperCase() + ' pie', 9 - at),
  ])
  expect(await propose(questions, { most: 2 })).toEqual([
    ['password', 'APPLE pie 9'],
    ['printer', 'apple 9', 'banana 8'],
  ])
})

test('the order of the evidence changes nothing', async () => {
  const questions = [
    solvedBy('printer', 'paper jam', 4),
    solvedBy('printer', 'jammed paper', 4),
    solvedBy('printer', 'toner', 4),
  ]
  expect(await propose(questions.toReversed())).toEqual(await propose(questions))
})
