import { SLUG, type AskedQuestion } from '@firstline/sdk/schemas'
import type { QuestionKey, QuestionRows } from '../db/asked-questions.ts'

/** Puts together what the tables tell of each question of a page, and leaves out what only suspect tickets ask. */
export function joinQuestions(
  page: QuestionKey[],
  { searches, readings, tickets, resolutions }: QuestionRows,
): AskedQuestion[] {
  const idOf = ({ words, locale }: QuestionKey) => JSON.stringify([words, locale])
  const questions = new Map(page.map((key) => [idOf(key), newQuestion(key)]))
  // What was first asked between the two readings has no place yet, and is told the next time.
  const find = (key: QuestionKey): AskedQuestion => questions.get(idOf(key)) ?? newQuestion(key)
  for (const { searches: count, empty, unopened, visitors, visits, ...key } of searches) {
    Object.assign(find(key), { searches: count, empty, unopened, visitors, visits })
  }
  for (const { tickets: count, requesters, ...key } of tickets) {
    const question = find(key)
    question.tickets = count
    question.visitors = Math.max(question.visitors, requesters)
  }
  for (const { slug, visits, visitors, ...key } of readings) {
    const question = find(key)
    question.opened.push({ slug, visits })
    if (visitors > 0) question.solved.push({ slug, visitors, tickets: 0 })
  }
  // Pages and staff may name whatever they like as the article.
  for (const { slug, tickets: count, requesters, ...key } of resolutions.filter(({ slug }) => SLUG.test(slug))) {
    const { solved } = find(key)
    const known = solved.find((one) => one.slug === slug)
    if (known) Object.assign(known, { tickets: count, visitors: Math.max(known.visitors, requesters) })
    else solved.push({ slug, visitors: requesters, tickets: count })
  }
  return [...questions.values()].filter(({ searches, tickets }) => searches + tickets > 0).map(inOrder)
}

function newQuestion({ words, locale }: QuestionKey): AskedQuestion {
  const none = { searches: 0, empty: 0, unopened: 0, visitors: 0, visits: 0, tickets: 0 }
  return { words, locale, ...none, opened: [], solved: [] }
}

function inOrder(question: AskedQuestion): AskedQuestion {
  return {
    ...question,
    opened: question.opened.toSorted((one, other) => other.visits - one.visits || (one.slug < other.slug ? -1 : 1)),
    solved: question.solved.toSorted((one, other) => other.visitors - one.visitors || (one.slug < other.slug ? -1 : 1)),
  }
}
