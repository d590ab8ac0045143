import { expect, inject } from 'vitest'
import { test } from './support/browser.ts'

test('the page about the API needs nothing but this server, and leads to every call', async ({ visit }) => {
  const { page } = await visit('about:blank')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(`${inject('origin')}/api/v1/docs`)
  expect(new Set(asked.filter((origin) => origin !== 'null'))).toEqual(new Set([inject('origin')]))

  const api = (await (await fetch(`${inject('origin')}/api/v1/openapi.json`)).json()) as Described
  const names = Object.values(api.paths).flatMap((methods) =>
    Object.values(methods).map((operation) => operation.operationId),
  )
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(await page.locator(`[id="${name}"]`).count(), name).toBe(1)
  const dead = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!).filter((href) => !document.querySelector(href)),
    )
  expect(dead).toEqual([])
})

test('tools of any origin may read openapi.json', async () => {
  const response = await fetch(`${inject('origin')}/api/v1/openapi.json`, {
    headers: { Origin: 'https://tool.example' },
  })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Content-Type')).toContain('application/json')
})

type Described = { paths: Record<string, Record<string, { operationId: string }>> }
