#!/usr/bin/env node
/**
 * The `firstline` command. Plain JavaScript and committed, so that npm can link it at install; the command itself is
 * TypeScript, which Node runs directly from version 22.18 on. An older Node hands over to the newer one that the npm
 * package `node` has brought. Published, the command is compiled like the rest, but a `firstline.config.ts` still needs
 * such a Node. `#command` of package.json says where it is.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Set on the process that was handed over to, so that it never hands over again. */
const HANDED_OVER = 'FIRSTLINE_HANDED_OVER'

/** The program of the npm package `node`, or null where it is not installed. */
function findNewerNode() {
  try {
    return createRequire(import.meta.url).resolve('node/bin/node')
  } catch {
    return null
  }
}

/** Runs this script again under another Node: same arguments, same input and output, same exit code. */
function handOver(program) {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(program, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [HANDED_OVER]: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => refuse(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

function refuse(reason) {
  console.error(`firstline needs Node 22.18 or newer; this is ${process.version}. ${reason}`)
  console.error('Install a newer Node, or add the npm package "node" to the project: npm install --save-dev node@24')
  process.exit(1)
}

if (process.features.typescript) {
  await import('#command')
} else {
  const newerNode = process.env[HANDED_OVER] ? null : findNewerNode()
  if (newerNode) handOver(newerNode)
  else refuse('No newer one was found beside it.')
}
