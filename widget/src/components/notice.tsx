import type { ComponentChildren } from 'preact'

/** A sentence that is read out as soon as it is there: something happened that the visitor should know. */
export function Notice({ kind, children }: { kind: 'info' | 'error'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} part="notice" role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

/** What could not be loaded, and the way out. */
export function LoadFailed({ text, action, onRetry }: { text: string; action: string; onRetry: () => void }) {
  return (
    <Notice kind="error">
      {text}{' '}
      <button type="button" class="link" onClick={onRetry}>
        {action}
      </button>
    </Notice>
  )
}
