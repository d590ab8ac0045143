import { expect, test, vi } from 'vitest'
import '../define.ts'
import { apiDouble, refuse } from '../testing/api-double.ts'
import { find, findAll, mount, settled, textOf } from '../testing/screen.ts'
import { ANA } from '../testing/tickets.ts'
import type { SignInElement } from './sign-in.ts'

const refuseAll = () => refuse(401, 'unauthorized')

async function show(answer: () => unknown, sendLink: SignInElement['sendLink'] = null) {
  const { client, seen } = apiDouble({ 'POST /staff/session': answer })
  const element = mount<SignInElement>('firstline-sign-in', {
    signIn: async (credentials) => void (await client.signIn(credentials)),
    sendLink,
  })
  await element.updateComplete
  const submit = async (email: string, password: string) => {
    find<HTMLInputElement>(element, '#email').value = email
    find<HTMLInputElement>(element, '#password').value = password
    find(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    await settled()
  }
  return { element, seen, submit }
}

test('empty fields are told beside each field, without asking the server', async () => {
  const { element, seen, submit } = await show(() => ({ member: ANA }))
  await submit(' ', '')
  expect(findAll(element, '.error').map(textOf)).toEqual(['Enter your e-mail address.', 'Enter your password.'])
  expect(element.shadowRoot?.activeElement?.id).toBe('email')
  expect(seen).toEqual([])
})

test('a wrong password is told beside the password, which keeps the focus', async () => {
  const { element, submit } = await show(() => refuse(401, 'unauthorized'))
  await submit(ANA.email, 'wrong')
  expect(textOf(find(element, '#password-error'))).toContain('do not belong together')
  expect(element.shadowRoot?.activeElement?.id).toBe('password')
})

test('a lock-out says for how long', async () => {
  const { element, submit } = await show(() => refuse(429, 'rate_limited', { retryAfter: 840 }))
  await submit(ANA.email, 'wrong')
  expect(textOf(find(element, '[role="alert"]'))).toContain('14 minutes')
})

test('fields that the server refuses are told in its words', async () => {
  const fields = [{ path: 'email', message: 'Too long.' }]
  const { element, submit } = await show(() => refuse(400, 'invalid_request', { fields }))
  await submit(ANA.email, 'x')
  expect(textOf(find(element, '#email-error'))).toBe('Too long.')
})

test('what was entered is sent once and then forgotten', async () => {
  const { element, seen, submit } = await show(() => ({ member: ANA }))
  const done = vi.fn()
  element.addEventListener('sign-in-done', done)
  await submit(` ${ANA.email} `, 'correct horse')
  expect(seen.map(({ body }) => body)).toEqual([{ email: ANA.email, password: 'correct horse' }])
  expect(done).toHaveBeenCalledOnce()
  expect(find<HTMLInputElement>(element, '#password').value).toBe('')
})

test('a link needs the address alone, and promises nothing about who works here', async () => {
  const asked: string[] = []
  const { element, seen } = await show(refuseAll, async (email) => {
    asked.push(email)
    return 15
  })
  const ask = async () => {
    find<HTMLButtonElement>(element, 'button[type="button"]').click()
    await settled()
  }
  await ask()
  expect(findAll(element, '.error').map(textOf)).toEqual(['Enter your e-mail address.'])
  find<HTMLInputElement>(element, '#email').value = ` ${ANA.email} `
  await ask()
  expect(asked).toEqual([ANA.email])
  expect(findAll(element, '.error')).toEqual([])
  expect(textOf(find(element, '[role="status"]'))).toContain('If ana@example.com belongs to a member of staff')
  expect(seen).toEqual([])
})

test('where no mail is sent, no link is offered', async () => {
  const { element } = await show(refuseAll)
  expect(findAll(element, 'button').map(textOf)).toEqual(['Sign in'])
})
