import { expect, test } from 'vitest'
import { createTestApi } from './support/api.ts'
import { hire, signIn, submit } from './support/people.ts'

const PAGE = 'https://app.example.com/reset?token=secret#more'

test.each([
  ['path', 'https://app.example.com/reset'],
  ['full', PAGE],
] as const)('on a site that keeps the %s of a page’s address, it is kept as %s', async (pageAddress, kept) => {
  const api = createTestApi({ config: { sites: [{ id: 'shop', name: 'Shop', pageAddress }] } })
  const ticket = await submit(api, { context: { pageUrl: PAGE, searches: ['a?b#c'] } })
  const staff = await signIn(api, await hire(`Sam-${pageAddress}`))
  const { context } = (await api.get(ticket.staffPath, { headers: staff })).json.ticket
  expect(context).toEqual({ pageUrl: kept, searches: ['a?b#c'] })
})
