import type { TermFinder } from './open-index.ts'

/**
 * One index out of files in which terms are filed by number. A file that is not here answers nothing, and is asked for by
 * calling `fileAt`, as in `joinRanges`.
 *
 * @param fileOf the number of a term's file, as it was given to `writeFiled`
 * @param fileAt the file of that number; null when it is not here
 */
export function joinFiled(fileOf: (term: string) => number, fileAt: (number: number) => TermFinder | null): TermFinder {
  return {
    find: (term) => fileAt(fileOf(term))?.find(term) ?? null,
    covers: (term) => fileAt(fileOf(term)) !== null,
  }
}
