/** Long enough for every browser to begin reading. */
const READ_WITHIN_MS = 60_000

/** Has the browser save a file that a stranger has sent; it never shows it. */
export function saveFile(file: Blob, name: string): void {
  // As bytes of no kind: shown, it would run with the rights of the page.
  const url = URL.createObjectURL(new Blob([file], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS)
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/**
 * A file's size as people of a language write it.
 *
 * @example
 * formatFileSize(1_440_000, 'en') // '1.4 MB'
 */
export function formatFileSize(bytes: number, language: string): string {
  const unit = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 2 ? 1 : 0,
  }).format(bytes / 1_000 ** unit)
}
