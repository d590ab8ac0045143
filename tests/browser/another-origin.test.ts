import { expect, inject } from 'vitest'
import { test } from './support/people.ts'
import { freshEmail, ticketsFrom } from './support/requests.ts'

test('the whole way of a question works on a page of another origin', async ({ visitor, follower, staff }) => {
  const email = freshEmail('elsewhere')
  const { page, widget } = await visitor(inject('otherOriginUrl'))
  await page.getByRole('button', { name: 'Read about slow computers' }).click()
  await widget.heading('My computer is slow').waitFor()
  await widget.close.click()

  await page.getByRole('button', { name: 'Ask support' }).click()
  await widget.back.click()
  await widget.ask('i cant log in after changing my fone')
  await widget.read('Sign in after getting a new phone')
  await widget.button('No').click()
  await widget.contact.click()
  await widget.form.deliver({ email, body: 'From another page.' })

  const { ticketPage } = await follower(await widget.form.followLink())
  await ticketPage.request.message('From another page.').waitFor()
  const [ticket] = await ticketsFrom(staff, email)
  expect(ticket!.context.pageUrl).toBe(inject('otherOriginUrl'))

  await staff.write(ticket!.number, { body: 'We are on it.', visibility: 'public' })
  await widget.button('Done').click()
  await widget.openRequest(ticket!.subject)
  await widget.request.message('We are on it.').waitFor()
  await widget.request.worksNow.click()
  await widget.request.status('Closed').waitFor()
})

test('every file the widget loads may be loaded by any page and is cached as promised', async ({ visitor }) => {
  const { page, widget } = await visitor('about:blank')
  const loaded = new Map<string, Record<string, string>>()
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin === inject('origin')) loaded.set(pathname, response.headers())
  })
  await page.goto(inject('otherOriginUrl'))
  await widget.open()
  await widget.ask('printer')
  await widget.results.getByRole('link').first().click()
  await widget.back.waitFor()
  await page.waitForLoadState('networkidle')

  for (const headers of loaded.values()) {
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
  }
  const cachingOf = (pattern: RegExp) => {
    const paths = [...loaded.keys()].filter((path) => pattern.test(path))
    expect(paths, String(pattern)).not.toEqual([])
    return [...new Set(paths.map((path) => loaded.get(path)!['cache-control']))]
  }
  expect(cachingOf(/^\/firstline\.js$/)).toEqual(['public, max-age=300'])
  expect(loaded.get('/firstline.js')!['etag']).toMatch(/^(W\/)?"/)
  expect(cachingOf(/^\/widget\/panel\.\w+\.js$/)).toEqual(['public, max-age=31536000, immutable'])
  expect(cachingOf(/^\/kb\/public\/en\/(index|articles\/)/)).toEqual(['public, max-age=31536000, immutable'])
  expect(cachingOf(/^\/kb\/public\/en\/manifest\.json$/)).toEqual(['public, max-age=0, must-revalidate'])
})

test('the API works for no page of an origin that is not listed', async () => {
  const answer = await fetch(`${inject('origin')}/api/v1/tickets`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json', 'idempotency-key': 'evil-1' },
    body: JSON.stringify({ requester: { email: 'eve@example.com' }, subject: 'Hello', body: 'Hello' }),
  })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ error: { code: 'origin_not_allowed' } })
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()

  const preflight = await fetch(`${inject('origin')}/api/v1/tickets`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(403)
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
})
