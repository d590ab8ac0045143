/** Why a file cannot be written, in the words of whoever runs the build, and what they can do. */
const REASONS: Record<string, [reason: string, fix: string]> = {
  ENOSPC: ['the disk is full', 'Free some space'],
  EDQUOT: ['this account has used up its share of the disk', 'Free some space'],
  EFBIG: ['files of this account or on this disk may not be that large', 'Raise the limit (`ulimit -f` shows it)'],
  EACCES: ['this account may not write there', 'Give it the right to, or name another folder'],
  EPERM: ['this account may not write there', 'Give it the right to, or name another folder'],
  EROFS: ['the disk can only be read', 'Name a folder on another disk'],
  ENOTDIR: ['a file stands where a folder must be', 'Move that file away, or name another folder'],
  EEXIST: ['a file stands where a folder must be', 'Move that file away, or name another folder'],
  EISDIR: ['a folder stands where the file must be', 'Move that folder away, or name another one to build in'],
  ENAMETOOLONG: ['its path is too long for this disk', 'Name a folder with a shorter path'],
  ENOENT: ['its folder is gone', 'Make sure that nothing else builds or cleans there'],
  EMFILE: ['this account has too many files open', 'Raise the limit (`ulimit -n` shows it)'],
  EIO: ['the disk does not answer as it should', 'See to the disk, or name a folder on another'],
}

/**
 * What to tell of a write that failed: which file, why, what it means for what was there, and what to do.
 *
 * @param error as `node:fs` throws it
 * @param outcome the sentence on what is there now
 * @param deed what to do again once it is mended
 */
export function explainWriteFailure(error: unknown, file: string, outcome: string, deed = 'build'): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [reason, fix] = REASONS[code] ?? [error instanceof Error ? error.message : String(error), 'Mend that']
  return new Error(`Cannot write ${file}: ${reason}. ${outcome} ${fix}, then ${deed} again.`, { cause: error })
}
