import { target, type Table, type Target } from '../report.ts'
import { median } from '../statistics.ts'
import type { Visit } from './measure-visit.ts'
import { SLOWDOWN, type Cost } from './meter.ts'
import { peerVersion } from './peers.ts'

const KB = 1_000
const STEPS = ['before', 'opening', 'searching'] as const
type Step = (typeof STEPS)[number]
const NOTHING = '–'
/** Where the versions of those are that a folder of the benchmarks installs. */
const PACKAGES: Record<string, string> = {
  DocSearch: '@docsearch/js',
  'Deep Chat': 'deep-chat',
  'n8n Chat': '@n8n/chat',
}

/** Every visit to a page with one widget; the first of all is the page alone, the second this widget. */
export type Figures = { name: string; opens: string | null; visits: Visit[] }

export function weightTable(figures: readonly Figures[], question: string): Table {
  return {
    title: 'Requests and bytes (KB after brotli)',
    columns: ['widget', 'with the page', 'KB', 'opened by', 'more requests', 'KB', 'first answer', 'KB', 'in all, KB'],
    rows: figures.map(({ name, opens, visits }) => {
      const [before, opening, searching] = STEPS.map((step) => {
        const bytes = costs(visits, step, (cost) => cost.bytes)
        return [
          show(
            costs(visits, step, (cost) => cost.requests),
            0,
          ),
          show(bytes.map(toKB), 1),
        ]
      })
      const all = visits.map((visit) => STEPS.reduce((sum, step) => sum + (visit[step]?.bytes ?? 0), 0))
      return [name, ...before!, opens ?? NOTHING, ...opening!, ...searching!, show(all.map(toKB), 1)]
    }),
    note:
      'Bodies as sent, texts compressed ahead (brotli 11), the page itself not counted. First answer: results for ' +
      `“${question}”, typed key by key; for a chat the reply to it. Firstline and Pagefind search the example’s articles in ` +
      'the browser; what DocSearch and the chats would ask of a service, the page’s own server answers at once: twenty ' +
      `hits, one sentence. ${describeVersions(figures)}`,
  }
}

export function mainThreadTable(figures: readonly Figures[], chromium: string): Table {
  const cells = (visits: readonly Visit[], step: Step) => {
    const scriptMs = costs(visits, step, (cost) => cost.scriptMs)
    const range = ` (${Math.min(...scriptMs).toFixed(0)}–${Math.max(...scriptMs).toFixed(0)})`
    const longTasks = costs(visits, step, (cost) => cost.longTasks)
    return [`${show(scriptMs, 0)}${scriptMs.length > 0 ? range : ''}`, show(longTasks, 0)]
  }
  return {
    title: `The main thread of a processor ${SLOWDOWN} times slower (ms in scripts)`,
    columns: ['widget', 'with the page', 'long tasks', 'opening', 'long tasks', 'first answer', 'long tasks'],
    rows: figures.map(({ name, visits }) => [name, ...STEPS.flatMap((step) => cells(visits, step))]),
    note:
      `Processor time here, times ${SLOWDOWN}: median of ${figures[0]!.visits.length} visits by turns, with the least and the most. A long ` +
      'task takes more than 50 ms of it, layout and drawing included. Pagefind searches in a worker, beside this thread. ' +
      `Chromium ${chromium}.`,
  }
}

export function pageTable(figures: readonly Figures[]): Table {
  const stored = (kinds: readonly string[]) => (kinds.length > 0 ? kinds.join(', ') : 'nothing')
  return {
    title: 'What it leaves in the page',
    columns: [
      'widget',
      'layout shift',
      'in all',
      'listeners',
      'stored before it is used',
      'stored after',
      'requests elsewhere',
    ],
    rows: figures.map(({ name, visits }) => [
      name,
      show(
        visits.map(({ shiftBefore }) => shiftBefore),
        3,
      ),
      show(
        visits.map(({ shiftInAll }) => shiftInAll),
        3,
      ),
      show(
        visits.map(({ listeners }) => listeners),
        0,
      ),
      stored(visits[0]!.storedBefore),
      stored(visits[0]!.storedAfter),
      show(
        visits.map(({ elsewhere }) => elsewhere),
        0,
      ),
    ]),
    note: 'Layout shift while the page loads and in the whole visit; listeners once it has loaded. Requests elsewhere are refused.',
  }
}

export function targetsOf([alone, ours]: readonly Figures[]): Target[] {
  const { visits } = ours!
  const most = (read: (visit: Visit) => number) => Math.max(...visits.map(read))
  const longTasks = (of: readonly Visit[]) => median(of.map(({ before }) => before.longTasks))
  return [
    target(
      'Requests with the page',
      most(({ before }) => before.requests),
      { atMost: 1 },
    ),
    target(
      'Bytes with the page',
      most(({ before }) => before.bytes),
      { atMost: 1_536 },
    ),
    target('Long tasks beside the page’s own', longTasks(visits) - longTasks(alone!.visits), { atMost: 0 }),
    target(
      'Layout shift with the page',
      most(({ shiftBefore }) => shiftBefore),
      { atMost: 0 },
    ),
    target(
      'Things stored before it is used',
      most(({ storedBefore }) => storedBefore.length),
      { atMost: 0 },
    ),
  ]
}

/** A figure of one step, of every visit that has it. */
function costs(visits: readonly Visit[], step: Step, read: (cost: Cost) => number): number[] {
  return visits.flatMap((visit) => (visit[step] ? [read(visit[step])] : []))
}

/** The median as it stands in a table. */
function show(values: readonly number[], digits: number): string {
  return values.length > 0 ? median(values).toFixed(digits) : NOTHING
}

function toKB(bytes: number): number {
  return bytes / KB
}

function describeVersions(figures: readonly Figures[]): string {
  const named = figures.flatMap(({ name }) => (PACKAGES[name] ? [`${name} ${peerVersion(PACKAGES[name])}`] : []))
  return named.length > 0 ? `${named.join(', ')}, each as its README embeds it.` : ''
}
