import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { ROOT } from '../../scripts/system/folders.ts'
import { EMBED, openHostPage, type HostPage } from './pages/host-page.ts'
import { test } from './support/people.ts'

const inline = (code: string) => `<script>${code}</script>`
const styles = (css: string) => `<style>${css}</style>`

const README = await readFile(join(ROOT, 'README.md'), 'utf8')
/** The lines of a content security policy that the README names, as one. */
const POLICY = /^```\n(script-src .*?)```$/ms.exec(README)![1]!.replaceAll('\n', ' ')

/** What pages do to everything in them, and so to the widget. */
const PAGES: [what: string, page: () => HostPage][] = [
  [
    'whose styles undo and force everything',
    () => ({
      head: styles(
        '* { all: revert !important; display: block !important; color: red !important; position: static !important; opacity: .2 !important } ' +
          'button { font-size: 40px !important; border: 9px solid !important } div:empty, section:empty { display: none !important } ' +
          ':root { direction: ltr !important } firstline-widget { width: 1px !important; overflow: hidden !important }',
      ),
    }),
  ],
  [
    'with a root font of 8 px',
    () => ({ head: styles('html { font-size: 8px; line-height: 3; letter-spacing: 1em }') }),
  ],
  [
    'with a root font of 40 px',
    () => ({ head: styles('html { font-size: 40px; text-transform: uppercase; text-align: right }') }),
  ],
  ['in quirks mode', () => ({ doctype: '' })],
  [
    'whose library replaces what the language has',
    () => ({
      head: inline(`
        Array.from = (what) => what ? [].slice.call(what).concat('patched') : []
        Array.prototype.reduce = function () { throw new Error('not the standard one') }
        Array.prototype.toJSON = function () { return '[' + this.join() + ']' }
        Array.prototype.each = function () {}
        Array.prototype.include = Array.prototype.contains = function () { return true }
        String.prototype.toJSON = function () { return '"' + this + '"' }
        Function.prototype.bind = function () { return this }
        Element.prototype.update = Element.prototype.toggle = Element.prototype.hide = function () { throw new Error('not yours') }
        window.$ = window.$$ = () => null`),
    }),
  ],
  [
    'with a property in every object',
    () => ({ head: inline(`Object.prototype.extend = function () {}; Object.prototype.surprise = 'in every for-in'`) }),
  ],
  [
    'with a getter in every object',
    () => ({
      head: inline(
        `Object.defineProperty(Object.prototype, 'inspect', { get() { throw new Error('looked at') }, set() {}, configurable: true })`,
      ),
    }),
  ],
  [
    'whose intrinsics are frozen',
    () => ({
      head: inline(
        `for (const it of [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, JSON]) { Object.freeze(it); if (it.prototype) Object.freeze(it.prototype) }`,
      ),
    }),
  ],
  [
    'under the strict policy that the README names',
    () => ({
      // Nothing but what the README names.
      policy: `default-src 'none'; ${POLICY.replaceAll('https://help.example.com', inject('origin'))}`,
    }),
  ],
  [
    'that refuses storage and cookies',
    () => ({
      head: inline(`
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, name, { get() { throw new DOMException('No.', 'SecurityError') } })
        }
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('No.', 'SecurityError') } })`),
    }),
  ],
  ['with a base of another site', () => ({ head: '<base href="https://elsewhere.example/deep/">' })],
  ['whose script stands in its head and is waited for', () => ({ embed: EMBED().replace('async ', '') })],
  [
    'that writes the tag as it is read',
    () => ({ embed: inline(`document.write(${JSON.stringify(EMBED()).replace('</', '<\\/')})`) }),
  ],
  [
    'that adds the script long after',
    () => ({
      embed: inline(`addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script')
      script.src = '${inject('origin')}/firstline.js'
      document.head.append(script)
    }, 50))`),
    }),
  ],
  [
    'with a body that is turned and blurred',
    () => ({ head: styles('body { margin: 0; min-height: 100vh; transform: translateX(0); filter: blur(0) }') }),
  ],
]

test.for(PAGES)('on a page %s a question is answered, and the page notices nothing', async ([, host], { visitor }) => {
  const { page, widget } = await visitor('about:blank')
  await openHostPage(page, host())
  await widget.open()
  await widget.ask('invoice')
  await widget.results.getByRole('link').first().click()
  await widget.button('Yes').waitFor()
  const { width, height } = (await widget.panel.boundingBox())!
  expect(Math.round(width)).toBeGreaterThanOrEqual(360)
  expect(Math.round(height)).toBeGreaterThanOrEqual(400)
  await widget.close.click()
  const launcher = (await widget.launcher.boundingBox())!
  expect(Math.round(launcher.height)).toBe(48)
})
