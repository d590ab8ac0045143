import { expect, test } from 'vitest'
import { asked } from '../testing/asked-question.ts'
import { evidenceServer, KEY } from '../testing/evidence-server.ts'
import { article, knowledgeBaseFolder } from '../testing/knowledge-base-folder.ts'
import { main } from './main.ts'

const FILES = {
  'kb-content/en/billing/invoices.md': article({ title: 'Invoices' }),
  'kb-content/en/desks/desk.md': article({ title: 'Book a desk' }),
}
const failed = (words: string, empty: number) => asked(words, { searches: empty, empty, visits: empty })
const ASKED = [
  failed('exporting an invoice', 2),
  failed('export invoices', 5),
  asked('Export all invoices?', { tickets: 3 }),
  failed('bring “$(rm -rf ~)” `my` dog', 4),
]

const PLAIN = { paint: (_color: string, text: string) => text, say: () => {}, untilStopped: async () => {} }

async function gaps(...argv: string[]) {
  return main(['gaps', '--from', 'http://localhost:8787/', ...argv], {
    ...PLAIN,
    cwd: knowledgeBaseFolder(FILES),
    env: { FIRSTLINE_API_KEY: KEY },
    fetch: evidenceServer(ASKED),
  })
}

test('gaps are listed with what stands behind them, what is near, and a line that any shell takes as it is', async () => {
  const { exitCode, stdout } = await gaps()
  expect(exitCode).toBe(0)
  expect(stdout).toBe(
    [
      'Export invoices  7 visits, 3 tickets',
      '  “export invoices” 5, “Export all invoices?” 3, “exporting an invoice” 2',
      '  Nearest: Invoices (invoices)',
      '  firstline new export-invoices --title "Export invoices" --section billing',
      '',
      'Bring “$(rm -rf ~)” `my` dog  4 visits, 0 tickets',
      '  “bring “$(rm -rf ~)” `my` dog” 4',
      '  No article is near.',
      '  firstline new bring-rm-rf-my-dog --title "Bring (rm -rf ) my dog"',
    ].join('\n'),
  )
})

test('--limit and --format json give the first as one object', async () => {
  const { stdout } = await gaps('--limit', '1', '--format', 'json')
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    gaps: [{ locale: 'en', title: 'Export invoices', visits: 7, tickets: 3, nearest: { slug: 'invoices' } }],
  })
  expect((JSON.parse(stdout) as { gaps: unknown[] }).gaps).toHaveLength(1)
})

test('--format csv gives a line for each, and of this command alone', async () => {
  const { stdout } = await gaps('--limit', '1', '--format', 'csv')
  expect(stdout.split('\r\n')).toEqual([
    'title,locale,visits,failed,tickets,nearest,wordings',
    'Export invoices,en,7,7,3,invoices,export invoices; Export all invoices?; exporting an invoice',
  ])
  const check = await main(['check', '--format', 'csv'], { ...PLAIN, cwd: knowledgeBaseFolder(FILES) })
  expect(check).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--format can be text, json, github') })
})

test('a limit that is no number is wrong usage', async () => {
  expect(await gaps('--limit', 'all')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--limit takes') })
})
