import { render } from 'lit'
import { expect, test } from 'vitest'
import type { StaffTicket } from '@firstline/sdk/schemas'
import { textOf } from '../testing/screen.ts'
import { ticketOf } from '../testing/tickets.ts'
import { NO_KNOWLEDGE } from './knowledge.ts'
import { drawStory } from './story.ts'

function draw(change: Partial<StaffTicket>): HTMLElement {
  const place = document.createElement('div')
  const articles = [{ slug: 'new-phone', title: 'Move to a new phone' }]
  const questions = [{ key: 'building', label: 'Which building?', options: [{ value: 'n', label: 'North' }] }]
  render(drawStory(ticketOf(change), { ...NO_KNOWLEDGE, articles, questions, me: null, members: [] }), place)
  return place
}

test('page, searches, articles with their votes, steps, form and diagnostics are all shown', () => {
  const story = textOf(
    draw({
      context: {
        pageUrl: 'https://app.example.com/billing',
        searches: ['changed my fone'],
        articles: [{ slug: 'new-phone', solved: false }, { slug: 'reset-password', solved: true }, { slug: 'vpn' }],
        steps: [{ article: 'vpn', step: 'Is the light on?', answer: 'No' }],
        diagnostics: { browser: 'Firefox 143' },
      },
      fields: { building: 'n', urgent: true },
    }),
  )
  for (const words of [
    'https://app.example.com/billing',
    '“changed my fone”',
    'Move to a new phone Did not solve it',
    'reset-password Solved it',
    'vpn No vote',
    'Is the light on? No',
    'Which building? North',
    'urgent Yes',
    'browser Firefox 143',
  ]) {
    expect(story).toContain(words)
  }
})

test('a page address that is no web address is not a link', () => {
  // oxlint-disable-next-line no-script-url -- the address that must not become a link
  expect(draw({ context: { pageUrl: 'javascript:alert(1)' } }).querySelector('a')).toBeNull()
})

test('a ticket that came with nothing says so', () => {
  expect(textOf(draw({}))).toContain('Nothing came with this ticket')
})
