import { existsSync, globSync, statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { buildKnowledgeBase } from '../compile/index.ts'
import { RELEASES_ENDING } from '../compile/write-release.ts'
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
    const out = outputFolder(String(values['out'] ?? 'dist'), dir, terminal.cwd)
    const now = readMoment(values['now'])
    return reportProblems(
      await buildKnowledgeBase({ dir, out, ...(now ? { now } : {}), onProgress: terminal.progress }),
      terminal,
    )
  },
}

/** Where to write: a folder that is there, or one that can be made below one that is. */
function outputFolder(named: string, dir: string, cwd: string): string {
  const out = resolve(cwd, named)
  let present = out
  while (!existsSync(present)) present = dirname(present)
  if (!statSync(present).isDirectory()) throw new MisuseError(`--out takes a folder, but ${present} is a file.`)
  const isAmongArticles = out === dir || out.startsWith(dir + sep)
  if (isAmongArticles && !isFree(out)) {
    throw new MisuseError(
      `--out ${named} is a folder of articles, and no place for what is made of them: name another.`,
    )
  }
  return out
}

/** Whether no articles stand there; the pages of a build before are none. */
function isFree(out: string): boolean {
  return existsSync(out + RELEASES_ENDING) || globSync('**/*.md', { cwd: out }).length === 0
}

function readMoment(value: string | boolean | undefined): Date | null {
  if (value === undefined) return null
  const moment = new Date(String(value))
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(String(value))
  if (isIso && !Number.isNaN(moment.getTime())) return moment
  throw new MisuseError(`--now takes a time such as 2026-11-03T09:00:00Z, not "${String(value)}".`)
}
