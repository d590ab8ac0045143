import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/** Above this the best quality takes minutes. */
const BEST_UP_TO_BYTES = 30_000_000
const BEST = 11
const FAST = 5

const compress = promisify(brotliCompress)

/** Bytes of an index, and after brotli: each file by itself, as it is sent. */
export type Weight = { raw: number; brotli: number; quality: number }

export async function weigh(paths: readonly string[]): Promise<Weight> {
  const contents = await Promise.all(paths.map((path) => readFile(path)))
  const raw = contents.reduce((sum, { length }) => sum + length, 0)
  const quality = raw <= BEST_UP_TO_BYTES ? BEST : FAST
  let brotli = 0
  for (const content of contents) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
    brotli += (await compress(content, { params })).length
  }
  return { raw, brotli, quality }
}
