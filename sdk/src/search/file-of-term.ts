import { headOf } from '../text/term-notation.ts'

/**
 * In which of so many files a term lies: a number made of the word that it is filed under, so that the manifest need not
 * name what is where. Pairs and spellings of a word lie in its file.
 */
export function fileOfTerm(term: string, files: number): number {
  return files === 1 ? 0 : hash(headOf(term)) % files
}

/** FNV-1a over UTF-16 units, and its bits mixed once more, as MurmurHash3 ends: the lowest ones decide. */
function hash(text: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
