import { MisuseError, type Arguments, type Command, type Outcome, type Terminal } from './command.ts'
import { measure, type Asked, type Metrics } from './evaluation/metrics.ts'
import { openDocuments, type Ask } from './evaluation/open-documents.ts'
import { docLine, queryLine, readLines } from './evaluation/read-lines.ts'
import { CONTENT_OPTION_HELP, CONTENT_OPTIONS, openContent } from './open-content.ts'

export const evaluate: Command = {
  name: 'eval',
  summary: 'Measure how well search answers questions of which the answers are known.',
  usage: '<queries.jsonl> [--docs <docs.jsonl>] [--locale <locale>] [--audience <name>] [--dir <dir>]',
  options: { ...CONTENT_OPTIONS, docs: { type: 'string' } },
  optionHelp: [
    ['queries.jsonl', 'a question a line: {"id","text","relevant":[ids]}; with an empty list nothing answers it'],
    ['--docs <docs.jsonl>', 'search these articles, one a line: {"id","title","body","alternates"?,"lang"?};'],
    ['', 'default: the articles of the folder, whose ids are their slugs'],
    ...CONTENT_OPTION_HELP,
  ],
  async run({ values, positionals: [file] }, terminal) {
    if (file === undefined) throw new MisuseError('Say which questions to ask: firstline eval queries.jsonl.')
    const queries = readLines(file, terminal.cwd, queryLine)
    const search = await openSearch(values, terminal)
    if ('failed' in search) return search.failed
    const asked: Asked[] = []
    for (const [at, { text, relevant }] of queries.entries()) {
      terminal.progress?.('Asking questions', at, queries.length)
      const { ids, confidence, likely = false } = await search.ask(text)
      asked.push({ relevant, found: ids, confidence, likely })
    }
    const metrics = measure(asked)
    return { exitCode: 0, json: { metrics, queries: queries.length }, text: writeMetrics(metrics, queries.length) }
  },
}

async function openSearch(
  values: Arguments['values'],
  terminal: Terminal,
): Promise<{ ask: Ask } | { failed: Outcome }> {
  const docs = values['docs']
  if (docs !== undefined) return { ask: await openDocuments(readLines(String(docs), terminal.cwd, docLine)) }
  const content = await openContent(values, terminal)
  if ('failed' in content) return content
  const { search } = content.opened.knowledgeBase
  return {
    ask: async (text) => {
      const results = await search(text, { limit: Number.POSITIVE_INFINITY })
      const [best] = results
      return { ids: results.map(({ slug }) => slug), confidence: best?.confidence ?? 0, likely: best?.likely ?? false }
    },
  }
}

function writeMetrics(metrics: Metrics, queries: number): string {
  const lines = Object.entries(metrics).map(([name, value]) => {
    return `${name.padEnd(14)}${value === null ? '    –' : (100 * value).toFixed(1).padStart(5)}`
  })
  return [...lines, `${queries} questions; in percent.`].join('\n')
}
