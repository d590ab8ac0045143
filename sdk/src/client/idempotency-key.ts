const KEY_BYTES = 16

/**
 * Names one submission: 128 random bits, in hexadecimal digits. Not `crypto.randomUUID()`, which browsers keep from pages
 * without https.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
