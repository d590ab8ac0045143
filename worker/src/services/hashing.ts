import { toBase64Url } from './base64url.ts'

const encoder = new TextEncoder()

/** SHA-256, base64url. */
export async function sha256(text: string): Promise<string> {
  return toBase64Url(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
}

/** HMAC-SHA-256, base64url. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  return toBase64Url(await crypto.subtle.sign('HMAC', await hmacKey(secret, 'sign'), encoder.encode(text)))
}

/** Whether `signature` is the HMAC-SHA-256 of `text`; takes as long for a near miss as for a wild guess. */
export async function verifyHmacSha256(secret: string, text: string, signature: BufferSource): Promise<boolean> {
  return crypto.subtle.verify('HMAC', await hmacKey(secret, 'verify'), signature, encoder.encode(text))
}

function hmacKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [usage])
}
