import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runLeashed, startLeashed } from './leashed.ts'

/** A command that starts another one, prints the other's process id and runs until it is ended. */
const FAMILY = `
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  console.log(child.pid)
  setInterval(() => {}, 1000)
`

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((wake) => setTimeout(wake, 20))
}

test('a command’s output and exit code are answered', async () => {
  const { code, output } = await runLeashed(process.execPath, ['-e', 'console.log("hello"); process.exit(3)'])
  expect({ code, output }).toEqual({ code: 3, output: 'hello\n' })
})

test('a command that does not exist is an exit code, not a crash', async () => {
  const { code, output } = await runLeashed('/nowhere/at-all', [])
  expect(code).toBe(127)
  expect(output).toContain('/nowhere/at-all could not be started')
})

test('stopping a command ends what it started too', async () => {
  const { promise: grandchild, resolve } = Promise.withResolvers<number>()
  const command = startLeashed(process.execPath, ['-e', FAMILY], { onOutput: (text) => resolve(Number(text)) })
  const pid = await grandchild
  expect(isRunning(pid)).toBe(true)
  await command.stop()
  await untilGone(pid)
})

test('killing a command leaves it, and what it started, no time for anything', async () => {
  const { promise: grandchild, resolve } = Promise.withResolvers<number>()
  let output = ''
  const lastWords = `process.on('SIGTERM', () => console.log('one moment'));${FAMILY}`
  const onOutput = (text: string) => {
    output += text
    resolve(Number(text))
  }
  const command = startLeashed(process.execPath, ['-e', lastWords], { onOutput })
  const pid = await grandchild
  await command.kill()
  await untilGone(pid)
  expect(output).toBe(`${pid}\n`)
})

test('when the owner is killed outright, nothing of what it started stays', async () => {
  const module = fileURLToPath(new URL('./leashed.ts', import.meta.url))
  const owner = spawn(process.execPath, [
    ...['--input-type=module', '-e'],
    `import { startLeashed } from ${JSON.stringify(module)}
     startLeashed(process.execPath, ['-e', ${JSON.stringify(FAMILY)}], { onOutput: (text) => process.stdout.write(text) })`,
  ])
  const pid = await new Promise<number>((resolve) => owner.stdout.once('data', (text) => resolve(Number(text))))
  expect(isRunning(pid)).toBe(true)
  owner.kill('SIGKILL')
  await untilGone(pid)
})
