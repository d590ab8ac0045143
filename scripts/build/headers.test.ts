import { expect, test } from 'vitest'
import { formatHeaders, HEADER_RULES } from './headers.ts'

const rule = (path: string) => HEADER_RULES.find((candidate) => candidate.path === path)?.headers ?? {}

test('a rule removes what another rule may have set before it sets its own', () => {
  const text = formatHeaders([{ path: '/a/*', headers: { 'Cache-Control': 'no-store' } }])
  expect(text).toBe('/a/*\n  ! Cache-Control\n  Cache-Control: no-store\n')
})

test('every page may load the script, its modules and the public knowledge base', () => {
  for (const path of ['/firstline.js', '/widget/*', '/kb/public/*', '/kb/site/*']) {
    expect(rule(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
  }
})

test('the manifest, which is fetched anew, comes after the rule that keeps its neighbours forever', () => {
  const paths = HEADER_RULES.map(({ path }) => path)
  expect(paths.indexOf('/kb/public/:locale/manifest.json')).toBeGreaterThan(paths.indexOf('/kb/public/*'))
  expect(rule('/kb/public/:locale/manifest.json')['Cache-Control']).toBe('public, max-age=0, must-revalidate')
})

test('a drawing that is opened by itself may run nothing', () => {
  const policy = rule('/kb/public/:locale/images/*')['Content-Security-Policy']
  expect(policy).toMatch(/^default-src 'none';.*; sandbox$/)
  expect(policy).not.toContain('script')
})

test('pages of our own allow no inline script, no inline style and no framing', () => {
  for (const path of ['/console/*', '/ticket', '/help/*', '/api/v1/docs']) {
    const policy = rule(path)['Content-Security-Policy']
    expect(policy).toContain("script-src 'self'; style-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  }
})

test('a ticket’s page is kept nowhere and tells nobody where it is', () => {
  expect(rule('/ticket')).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
})
