import { styleText } from 'node:util'
import { main } from './main.ts'
import { createProgress } from './progress.ts'

/** Runs the process's own command line. Imported by `bin/firstline.js`, and by nothing else. */
const progress = createProgress(process.stderr)
const workspace = process.env['GITHUB_WORKSPACE']
const { exitCode, stdout, stderr } = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  ...(workspace && { workspace }),
  // Plain text where the output is no terminal, or NO_COLOR says so.
  paint: (color, text) => styleText(color, text, { stream: process.stdout }),
  say: (line) => void process.stderr.write(`${line}\n`),
  untilStopped: () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
    return promise
  },
  env: process.env,
  progress: progress.show,
})
progress.end()
// Whoever reads may have read enough: `firstline check | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
if (stdout !== '') process.stdout.write(`${stdout}\n`)
if (stderr !== '') process.stderr.write(`${stderr}\n`)
// Set, not exit(): what was written to a pipe must still get out.
process.exitCode = exitCode
