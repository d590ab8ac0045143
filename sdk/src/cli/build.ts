import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { buildKnowledgeBase } from '../compile/index.ts'
import { MisuseError, type Command } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { reportProblems } from './report-problems.ts'

export const build: Command = {
  name: 'build',
  summary: 'Compile the articles: search index, article files and help centre.',
  usage: '[dir] [--out <dir>] [--now <time>]',
  options: { out: { type: 'string' }, now: { type: 'string' } },
  optionHelp: [
    ['dir', 'folder of the articles; default: kb-content, else the current folder'],
    ['--out <dir>', 'where kb/ and help/ are written; default: dist'],
    ['--now <time>', 'the moment at which publishAt is judged, such as 2026-11-03T09:00:00Z; default: now'],
  ],
  async run({ values, positionals }, terminal) {
    const dir = contentFolder(positionals[0], terminal.cwd)
    const out = outputFolder(String(values['out'] ?? 'dist'), terminal.cwd)
    const now = readMoment(values['now'])
    return reportProblems(
      await buildKnowledgeBase({ dir, out, ...(now ? { now } : {}), onProgress: terminal.progress }),
      terminal,
    )
  },
}

/** Where to write: a folder that is there, or one that can be made below one that is. */
function outputFolder(named: string, cwd: string): string {
  const out = resolve(cwd, named)
  let present = out
  while (!existsSync(present)) present = dirname(present)
  if (statSync(present).isDirectory()) return out
  throw new MisuseError(`--out takes a folder, but ${present} is a file.`)
}

function readMoment(value: string | boolean | undefined): Date | null {
  if (value === undefined) return null
  const moment = new Date(String(value))
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(String(value))
  if (isIso && !Number.isNaN(moment.getTime())) return moment
  throw new MisuseError(`--now takes a time such as 2026-11-03T09:00:00Z, not "${String(value)}".`)
}
