import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { Problem } from './problem.ts'

const DEFAULT_PORT = 8787
const HIGHEST_PORT = 65_535
const LOOPBACKS = ['127.0.0.1', '::1']

/**
 * Reads the port a person asked for.
 *
 * @param text value of `PORT`; undefined or empty means {@link DEFAULT_PORT}
 * @throws {Problem} it is no port
 */
export function parsePort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > HIGHEST_PORT) {
    throw new Problem(`PORT is "${text}", but a port is a whole number from 1 to ${HIGHEST_PORT}: PORT=8790 npm start`)
  }
  return port
}

/**
 * Whether nothing listens on a port of this machine. Both loopback addresses count: a browser that is sent to
 * `localhost` may try either first, and would reach whoever holds the other one.
 */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of LOOPBACKS) if (!(await canListen(port, host))) return false
  return true
}

/** @throws {Problem} the port is taken; the message says what to do */
export async function requireFreePort(port: number): Promise<void> {
  if (await isPortFree(port)) return
  const another = port + 3 <= HIGHEST_PORT ? port + 3 : DEFAULT_PORT
  throw new Problem(
    `Port ${port} is busy: another program on this machine listens on it (perhaps Firstline itself, in another window).\n` +
      `Stop that program, or choose another port: PORT=${another} npm start`,
  )
}

/** The first free port at or above `preferred`; any other when the next twenty are all taken. */
export async function findFreePort(preferred: number): Promise<number> {
  const last = Math.min(preferred + 20, HIGHEST_PORT)
  for (let port = preferred; port <= last; port += 1) if (await isPortFree(port)) return port
  return anyFreePort()
}

/**
 * A free port of those that systems give to no connection of their own (Linux begins at 32768, others later) and browsers
 * do not refuse: one that the system picks may be some connection's by the time that something listens on it.
 */
export async function anyFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(11_000, 32_000)
    if (await isPortFree(port)) return port
  }
  throw new Problem('Of a hundred ports from 11000 to 31999 none is free, or this program may listen on none.')
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 cannot be reached by it either. Any other failure (taken, or not permitted) is a no.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
