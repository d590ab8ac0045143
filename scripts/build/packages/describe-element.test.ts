import { Validator, type Schema } from '@cfworker/json-schema'
import type { CustomElementDeclaration } from 'custom-elements-manifest'
import schema from 'custom-elements-manifest/schema.json' with { type: 'json' }
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { OPTION_NAMES } from '../../../widget/src/api/options.ts'
import { describeElement, formatDescription, MANIFEST_FILE } from './describe-element.ts'

const description = await describeElement()
const element = description.modules[0]!.declarations![0] as CustomElementDeclaration

test('the description that is kept is that of the element as it is now; `npm run pack` writes it', async () => {
  expect(await readFile(MANIFEST_FILE, 'utf8')).toBe(await formatDescription())
})

test('it is a Custom Elements Manifest', () => {
  expect(new Validator(schema as Schema, '7').validate(description).errors).toEqual([])
})

test('it names every option, with its words and what it means', () => {
  expect(element.attributes!.map(({ name }) => name)).toEqual(OPTION_NAMES)
  expect(element.attributes!.find(({ name }) => name === 'theme')).toEqual({
    name: 'theme',
    type: { text: "'auto' | 'light' | 'dark'" },
    description: expect.stringContaining('Default: `auto`'),
  })
})

test('it names events with what they carry, and methods with what they take', () => {
  expect(element.events!.find(({ name }) => name === 'firstline:article-view')).toMatchObject({
    type: { text: 'CustomEvent<{ slug: string }>' },
  })
  expect(element.members!.find(({ name }) => name === 'search')).toMatchObject({
    kind: 'method',
    parameters: [{ name: 'words', type: { text: 'string' }, optional: false }],
    return: { type: { text: 'Promise<void>' } },
  })
})

test('it names what a page can style', () => {
  expect(element.cssParts!.map(({ name }) => name)).toEqual(expect.arrayContaining(['launcher', 'panel']))
  const accent = element.cssProperties!.find(({ name }) => name === '--firstline-color-accent')
  expect(accent?.default).toMatch(/^light-dark\(/)
})
