import type { CustomElementDeclaration } from 'custom-elements-manifest'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OPENABLE_VIEWS } from '../../../widget/src/api/firstline-api.ts'
import { OPTION_WORDS } from '../../../widget/src/api/option-words.ts'
import { WAKING_METHODS } from '../../../widget/src/loader/waking-methods.ts'
import { ROOT } from '../../system/folders.ts'
import { describeElement } from './describe-element.ts'
import { readMembers } from './read-types.ts'

const API = join(ROOT, 'widget/src/api/firstline-api.ts')
const page = await readFile(join(ROOT, 'docs/api.md'), 'utf8')
const { modules } = await describeElement()
const element = modules[0]!.declarations![0] as CustomElementDeclaration

/** Cells of the rows below a heading of docs/api.md whose first is code: without its marks. */
function rows(heading: string): string[][] {
  const part = page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!
  return [...part.matchAll(/^\| `.*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Everything in a text that is written as code. */
const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
const names = (heading: string) => rows(heading).map(([name]) => codeIn(name!)[0]!)

test('every option is documented with its words, and no other; so are the modes', () => {
  const attributes = element.attributes!.map(({ name }) => name)
  expect(names('Options')).toEqual([...attributes, ...OPTION_WORDS.mode])
  const written = new Map(rows('Options').map(([name, values]) => [codeIn(name!)[0], codeIn(values!)]))
  for (const [name, words] of Object.entries(OPTION_WORDS)) expect(written.get(name)).toEqual(words)
})

test('every trigger is documented, and no other', () => {
  expect(names('Triggers').toSorted()).toEqual(WAKING_METHODS.map((name) => `data-firstline-${name}`).toSorted())
})

test('every method is documented with its parameters, and every property; and no other', () => {
  const members = element.members!.map((member) => {
    if (member.kind === 'field') return member.name
    const { name, parameters = [] } = member
    return `${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`
  })
  expect(names('Methods')).toEqual(members)
})

test('what methods take is documented by name', async () => {
  const told = new Map(rows('Methods').map(([name, meaning]) => [codeIn(name!)[0], codeIn(meaning!)]))
  expect(told.get('open(view?)')).toEqual([...OPENABLE_VIEWS])
  expect(told.get('prefill(values)')).toEqual((await readMembers(API, 'Prefill')).map(({ name }) => name))
})

test('every event is documented with its details and as it is described, and no other', () => {
  const events = element.events!.map(({ name, type, description }) => {
    const details = /^CustomEvent<(.*)>$/.exec(type.text)?.[1]
    return [`\`${name.replace('firstline:', '')}\``, details ? `\`${details}\`` : '', description]
  })
  expect(rows('Events')).toEqual(events)
})

test('the line that keeps calls is the one that an example is opened with', async () => {
  const stub = (text: string) => /window\.Firstline \?\?=.*?\n *\}\)/s.exec(text)![0].replace(/\s+/g, ' ')
  expect(stub(page)).toBe(stub(await readFile(join(ROOT, 'examples/other-origin/index.html'), 'utf8')))
})
