import { useEffect, useState } from 'preact/hooks'
import type { Messages } from '../messages/load-messages.ts'

type Props = {
  messages: Messages
  /** Says nothing before it takes long: for what is usually there at once. */
  onlyWhenSlow?: boolean
}

/** After this long people wonder whether anything still happens. */
const SLOW_MS = 3_000

/** Stands where something is fetched; says so once that takes long. */
export function Loading({ messages, onlyWhenSlow = false }: Props) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="quiet loading" role="status">
      {isSlow ? messages.slow : onlyWhenSlow ? '' : messages.loading}
    </p>
  )
}
