/**
 * Text as markdown that shows it as it is. Turndown's own escapes more, which would fill texts with back slashes; and
 * leaves `<`, with which HTML begins.
 */
export function escapeProse(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\s*)([-+>]|#{1,6}|=+)(?=\s|$|=)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '&amp;')
}
