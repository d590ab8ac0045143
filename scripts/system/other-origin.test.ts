import { get } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { serveOtherOrigin } from './other-origin.ts'
import { anyFreePort } from './ports.ts'

async function startServer() {
  const port = await anyFreePort()
  const { stop } = await serveOtherOrigin(port, 'https://help.example.com', 'k1:a secret')
  onTestFinished(stop)
  return (path: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      get({ port, host: '127.0.0.1', path }, async (response) => {
        const chunks = await response.setEncoding('utf8').toArray()
        resolve({ status: response.statusCode!, text: chunks.join('') })
      }).on('error', reject)
    })
}

test('its page embeds the widget of the Firstline that is running', async () => {
  const ask = await startServer()
  expect((await ask('/?from=mail')).text).toContain('src="https://help.example.com/firstline.js"')
})

test('what it does not serve is not found, whether it is an address or not', async () => {
  const ask = await startServer()
  expect((await ask('/../package.json')).status).toBe(404)
  expect((await ask('//')).status).toBe(404)
})

test('only people whom its server knows get a token', async () => {
  const ask = await startServer()
  expect((await ask('/firstline-token?person=noor&site=default')).status).toBe(200)
  expect((await ask('/firstline-token')).status).toBe(401)
  expect((await ask('/firstline-token?person=constructor&site=default')).status).toBe(401)
})
