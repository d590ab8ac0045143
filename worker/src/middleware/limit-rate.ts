import { ApiError } from '../errors.ts'
import { network } from '../services/sender.ts'
import type { ApiContext, ApiMiddleware } from './api.ts'

const RETRY_AFTER_SECONDS = 60
/** One's own machine: no stranger calls from there, and whoever tries something out calls often. */
const OWN_MACHINE = /^(127\.|0:0:0:0$|::1$)/

/**
 * The first gate: lets each address through so many times a minute, counted roughly and per location, before anything
 * is read. What a caller may really do is counted exactly, further in.
 *
 * @throws {ApiError} `rate_limited`
 */
export function limitRate(): ApiMiddleware {
  return async function limitRate(c, next) {
    const sender = senderOf(c)
    if (sender !== null && c.env.GATE && !(await c.env.GATE.limit({ key: sender })).success) {
      throw new ApiError('rate_limited', 'Too many requests came from here. Try again in a minute.', {
        retryAfter: RETRY_AFTER_SECONDS,
      })
    }
    await next()
  }
}

function senderOf(c: ApiContext): string | null {
  const address = c.req.header('CF-Connecting-IP')
  if (!address) return null
  const sender = network(address)
  return OWN_MACHINE.test(sender) ? null : sender
}
