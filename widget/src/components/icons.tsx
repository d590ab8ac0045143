/** Line icons on a 24 × 24 grid; decoration only, what they stand for is always in words too. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14ZM16 16l4 4',
  open: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  wide: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  article: 'M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6',
  steps: 'M9 6h11M9 12h11M9 18h11M4 6h.1M4 12h.1M4 18h.1',
  next: 'M9 5l7 7-7 7',
  message: 'M4 5h16v11H9l-5 4Z',
  check: 'M5 12l5 5L19 7',
  clip: 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3l-8.1 8.1a5 5 0 0 1-7.1-7.1L11 4',
  clock: 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18ZM12 7v5l3 2',
} as const

export type IconName = keyof typeof PATHS

/** Icons that point somewhere turn round where text runs from right to left. */
const DIRECTIONAL: ReadonlySet<IconName> = new Set(['back', 'next'])

export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" class={DIRECTIONAL.has(name) ? 'icon turns' : 'icon'} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
