import { ApiError } from '../errors.ts'

/**
 * Reads the body of a request, and stops as soon as it proves too long: by what it announces, or, where it announces
 * nothing or lies, by what has arrived.
 *
 * @param message says so in a sentence. Default: the limit in KB
 * @throws {ApiError} `payload_too_large`
 */
export async function readLimited(
  request: Request,
  maximumBytes: number,
  message = `A request can be at most ${maximumBytes / 1024} KB long.`,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new ApiError('payload_too_large', message)
  if (Number(request.headers.get('Content-Length') ?? 0) > maximumBytes) throw tooLarge()

  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    // Leaving the loop cancels the stream: the rest is not read.
    if (length > maximumBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return join(chunks, length)
}

function join(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.byteLength
  }
  return whole
}
