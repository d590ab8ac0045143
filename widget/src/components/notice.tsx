import type { ComponentChildren } from 'preact'

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

/** What could not be loaded, and the ways out. */
export function LoadFailed({ text, action, onRetry, elsewhere }: LoadFailedProps) {
  return (
    <Notice kind="error">
      {text}{' '}
      <button type="button" class="link" onClick={onRetry}>
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
