import { LIMITS } from '@firstline/sdk/schemas'
import { Hono } from 'hono'
import { ApiError, fieldRefused } from '../errors.ts'
import type { Api, ApiApp, ApiContext } from '../middleware/api.ts'
import { recognizeVisitor } from '../middleware/recognize-visitor.ts'
import { openAttachment, upload } from '../services/attachments.ts'
import { readLimited } from './read-limited.ts'
import { readAddress } from './read-request.ts'

/** What multipart adds to a file: boundaries, headers, a long name. */
const ENVELOPE_BYTES = 16 * 1024
const TOO_LARGE = `A file can be at most ${LIMITS.attachmentBytes / 1024 / 1024} MB large.`

/** Files that visitors want to send along. */
export function attachments(): ApiApp {
  return new Hono<Api>().use(recognizeVisitor()).post('/', async (c) => {
    const { name, bytes } = await readFile(c)
    const sent = { visitor: c.get('visitor'), address: readAddress(c), name, bytes }
    return c.json(await upload(c.get('scope'), sent), 201)
  })
}

/** Reads the one file of a multipart body. */
async function readFile(c: ApiContext): Promise<{ name: string; bytes: Uint8Array }> {
  const type = c.req.header('Content-Type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new ApiError('unsupported_media_type', 'Send the file as multipart/form-data, in the field file.')
  }
  const body = await readLimited(c.req.raw, LIMITS.attachmentBytes + ENVELOPE_BYTES, TOO_LARGE)
  const parts = await parseMultipart(body, type)
  const files = parts.getAll('file')
  const [file] = files
  if (files.length !== 1 || !(file instanceof File)) throw fieldRefused('file', 'Send one file, in the field file.')
  if (file.size === 0) throw fieldRefused('file', 'This file is empty.')
  if (file.size > LIMITS.attachmentBytes) throw new ApiError('payload_too_large', TOO_LARGE)
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function parseMultipart(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'Content-Type': type } }).formData()
  } catch {
    // The parser's message may quote what was sent; the caller knows that already.
    throw new ApiError('invalid_request', 'The body is not valid multipart/form-data.')
  }
}

/**
 * Answers a file for saving, never for showing: from this origin it would run with the rights of our own pages.
 *
 * @param visibility of the messages it may have come with
 */
export async function answerAttachment(c: ApiContext, number: number, visibility: 'public' | 'any'): Promise<Response> {
  const { attachment, body } = await openAttachment(c.get('scope'), number, c.req.param('id') ?? '', visibility)
  return c.body(body, 200, {
    'Content-Type': attachment.type,
    'Content-Length': String(attachment.size),
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeFileName(attachment.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}

/** As RFC 8187 writes values in headers: what `encodeURIComponent` leaves as it is may hold a quote. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
