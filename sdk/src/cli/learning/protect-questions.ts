import { FIRST_RESULTS } from '../../compile/check-questions.ts'
import type { Phrase, ProposedPhrases } from '../../learn/index.ts'
import { stemsOf } from '../../learn/stems.ts'
import { loadLanguage, type Language } from '../../text/language.ts'
import { openSearchDocuments, type Ask } from '../evaluation/open-documents.ts'
import type { Lesson } from './lessons.ts'
import { withPhrases } from './with-phrases.ts'

/** A phrase that is not learned, and which article's own question it is in the way of. */
export type Withheld = { slug: string; words: string; question: string; of: string }

/** An article's own question that is no longer among the first results, and what is there instead. */
type Lost = { question: string; of: string; instead: string[] }

/**
 * Leaves out the phrases that would push an article's own question out of the first results, for which `check` fails: of
 * what stands there instead those that share a word with the question, the less asked half first. Where none does, all of
 * them, and in the end every phrase: a build that worked goes on to work.
 */
export async function protectQuestions(
  proposed: readonly ProposedPhrases[],
  lesson: Lesson,
): Promise<{ kept: ProposedPhrases[]; withheld: Withheld[] }> {
  if (proposed.length === 0) return { kept: [], withheld: [] }
  const language = await loadLanguage(lesson.locale)
  const isFound = new Set((await askOwn([], lesson)).filter(({ lost }) => !lost).map(({ key }) => key))
  let kept = [...proposed]
  const withheld: Withheld[] = []
  while (kept.length > 0) {
    const losses = (await askOwn(kept, lesson)).flatMap(({ key, lost }) => (lost && isFound.has(key) ? [lost] : []))
    if (losses.length === 0) break
    const before = withheld.length
    for (const loss of losses) kept = withhold(kept, loss, withheld, language)
    if (withheld.length > before) continue
    // Training weighs all phrases against each other, so that the cause may lie in none of those that came before it.
    withheld.push(...kept.flatMap((one) => one.phrases.map(({ words }) => asWithheld(one.slug, words, losses[0]!))))
    kept = []
  }
  return { kept, withheld }
}

function withhold(
  proposed: readonly ProposedPhrases[],
  lost: Lost,
  withheld: Withheld[],
  language: Language,
): ProposedPhrases[] {
  const asked = stemsOf(lost.question, language)
  const suspects = proposed.filter(({ slug }) => lost.instead.includes(slug))
  const sharesWord = ({ words }: Phrase) => [...stemsOf(words, language)].some((stem) => asked.has(stem))
  const isClear = suspects.some(({ phrases }) => phrases.some(sharesWord))
  return proposed.flatMap((one) => {
    if (!suspects.includes(one)) return [one]
    const sharing = one.phrases.filter(sharesWord)
    const guilty = new Set(isClear ? sharing.slice(Math.floor(sharing.length / 2)) : one.phrases)
    withheld.push(...[...guilty].map(({ words }) => asWithheld(one.slug, words, lost)))
    const phrases = one.phrases.filter((phrase) => !guilty.has(phrase))
    return phrases.length > 0 ? [{ ...one, phrases }] : []
  })
}

function asWithheld(slug: string, words: string, { question, of }: Lost): Withheld {
  return { slug, words, question, of }
}

/** Asks each article's own questions of the bundle that `check` asks, as it is with what was learned before and these. */
async function askOwn(
  proposed: readonly ProposedPhrases[],
  { bundles, articles }: Lesson,
): Promise<{ key: string; lost: Lost | null }[]> {
  const before = articles.map(({ slug, learned }): ProposedPhrases => {
    return { slug, phrases: learned.map((words) => ({ words, visitors: 0 })) }
  })
  const answers: { key: string; lost: Lost | null }[] = []
  for (const { audience, documents, own, synonyms } of bundles) {
    const ask = await openSearchDocuments(withPhrases(withPhrases(documents, before), proposed), synonyms)
    for (const { slug, questions } of documents.filter((document) => own.has(document.slug))) {
      for (const question of questions) {
        answers.push({ key: `${audience}/${slug}/${question}`, lost: await whatIsLost(question, slug, ask) })
      }
    }
  }
  return answers
}

async function whatIsLost(question: string, of: string, ask: Ask): Promise<Lost | null> {
  const instead = (await ask(question)).ids.slice(0, FIRST_RESULTS)
  return instead.includes(of) ? null : { question, of, instead }
}
