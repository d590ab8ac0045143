import { expect, test } from 'vitest'
import { problemsByRule } from '../../testing/found-by-rule.ts'
import { article } from '../../testing/knowledge-base-folder.ts'
import { deadSynonyms } from './dead-synonyms.ts'

async function judge(synonyms: string) {
  const problems = await problemsByRule(deadSynonyms, {
    'en/a/one.md': article({ title: 'Video calls', keywords: ['Teams'] }, 'Join an online\nmeeting.'),
    'en/a/two.md': article({ title: 'Fix it', type: 'steps' }, '## Is the dongle in?\n\n- [The hub blinks](#solved)'),
    'en/_synonyms.yml': synonyms,
  })
  return problems.map(({ line, message }) => `${line}: ${message}`)
}

test('equals of which no article says any are dead; one that is said keeps the others', async () => {
  expect(await judge('- [meeting, huddle]\n- [huddle, stand-up]\n')).toEqual([
    '2: No article says any of “huddle”, “stand-up”.',
  ])
})

test('what stands on the right of a one-way entry must be said, what stands on the left need not', async () => {
  expect(await judge('- {huddle: [video call]}\n- {call: [Teams, zoom]}\n')).toEqual([
    '2: No article says “zoom”, so this finds nothing.',
  ])
})

test('phrases are found across lines, in other forms and in the headings and answers of steps', async () => {
  expect(await judge('- {a: [online meetings]}\n- {b: [dongles]}\n- {c: [hub]}\n')).toEqual([])
})

test('a phrase whose words stand apart is not said', async () => {
  expect(await judge('- {a: [video meeting]}\n')).toHaveLength(1)
})
