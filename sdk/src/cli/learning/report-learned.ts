import type { ProposedPhrases } from '../../learn/index.ts'
import type { Outcome, Terminal } from '../command.ts'
import { count } from '../count.ts'
import { LEAST_MEASURED, type Effect } from './measure-effect.ts'
import type { Withheld } from './protect-questions.ts'

/** What was learned in one language. */
export type Learned = {
  locale: string
  /** The file that holds it, or would hold it, as one would type it. */
  file: string
  phrases: ProposedPhrases[]
  /** What `check` would have failed for. */
  withheld: Withheld[]
  effect: Effect
}

const SHOWN_METRICS = ['hit@1', 'hit@3', 'mrr@10'] as const

export function reportLearned(learned: readonly Learned[], isDryRun: boolean, terminal: Terminal): Outcome {
  const phrases = learned.reduce((sum, one) => sum + phrasesIn(one), 0)
  const withheld = learned.some((one) => one.withheld.length > 0)
  const nothing = withheld
    ? 'Nothing to learn: each phrase would take an article’s own question out of the first three.'
    : 'Nothing to learn yet: no new words were answered by the same article for three different people.'
  return {
    exitCode: 0,
    json: { ok: true, dryRun: isDryRun, phrases, languages: learned },
    text: [
      ...learned.filter((one) => phrasesIn(one) + one.withheld.length > 0).flatMap((one) => describe(one, terminal)),
      ...learned.flatMap((one) => describeEffect(one, terminal)),
      phrases === 0 ? nothing : conclude(learned, phrases, isDryRun),
    ].join('\n'),
  }
}

function phrasesIn({ phrases }: Learned): number {
  return phrases.reduce((sum, one) => sum + one.phrases.length, 0)
}

function describe({ file, phrases, withheld }: Learned, { paint }: Terminal): string[] {
  return [
    paint('bold', file),
    ...phrases.flatMap(({ slug, phrases }) => [
      `  ${slug}`,
      ...phrases.map(({ words, visitors }) => `${String(visitors).padStart(7)} people  ${words}`),
    ]),
    ...withheld.map(({ slug, words, question, of }) =>
      paint('dim', `  Left out: “${words}” of ${slug}, which is in the way of “${question}” of ${of}.`),
    ),
    '',
  ]
}

function describeEffect({ locale, effect: { questions, before, after } }: Learned, { paint }: Terminal): string[] {
  if (questions === 0) return []
  if (!before || !after) {
    return [`Effect (${locale}): too few answered questions to measure it, ${questions} of ${LEAST_MEASURED}.`, '']
  }
  return [
    paint('bold', `Effect (${locale}), on ${questions} answered questions, in percent`),
    '          nothing learned   from the other half of them',
    ...SHOWN_METRICS.map((name) => `  ${name.padEnd(8)}${percent(before[name]!, 15)}${percent(after[name]!, 30)}`),
    '',
  ]
}

function percent(fraction: number, width: number): string {
  return (100 * fraction).toFixed(1).padStart(width)
}

function conclude(learned: readonly Learned[], phrases: number, isDryRun: boolean): string {
  const articles = learned.reduce((sum, { phrases }) => sum + phrases.length, 0)
  const what = `${count(phrases, 'phrase')} for ${count(articles, 'article')}`
  if (isDryRun) return `${what}; nothing was written.`
  return `Wrote ${what}. Read them before they are published: git diff shows them.`
}
