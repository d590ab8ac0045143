import { expect, test } from 'vitest'
import { checkSteps } from './check-steps.ts'
import type { Problem } from './problem.ts'
import { readMarkdown } from './read-markdown.ts'
import { splitSteps } from './split-steps.ts'

function steps(text: string) {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const { tree, lines } = readMarkdown({ text, firstLine: 1, file: 'a.md' }, report)!
  const split = splitSteps(tree, lines, 'a.md', report)
  checkSteps({ steps: split.steps, lines, file: 'a.md' }, report)
  return { ...split, problems, codes: problems.map(({ code, line }) => `${code}:${line}`) }
}

test('headings become steps, and the list that closes one its answers', () => {
  const {
    introduction,
    steps: found,
    codes,
  } = steps(
    'Welcome.\n\n## Is it on?\n\nLook:\n\n- left\n- right\n\nWell?\n\n- [Yes](#solved)\n- [No](#turn-it-on)\n\n## Turn it on\n\n1. [Done](#contact)\n',
  )
  expect(codes).toEqual([])
  expect(introduction).toMatchObject([{ children: ['Welcome.'] }])
  expect(found.map(({ id, title, answers }) => ({ id, title, answers }))).toEqual([
    {
      id: 'is-it-on',
      title: 'Is it on?',
      answers: [
        { label: 'Yes', to: 'solved' },
        { label: 'No', to: 'turn-it-on' },
      ],
    },
    { id: 'turn-it-on', title: 'Turn it on', answers: [{ label: 'Done', to: 'contact' }] },
  ])
  expect(found[0]!.body.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph'])
})

test('an article without steps is an error', () => {
  expect(steps('Only words.').codes).toEqual(['no-steps:1'])
})

test('a step without answers is a dead end', () => {
  expect(steps('## One\n\n- [On](#two)\n\n## Two\n\nWords.\n\n- plain\n').codes).toEqual(['step-without-answers:5'])
})

test('an answer to a step that is not there is an error', () => {
  expect(steps('## One\n\n- [On](#tow)\n- [Done](#solved)\n').problems).toEqual([
    expect.objectContaining({ code: 'unknown-step', line: 1, fix: 'Use one of #one, #solved, #contact.' }),
  ])
})

test('an answer with more than a link is named at its own line', () => {
  expect(steps('## One\n\n- [Done](#solved)\n- see [this](#contact)\n').codes).toEqual(['bad-answer:4'])
})

test('a step that nothing leads to is an error', () => {
  expect(steps('## One\n\n- [Done](#solved)\n\n## Two\n\n- [Done](#solved)\n').codes).toEqual(['unreachable-step:5'])
})

test('steps that only lead round in circles are errors', () => {
  expect(steps('## One\n\n- [On](#two)\n\n## Two\n\n- [Back](#one)\n').codes).toEqual([
    'endless-steps:1',
    'endless-steps:5',
  ])
})

test('a heading named as an end would make answers ambiguous', () => {
  expect(steps('## One\n\n- [Done](#solved)\n- [Help](#contact)\n\n## Contact\n\n- [Done](#solved)\n').codes).toContain(
    'step-name:6',
  )
})
