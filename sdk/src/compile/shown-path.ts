import { isAbsolute, relative, sep } from 'node:path'

/**
 * A file's path as one would type it, from `cwd`, the folder that a command was called in: relative to it, unless that
 * would only climb up.
 */
export function shownPath(file: string, cwd: string): string {
  const path = isAbsolute(file) ? relative(cwd, file) || '.' : file
  return (path.startsWith('..') ? file : path).split(sep).join('/')
}
