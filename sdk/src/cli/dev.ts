import { existsSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { isFine } from '../compile/problem.ts'
import { createPreview, type Preview } from '../preview/preview.ts'
import { servePreview } from '../preview/serve-preview.ts'
import { MisuseError, type Command, type Terminal } from './command.ts'
import { contentFolder } from './content-folder.ts'
import { installedWidget } from './installed-widget.ts'
import { reportProblems } from './report-problems.ts'
import { watchContent } from './watch-content.ts'

const DEFAULT_PORT = 4100
const LARGEST_PORT = 65_535
const PORT_TAKEN = (port: number) =>
  `Something else is served on port ${port} already, perhaps another preview. Stop it, or take any free port with --port 0.`

export const dev: Command = {
  name: 'dev',
  summary: 'Show the articles as they will look in help centre and widget, anew with every save. Drafts show too.',
  usage: '[dir] [--port <port>] [--widget <folder>]',
  options: { port: { type: 'string' }, widget: { type: 'string' } },
  optionHelp: [
    ['dir', 'folder of the articles; default: kb-content, else the current folder'],
    ['--port <port>', `where to serve; 0: any that is free; default: ${DEFAULT_PORT}`],
    ['--widget <folder>', 'folder that holds firstline.js; default: that of @firstline/widget, where it is installed'],
  ],
  async run({ values, positionals }, terminal) {
    const dir = contentFolder(positionals[0], terminal.cwd)
    const port = readPort(values['port'])
    const widget = widgetFolder(values['widget'], dir, terminal.cwd)
    const preview = createPreview(dir)
    try {
      const refresh = createReporter(preview, terminal)
      await refresh()
      const server = await servePreview(preview, widget, port).catch((error: unknown) => {
        throw isTaken(error) ? new Error(PORT_TAKEN(port), { cause: error }) : error
      })
      const url = `http://localhost:${(server.address() as AddressInfo).port}/`
      terminal.say(`Preview: ${terminal.paint('bold', url)}   Ctrl-C stops it.`)
      if (!widget) terminal.say('Without the widget, since @firstline/widget is not installed here: see --widget.')
      const stop = watchContent(dir, () => void refresh())
      await terminal.untilStopped()
      stop()
      server.closeAllConnections()
      server.close()
      return { exitCode: 0, json: { ok: true, url }, text: 'Stopped.' }
    } finally {
      await preview.close()
    }
  },
}

/** Says what becomes of each reading of the folder. */
function createReporter(preview: Preview, terminal: Terminal) {
  /** What was said of the reading before: a thousand old warnings would hide the new one. */
  let said = new Set<string>()

  async function refresh(): Promise<void> {
    const begun = performance.now()
    const seconds = () => `${((performance.now() - begun) / 1_000).toFixed(2)} s`
    const { number } = preview.version()
    await preview.refresh()
    const { problems, articles, number: shown } = preview.version()
    const isShown = shown > number
    // Overtaken by a later save, whose own reading is told of.
    if (!isShown && isFine(problems)) return
    terminal.say(isShown ? `Shown after ${seconds()}.` : 'Not shown; the last version without errors stays.')
    const fresh = problems.filter((problem) => problem.severity === 'error' || !said.has(JSON.stringify(problem)))
    said = new Set(problems.map((problem) => JSON.stringify(problem)))
    if (fresh.length > 0) terminal.say(reportProblems({ ok: isShown, problems: fresh, articles }, terminal).text)
    if (isShown) void tellOfSearch(seconds)
  }

  async function tellOfSearch(seconds: () => string): Promise<void> {
    try {
      await preview.searchIsCurrent()
      terminal.say(terminal.paint('dim', `Search has learnt from it after ${seconds()}.`))
    } catch (error) {
      terminal.say(`Search stays as it was: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return refresh
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function readPort(given: string | boolean | undefined): number {
  if (given === undefined) return DEFAULT_PORT
  const port = Number(given)
  if (/^\d+$/.test(String(given)) && port <= LARGEST_PORT) return port
  throw new MisuseError(`--port takes a number from 0 to ${LARGEST_PORT}, not "${String(given)}".`)
}

function widgetFolder(given: string | boolean | undefined, dir: string, cwd: string): string | null {
  if (given === undefined) return installedWidget(dir)
  const folder = resolve(cwd, String(given))
  if (existsSync(join(folder, 'firstline.js'))) return folder
  const reason = statSync(folder, { throwIfNoEntry: false }) ? 'it holds no firstline.js' : 'there is no such folder'
  throw new MisuseError(`--widget ${String(given)}: ${reason}.`)
}
