import { expect } from 'vitest'
import { beginWalk, PANEL_STATES, type StateLanguage } from './states/panel-states.ts'
import { findMisfits, spaceText } from './support/misfits.ts'
import { test } from './support/people.ts'

type Look = { what: string; language: StateLanguage; viewport: { width: number; height: number }; isSpaced?: boolean }

/** A window of 1280 × 1024 px, enlarged; the narrowest phone, with text that takes its room; one on its side. */
const LOOKS: Look[] = [
  { what: 'at 200 %', language: 'en', viewport: { width: 640, height: 512 } },
  { what: 'at 400 %', language: 'en', viewport: { width: 320, height: 256 } },
  { what: 'with text spaced out', language: 'en', viewport: { width: 320, height: 640 }, isSpaced: true },
  { what: 'on its side, from right to left', language: 'ar', viewport: { width: 812, height: 375 } },
]

test.for(LOOKS)(
  'in every state nothing is cut or too small to be pressed: $what',
  async ({ language, viewport, isSpaced }, { visitor, staff }) => {
    const { page, widget, complaints } = await visitor(undefined, { viewport, reducedMotion: 'reduce' })
    await widget.launcher.waitFor()
    await widget.setOption('locale', language)
    const walk = beginWalk(page, language, staff)
    for (const { name, reach } of PANEL_STATES) {
      await reach(walk)
      if (isSpaced) await spaceText(page)
      expect(await findMisfits(page), name).toEqual([])
    }
    // Of the connection and the answers that some states go without.
    complaints.length = 0
  },
)

test('where colours are forced, edges tell what backgrounds told, and icons have the colour of the text', async ({
  visitor,
}) => {
  const { widget } = await visitor(undefined, { forcedColors: 'active' })
  const style = (selector: string, property: string) =>
    widget.panel
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
  await widget.open()
  expect(await style('.search', 'outline-style')).toBe('solid')
  await widget.ask('share a file with someone outside')
  await widget.panel.getByText('Use a OneDrive link').waitFor()
  expect(await style('.likely', 'border-top-style')).toBe('solid')
  expect(await style('.likely .icon', 'color')).toBe(await style('.likely a', 'color'))
  await widget.results.getByRole('link').first().click()
  await widget.button('Wide view').click()
  expect(await style('.widen', 'border-top-width')).toBe('2px')
  await widget.button('Wide view').click()
  expect(await style('.widen', 'border-top-width')).toBe('0px')
})
