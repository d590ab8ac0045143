import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { anyFreePort, findFreePort, isPortFree, parsePort, requireFreePort } from './ports.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

async function occupy(port: number, host: string): Promise<void> {
  const server = createServer()
  servers.push(server)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
}

test('without a wish the port is 8787', () => {
  expect(parsePort(undefined)).toBe(8787)
  expect(parsePort('')).toBe(8787)
})

test('what is no port is refused with what a port is', () => {
  for (const text of ['0', '65536', '-1', '80.5', 'abc', '8787x', ' 80']) {
    expect(() => parsePort(text)).toThrow('from 1 to 65535')
  }
})

test('a port that a program holds on either loopback address is busy', async () => {
  const port = await anyFreePort()
  expect(await isPortFree(port)).toBe(true)
  await occupy(port, '127.0.0.1')
  expect(await isPortFree(port)).toBe(false)
})

test('a busy port is an error that names it and says what to do', async () => {
  const port = await anyFreePort()
  await occupy(port, '127.0.0.1')
  await expect(requireFreePort(port)).rejects.toThrow(`Port ${port} is busy`)
  await expect(requireFreePort(port)).rejects.toThrow(/PORT=\d+ npm start/)
})

test('the next free port is taken when the preferred one is busy', async () => {
  const port = await anyFreePort()
  await occupy(port, '127.0.0.1')
  const found = await findFreePort(port)
  expect(found).not.toBe(port)
  expect(await isPortFree(found)).toBe(true)
})
