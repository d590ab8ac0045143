/** `npm run serve`: the whole of Firstline on one's own server, in one process. */
import { parseArgs } from 'node:util'
import { describeServer } from './serve/describe-server.ts'
import { readSettings } from './serve/settings.ts'
import { toldToStop } from './start/told-to-stop.ts'
import { firstPassword } from './system/first-member.ts'
import { requireFreePort } from './system/ports.ts'
import { reportAndFail } from './system/problem.ts'

const say = (line: string) => console.log(`  ${line}`)

try {
  parseArgs({ options: {} })
  // Whatever can be wrong with the settings is told before anything slow is done.
  const settings = readSettings(process.env)
  const password = firstPassword(process.env['FIRSTLINE_ADMIN_PASSWORD'])
  await requireFreePort(settings.port)
  const [{ buildSite }, { startServer }] = await Promise.all([import('./build/site.ts'), import('./serve/server.ts')])

  console.log('\nFirstline is starting.')
  say('Building the knowledge base, the widget and the console')
  const { warnings } = await buildSite(settings.folders.site)
  for (const warning of warnings) say(warning)
  say('Opening the database')
  const server = await startServer(settings, password.text)
  console.log(describeServer(settings, server, password))
  await toldToStop()
  console.log('\nStopping.')
  await server.stop()
} catch (error) {
  reportAndFail(error)
}
process.exit()
