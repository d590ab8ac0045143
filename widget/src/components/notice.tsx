import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'

/** A sentence that is read out as soon as it is there: something happened that the visitor should know. */
export function Notice({ kind, children }: { kind: 'info' | 'error'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} part="notice" role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

type LoadFailedProps = {
  text: string
  action: string
  onRetry: () => void
  /** Where else it can be had. */
  elsewhere?: { text: string; url: string }
}

/** What could not be loaded, and the ways out; once there is a connection again, it is tried by itself. */
export function LoadFailed({ text, action, onRetry, elsewhere }: LoadFailedProps) {
  useEffect(() => {
    addEventListener('online', onRetry)
    return () => removeEventListener('online', onRetry)
  }, [onRetry])
  return (
    <Notice kind="error">
      {text}{' '}
      <button
        type="button"
        class="link"
        onClick={({ currentTarget }) => {
          // The button goes while it is tried; the frame keeps the focus until there is something to read.
          currentTarget.closest<HTMLElement>('.panel')?.focus()
          onRetry()
        }}
      >
        {action}
      </button>
      {elsewhere && (
        <p>
          <a href={elsewhere.url} target="_blank" rel="noopener">
            {elsewhere.text}
          </a>
        </p>
      )}
    </Notice>
  )
}
