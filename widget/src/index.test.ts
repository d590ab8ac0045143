import { afterEach, expect, test, vi } from 'vitest'
import './define.ts'
import type { FirstlineWidget } from './index.ts'

const mountPanel = vi.hoisted(() => vi.fn())
vi.mock('./panel/mount.tsx', () => ({ mountPanel }))

const call = vi.fn(async () => {})
mountPanel.mockReturnValue({ call, destroy: vi.fn() })
const complaint = vi.spyOn(console, 'error').mockReturnValue(undefined)

afterEach(() => {
  document.body.replaceChildren()
  vi.clearAllMocks()
})

test('where its addresses are missing, whoever calls is told which, and nothing opens', async () => {
  const opened = vi.spyOn(window, 'open')
  const heard = vi.fn()
  const element = document.body.appendChild(document.createElement('firstline-widget')) as FirstlineWidget
  element.on('error', heard)
  await expect(element.open()).rejects.toThrow('<firstline-widget> lacks kb and api.')
  expect(heard).toHaveBeenCalledWith({ message: expect.stringContaining('lacks kb and api') as string })
  expect(complaint).toHaveBeenCalledTimes(1)
  expect(opened).not.toHaveBeenCalled()
  expect(mountPanel).not.toHaveBeenCalled()
})

test('addresses that come after the first interest are taken, and what is said with them is done', async () => {
  const element = document.body.appendChild(document.createElement('firstline-widget')) as FirstlineWidget
  await element.load()
  await element.update({ kb: 'https://help.example.com/kb/', api: 'https://help.example.com/api/v1' })
  await element.open()
  expect(element.helpCentre.href).toBe('https://help.example.com/help/')
  expect(call).toHaveBeenLastCalledWith('open', [])
})
