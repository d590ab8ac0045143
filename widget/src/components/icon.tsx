type Props = {
  /** On a grid of 24 × 24. */
  path: string
  /** Whether it points somewhere, and so turns round where text runs from right to left. Default: false. */
  turns?: boolean
}

/** Line icon; decoration only, what it stands for is always in words too. */
export function Icon({ path, turns = false }: Props) {
  return (
    <svg viewBox="0 0 24 24" class={turns ? 'icon turns' : 'icon'} aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
