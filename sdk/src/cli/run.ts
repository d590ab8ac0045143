import { styleText } from 'node:util'
import { main } from './main.ts'

/** Runs the process's own command line. Imported by `bin/firstline.js`, and by nothing else. */
const { exitCode, stdout, stderr } = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  paint: (color, text) => styleText(color, text, { stream: process.stdout }),
  say: (line) => void process.stderr.write(`${line}\n`),
  untilStopped: () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve())
    return promise
  },
})
if (stdout !== '') process.stdout.write(`${stdout}\n`)
if (stderr !== '') process.stderr.write(`${stderr}\n`)
// Set, not exit(): what was written to a pipe must still get out.
process.exitCode = exitCode
