import { ATTACHMENT_TYPES, LIMITS } from '@firstline/sdk/schemas'
import { fileTypeFromBuffer } from 'file-type'
import { ApiError } from '../errors.ts'

/**
 * Tells what a file is by its content: names and announced types are what somebody says it is.
 *
 * @returns its media type; null when it is nothing that is known
 */
async function detectType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes)
  if (found) return found.mime
  return isText(bytes) ? 'text/plain' : null
}

/** What a text file may not hold: control characters but tab, line feed, form feed and carriage return. */
const CONTROLS = /[^\P{Cc}\t\n\f\r\x7f-\x9f]/u

/** UTF-8, or UTF-16 that says so at its beginning, as Windows writes it. */
function isText(bytes: Uint8Array): boolean {
  try {
    return !CONTROLS.test(new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: false }).decode(bytes))
  } catch {
    // Not in the encoding that it begins with, so not text as far as we can tell.
    return false
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Judges an upload.
 *
 * @returns its media type, and its name with an ending that fits
 * @throws {ApiError} `unsupported_media_type`: nothing that may be sent, or not what its name says
 */
export async function judgeFile(bytes: Uint8Array, sentName: string): Promise<{ type: string; name: string }> {
  const name = cleanFileName(sentName)
  const type = await detectType(bytes)
  const endings = type !== null && Object.hasOwn(ATTACHMENT_TYPES, type) ? ATTACHMENT_TYPES[type]! : null
  if (!endings) throw refused('Files of this kind cannot be attached.')
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return { type: type!, name: `${name}.${endings[0]}` }
  if (!endings.includes(ending)) throw refused(`This file is named .${ending}, but holds something else.`)
  return { type: type!, name }
}

function refused(message: string): ApiError {
  return new ApiError('unsupported_media_type', message, { fields: [{ path: 'file', message }] })
}

/**
 * Characters that mean something to a file system or a header, and marks that turn what follows around. Browsers write
 * quotes and line ends in a name as %22, %0A and %0D.
 */
const UNSAFE = /%22|%0A|%0D|[\p{Cc}\p{Cf}\p{Cs}<>:"|?*%;\\/]/giu
/** Names of devices on Windows, with whatever ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A name under which a file can be saved anywhere without doing harm.
 *
 * cleanFileName('..\\..\\invoice\u202egnp.exe') === 'invoicegnp.exe'
 */
export function cleanFileName(sent: string): string {
  const last = sent.toWellFormed().split(/[\\/]/).at(-1)!
  const safe = last
    .replaceAll(UNSAFE, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '_$1')
  const characters = [...safe]
  if (characters.length <= LIMITS.attachmentNameCharacters) return safe === '' ? 'file' : safe
  const ending = [...(/\.[A-Za-z0-9]{1,10}$/.exec(safe)?.[0] ?? '')]
  return [...characters.slice(0, LIMITS.attachmentNameCharacters - ending.length), ...ending].join('')
}
