import type { Attribute, CssCustomProperty, CssPart, Event, Package } from 'custom-elements-manifest'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OPTION_NAMES } from '../../../widget/src/api/options.ts'
import { OPTION_WORDS } from '../../../widget/src/api/option-words.ts'
import { ROOT } from '../../system/folders.ts'
import { readMembers, type Member } from './read-types.ts'

const WIDGET = join(ROOT, 'widget')
const API = join(WIDGET, 'src/api')
const INDEX = 'dist/index.js'
const DEFINE = 'dist/define.js'
const CLASS = 'FirstlineWidget'
const TAG = 'firstline-widget'

/** Where the description is kept, so that a change of it is seen in review. */
export const MANIFEST_FILE = join(WIDGET, 'custom-elements.json')

/** The description as it is kept. */
export async function formatDescription(): Promise<string> {
  return `${JSON.stringify(await describeElement(), null, 2)}\n`
}

/**
 * Describes `<firstline-widget>` for editors and catalogues, as a Custom Elements Manifest. Everything in it is read from
 * what the widget itself is made of: the types of its options, events and methods, its stylesheets and its views.
 */
export async function describeElement(): Promise<Package> {
  const methods = [
    ...(await readMembers(join(API, 'firstline-api.ts'), 'PanelMethods')),
    ...(await readMembers(join(API, 'firstline-api.ts'), 'FirstlineApi')),
  ]
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: INDEX,
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: CLASS,
            tagName: TAG,
            superclass: { name: 'HTMLElement' },
            description: 'A launcher, and behind it a panel with help: search, articles, requests.',
            attributes: await describeAttributes(),
            members: methods.map(describeMember),
            events: await describeEvents(),
            cssProperties: await describeProperties(),
            cssParts: await describeParts(),
          },
        ],
        exports: [{ kind: 'js', name: CLASS, declaration: { name: CLASS, module: INDEX } }],
      },
      {
        kind: 'javascript-module',
        path: DEFINE,
        exports: [{ kind: 'custom-element-definition', name: TAG, declaration: { name: CLASS, module: INDEX } }],
      },
    ],
  }
}

async function describeAttributes(): Promise<Attribute[]> {
  const options = await readMembers(join(API, 'options.ts'), 'WidgetConfig')
  return OPTION_NAMES.map((name) => {
    const option = options.find((member) => (member.name === 'zIndex' ? 'z-index' : member.name) === name)
    if (!option) throw new Error(`The option ${name} has no type in WidgetConfig.`)
    const words: readonly string[] | undefined = OPTION_WORDS[name as keyof typeof OPTION_WORDS]
    const type = words?.map((word) => `'${word}'`).join(' | ') ?? option.type.replace(/ \| null$/, '')
    return { name, type: { text: type }, ...described(option) }
  })
}

async function describeEvents(): Promise<Event[]> {
  const events = await readMembers(join(API, 'events.ts'), 'FirstlineEvents')
  return events.map((event) => {
    const type = event.type === 'Nothing' ? 'CustomEvent' : `CustomEvent<${event.type}>`
    return { name: `firstline:${event.name}`, type: { text: type }, ...described(event) }
  })
}

function describeMember(member: Member) {
  const { name, call, readonly, type } = member
  if (!call) return { kind: 'field' as const, name, type: { text: type }, readonly, ...described(member) }
  return {
    kind: 'method' as const,
    name,
    parameters: call.parameters.map(({ name, type, optional }) => ({ name, type: { text: type }, optional })),
    return: { type: { text: call.returns } },
    ...described(member),
  }
}

function described({ description }: Member): { description?: string } {
  return description === '' ? {} : { description }
}

/** Every property that a stylesheet of the widget takes from the page, with what it is otherwise. */
async function describeProperties(): Promise<CssCustomProperty[]> {
  const files = globSync('src/**/*.css', { cwd: WIDGET })
  const defaults = new Map<string, string | undefined>()
  // The launcher's own few are for the moment before the panel's come.
  for (const file of files.toSorted((a, b) => Number(b.includes('styles')) - Number(a.includes('styles')))) {
    const css = await readFile(join(WIDGET, file), 'utf8')
    for (const [, name, value] of css.matchAll(/var\((--firstline-[\w-]+)(?:, ?(.*)\);)?/g)) {
      defaults.set(name!, defaults.get(name!) ?? value)
    }
  }
  return [...defaults.keys()].toSorted().map((name) => {
    const value = defaults.get(name)
    return { name, ...(value === undefined ? {} : { default: value }) }
  })
}

/** Every part that a page can style from outside. */
async function describeParts(): Promise<CssPart[]> {
  const names = new Set<string>()
  for (const file of globSync('src/**/*.{ts,tsx}', { cwd: WIDGET, exclude: ['**/*.test.*'] })) {
    const source = await readFile(join(WIDGET, file), 'utf8')
    for (const [, parts] of source.matchAll(/\bpart(?:=| = )["']([^"']+)["']/g)) {
      for (const name of parts!.split(' ')) names.add(name)
    }
  }
  return [...names].toSorted().map((name) => ({ name }))
}
