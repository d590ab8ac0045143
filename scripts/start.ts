/** `npm start`: builds, prepares the local database and serves everything until it is told to stop. */
import { parseArgs } from 'node:util'
import { describeSystem } from './start/describe-system.ts'
import { rebuildOnChange } from './start/rebuild-on-change.ts'
import { toldToStop } from './start/told-to-stop.ts'
import { firstPassword } from './system/first-member.ts'
import { foldersIn } from './system/folders.ts'
import { stopAllLeashed } from './system/leashed.ts'
import { findFreePort, parsePort, requireFreePort } from './system/ports.ts'
import { Problem, reportAndFail } from './system/problem.ts'

const say = (line: string) => console.log(`  ${line}`)

try {
  const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } })
  await Promise.race([toldToStop(), run(values.watch)])
  console.log('\nStopping.')
} catch (error) {
  reportAndFail(error)
}
await stopAllLeashed()
process.exit()

/** Runs the system; ends only when a part of it fails. */
async function run(isWatching: boolean): Promise<never> {
  // Whatever can be wrong with the settings is told before anything slow is done.
  const port = parsePort(process.env['PORT'])
  const password = firstPassword(process.env['FIRSTLINE_ADMIN_PASSWORD'])
  await requireFreePort(port)
  const folders = foldersIn(process.env['FIRSTLINE_STATE'])
  // Vite and Wrangler take a second to load, and a wrong setting is told without them.
  const [{ buildSite }, { startSystem }] = await Promise.all([import('./build/site.ts'), import('./system/system.ts')])

  console.log('\nFirstline is starting.')
  say('Building the knowledge base, the widget and the console')
  const { warnings } = await buildSite(folders.site)
  for (const warning of warnings) say(warning)
  const system = await startSystem({
    port,
    otherOriginPort: await findFreePort(port + 1),
    folders,
    password: password.text,
    ownSecrets: true,
    smtp: process.env['FIRSTLINE_SMTP'],
    onStep: say,
    onOutput: (text) => process.stderr.write(text),
  })
  console.log(describeSystem(system, password))
  if (isWatching) rebuildOnChange(say)

  const { code } = await system.exited
  throw new Problem(`The Worker ended by itself, with exit code ${code}; what it said is above.`)
}
