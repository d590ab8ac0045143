import { expect, onTestFinished, test, vi } from 'vitest'
import { bareHost, press } from '../testing/screen.ts'
import { ShortcutController } from './shortcuts.ts'

function listen() {
  const act = vi.fn()
  const host = bareHost()
  new ShortcutController(host, act)
  host.connect()
  onTestFinished(() => host.disconnect())
  return { act, host }
}

function add<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  document.body.append(element)
  onTestFinished(() => element.remove())
  return element
}

test('a key acts and is not passed on to the browser', () => {
  const { act } = listen()
  const event = press('j')
  expect(act).toHaveBeenCalledWith('j')
  expect(event.defaultPrevented).toBe(true)
})

test('other keys, and keys with Ctrl, Alt or Meta, stay the browser’s', () => {
  const { act } = listen()
  for (const event of [press('x'), press('toString'), press('r', document.body, { ctrlKey: true })]) {
    expect(event.defaultPrevented).toBe(false)
  }
  expect(act).not.toHaveBeenCalled()
})

test.each(['input', 'textarea', 'select'] as const)('typing in a %s is typing', (name) => {
  const { act } = listen()
  expect(press('r', add(name)).defaultPrevented).toBe(false)
  expect(act).not.toHaveBeenCalled()
})

test('Escape leaves a field, and only then closes', () => {
  const { act } = listen()
  const field = add('input')
  field.focus()
  press('Escape', field)
  expect(document.activeElement).not.toBe(field)
  expect(act).not.toHaveBeenCalled()
})

test('Enter on a button presses the button', () => {
  const { act } = listen()
  press('Enter', add('button'))
  expect(act).not.toHaveBeenCalled()
})

test('nothing behind an open dialog is acted on', () => {
  const { act } = listen()
  press('a', add('dialog'))
  expect(act).not.toHaveBeenCalled()
})

test('keys are heard no longer once the console has left the page', () => {
  const { act, host } = listen()
  host.disconnect()
  press('j')
  expect(act).not.toHaveBeenCalled()
})
