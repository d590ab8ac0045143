import { html, render } from 'lit'
import { expect, test } from 'vitest'
import { drawAddress, drawText } from './draw-text.ts'

function draw(content: unknown): HTMLElement {
  const place = document.createElement('div')
  render(html`${content}`, place)
  return place
}

test('markup in a message is shown as the text it is', () => {
  const place = draw(drawText('<img src=x onerror=alert(1)> & "quotes"'))
  expect(place.querySelector('img')).toBeNull()
  expect(place.textContent).toBe('<img src=x onerror=alert(1)> & "quotes"')
})

test('web addresses become links that tell the other side nothing', () => {
  const link = draw(drawText('See https://example.com/a?b=c.')).querySelector('a')
  expect(link?.getAttribute('href')).toBe('https://example.com/a?b=c')
  expect(link?.rel).toBe('noopener noreferrer')
})

test('blank lines part paragraphs and line ends stay', () => {
  const place = draw(drawText('one\ntwo\n\nthree'))
  expect(place.querySelectorAll('p').length).toBe(2)
  expect(place.querySelectorAll('br').length).toBe(1)
})

// oxlint-disable-next-line no-script-url -- the address that must not become a link
test.each(['javascript:alert(1)', 'data:text/html,x', 'app.example.com'])('%s is no link', (address) => {
  const place = draw(drawAddress(address))
  expect(place.querySelector('a')).toBeNull()
  expect(place.textContent).toBe(address)
})
