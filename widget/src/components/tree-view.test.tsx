import type { Tree } from '@firstline/sdk/tree'
import { render } from 'preact'
import { expect, test, vi } from 'vitest'
import { ENGLISH } from '../messages/load-messages.ts'
import { rootOfEachTest } from '../testing/root.ts'
import { TreeView } from './tree-view.tsx'

const root = rootOfEachTest()

function draw(tree: Tree, onArticle = vi.fn()) {
  render(<TreeView tree={tree} onArticle={onArticle} articleUrl={(slug) => `/help/en/${slug}`} />, root)
  return onArticle
}

test('markup in text is text', () => {
  draw([{ type: 'paragraph', children: ['<img src=x onerror=alert(1)>'] }])
  expect(root.querySelector('img')).toBeNull()
  expect(root.textContent).toBe('<img src=x onerror=alert(1)>')
})

test('headings stand one level below the panel’s title and keep their anchor', () => {
  draw([{ type: 'heading', level: 2, id: 'on-a-phone', children: ['On a phone'] }])
  expect(root.querySelector('h3')?.id).toBe('on-a-phone')
})

test('a plain click on a link to an article opens it in the panel', () => {
  const onArticle = draw([
    { type: 'paragraph', children: [{ type: 'article-link', slug: 'vpn', anchor: 'mac', children: ['VPN'] }] },
  ])
  const link = root.querySelector('a')!
  expect(link.getAttribute('href')).toBe('/help/en/vpn#mac')
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  link.dispatchEvent(click)
  expect(onArticle).toHaveBeenCalledWith('vpn', 'mac')
  expect(click.defaultPrevented).toBe(true)
})

test('a click with a modifier is left to the browser', () => {
  const onArticle = draw([{ type: 'paragraph', children: [{ type: 'article-link', slug: 'vpn', children: ['VPN'] }] }])
  root.querySelector('a')!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))
  expect(onArticle).not.toHaveBeenCalled()
})

test('an outside link opens a new tab that knows nothing of this page', () => {
  draw([{ type: 'paragraph', children: [{ type: 'link', href: 'https://example.com', children: ['x'] }] }])
  const link = root.querySelector('a')!
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer'])
})

test('a callout names its kind by a word, in the panel’s language', () => {
  const tree: Tree = [{ type: 'callout', kind: 'warning', children: [{ type: 'paragraph', children: ['Not twice.'] }] }]
  render(<TreeView tree={tree} language={ENGLISH} />, root)
  const note = root.querySelector('[role=note]')!
  expect([...note.children].map((child) => child.textContent)).toEqual(['Warning', 'Not twice.'])
  expect(note.querySelector('bdi')!.lang).toBe('en')
})

test('a numbered list starts where the article says', () => {
  draw([{ type: 'list', start: 3, items: [[{ type: 'paragraph', children: ['Restart'] }]] }])
  expect(root.querySelector('ol')?.start).toBe(3)
  expect(root.querySelector('li')?.innerHTML).toBe('Restart')
})

test('an image takes its place before it is there', () => {
  draw([{ type: 'paragraph', children: [{ type: 'image', src: 'a.png', alt: 'The menu', width: 320, height: 200 }] }])
  const image = root.querySelector('img')!
  expect([image.width, image.height, image.alt, image.loading]).toEqual([320, 200, 'The menu', 'lazy'])
})
