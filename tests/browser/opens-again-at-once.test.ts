import { expect } from 'vitest'
import type { FirstlineApi, StateName } from '../../widget/src/api/firstline-api.ts'
import { test } from './support/people.ts'

test('a panel that is closed and opened again in one breath stays open', async ({ visitor }) => {
  const { page, widget } = await visitor()
  await widget.open()
  const states = await page.evaluate(async () => {
    const { Firstline } = window as unknown as { Firstline: FirstlineApi & { state: StateName } }
    const states: StateName[] = []
    // The panel is drawn some microtasks after it was told, and the browser tells in a task of its own that it closed.
    for (let microtasks = 0; microtasks < 20; microtasks++) {
      void Firstline.close()
      for (let waited = 0; waited < microtasks; waited++) await Promise.resolve()
      await Firstline.open()
      await new Promise((resolve) => setTimeout(resolve, 20))
      states.push(Firstline.state)
    }
    return states
  })
  expect(states).toEqual(states.map(() => 'home'))
  expect(await widget.searchField.isVisible()).toBe(true)
})
