import {
  deskEn,
  en,
  isText,
  placeholdersOf,
  type DeskTranslation,
  type Text,
  type Translation,
} from '@firstline/sdk/panel-texts'
import { expect, test } from 'vitest'
import { translation as ar } from './ar.ts'
import { translation as de } from './de.ts'
import { translation as deskAr } from './desk/ar.ts'
import { translation as deskDe } from './desk/de.ts'
import { translation as deskEs } from './desk/es.ts'
import { translation as deskFr } from './desk/fr.ts'
import { translation as deskNl } from './desk/nl.ts'
import { translation as deskPl } from './desk/pl.ts'
import { translation as es } from './es.ts'
import { translation as fr } from './fr.ts'
import { translation as nl } from './nl.ts'
import { translation as pl } from './pl.ts'
import { LAUNCHER_LABELS } from '../loader/launcher-labels.ts'

const LANGUAGES = Object.entries<readonly [Translation, DeskTranslation]>({
  en: [en, deskEn],
  nl: [nl, deskNl],
  pl: [pl, deskPl],
  de: [de, deskDe],
  fr: [fr, deskFr],
  es: [es, deskEs],
  ar: [ar, deskAr],
})

/** Every text of a language by the path of its key. */
function textsIn(group: object, path = ''): [path: string, text: Text][] {
  return Object.entries(group).flatMap(([key, value]: [string, Text | object]) =>
    isText(value as Text) ? [[`${path}${key}`, value as Text]] : textsIn(value as object, `${path}${key}.`),
  )
}

const ENGLISH = new Map(textsIn({ ...en, ...deskEn }))

test.each(LANGUAGES)('%s names the values that English names', (_, files) => {
  const wrong = files
    .flatMap((file) => textsIn(file))
    .filter(([path, text]) => {
      const named = placeholdersOf(text).toSorted()
      return String(named) !== String(placeholdersOf(ENGLISH.get(path)!).toSorted())
    })
  expect(wrong).toEqual([])
})

test.each(LANGUAGES)('%s writes every plural form that its language has, and no other', (tag, files) => {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted()
  const counting = files.flatMap((file) => textsIn(file)).filter(([, text]) => typeof text !== 'string')
  expect(counting.length).toBeGreaterThan(0)
  for (const [path, text] of counting) expect(Object.keys(text).toSorted(), path).toEqual(forms)
})

test.each(LANGUAGES)('the launcher and the panel have the same name: %s', (tag, [{ help }]) => {
  expect(help).toBe(LAUNCHER_LABELS[tag] ?? 'Help')
})

test('a missing or superfluous text is a type error', () => {
  const { back, ...withoutBack } = nl
  // @ts-expect-error: `back` is missing.
  const missing: Translation = withoutBack
  // @ts-expect-error: `forward` is not a text of the panel.
  const superfluous: Translation = { ...nl, forward: 'Vooruit' }
  // @ts-expect-error: most of the reasons are missing.
  const missingBelow: Translation = { ...nl, reasons: { 'hard-to-follow': 'Te moeilijk' } }
  expect([missing.help, superfluous.help, missingBelow.help, back]).toEqual(['Hulp', 'Hulp', 'Hulp', 'Terug'])
})
