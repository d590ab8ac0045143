import { fromBase64Url, toBase64Url } from './base64url.ts'

/** The most that Workers allow. It is stored with every hash, so that it can grow without locking anybody out. */
const ITERATIONS = 100_000
const SALT_BYTES = 16
const HASH_BITS = 256
const FORMAT = /^pbkdf2-sha256\$(\d{1,7})\$([\w-]+)\$([\w-]+)$/

/** Matches no password; checked when there is no account, so that an unknown address takes as long as a wrong password. */
const NOBODYS_HASH = `pbkdf2-sha256$${ITERATIONS}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/**
 * Hashes a password for storage: PBKDF2-SHA-256 with a salt of its own. Needs only WebCrypto, so it works in Node too.
 *
 * @returns `pbkdf2-sha256$100000$<salt>$<hash>`, salt and hash in base64url
 */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return `pbkdf2-sha256$${ITERATIONS}$${toBase64Url(salt)}$${toBase64Url(await derive(password, salt, ITERATIONS))}`
}

/**
 * Whether the password is the one that was hashed.
 *
 * @param stored the account's hash; null when there is no account, which takes as long and is always false
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, iterations, saltText = '', hashText = ''] = FORMAT.exec(stored ?? NOBODYS_HASH) ?? []
  const salt = fromBase64Url(saltText)
  const hash = fromBase64Url(hashText)
  if (!iterations || !salt || !hash)
    throw new Error('firstline: a stored password hash is malformed; set the password anew.')
  const derived = await derive(password, salt, Number(iterations))
  return isEqual(new Uint8Array(derived), hash) && stored !== null
}

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<ArrayBuffer> {
  const bytes = new TextEncoder().encode(password)
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, HASH_BITS)
}

/** Looks at every byte, so that the time taken does not tell how much was right. */
function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index++) difference |= one[index]! ^ (other[index] ?? 0)
  return difference === 0
}
