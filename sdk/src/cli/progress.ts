import type { WriteStream } from 'node:tty'
import type { Progress } from '../compile/index.ts'

/** Work that is done sooner is not worth a line. */
const SHOWN_AFTER_MS = 400
/** How often the line is drawn anew. */
const REDRAWN_AFTER_MS = 100

/** What a line of progress needs of a stream. */
export type ProgressStream = Pick<WriteStream, 'isTTY' | 'write'>

/**
 * Draws how far long work is as one line that is drawn over; nothing where no terminal shows it.
 *
 * @param clock milliseconds
 */
export function createProgress(
  stream: ProgressStream,
  clock = () => performance.now(),
): { show: Progress; end: () => void } {
  const began = clock()
  let drawn: number | null = null
  return {
    show(what, done, of) {
      const now = clock()
      if (!stream.isTTY || now - began < SHOWN_AFTER_MS || (drawn !== null && now - drawn < REDRAWN_AFTER_MS)) return
      drawn = now
      stream.write(`\r\u001B[K${what}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`)
    },
    end() {
      if (drawn !== null) stream.write('\r\u001B[K')
    },
  }
}
