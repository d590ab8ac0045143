import { hmacSha256 } from './hashing.ts'
import type { TokenSecrets } from './derived-token.ts'

/**
 * Names whoever a request came from without keeping their address: a keyed hash of it. Changing the secret starts
 * counting anew.
 *
 * @param address as the network saw it; null where there is none, which is one sender for all
 */
export function nameSender(secrets: TokenSecrets, address: string | null): Promise<string> {
  return hmacSha256(secrets[0], `sender:${address === null ? 'unknown' : network(address)}`)
}

/** The same for the account somebody tries to sign in to. */
export function nameAccount(secrets: TokenSecrets, emailKey: string): Promise<string> {
  return hmacSha256(secrets[0], `account:${emailKey}`)
}

/**
 * What one household or server can choose from counts as one: an IPv4 address, or the first 64 bits of an IPv6 address,
 * behind which everybody has 2⁶⁴ of them.
 *
 * network('2001:db8::17') === '2001:db8:0:0'
 */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
