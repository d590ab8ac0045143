import type { ComponentChildren } from 'preact'

type Props = {
  id: string
  label: string
  error: string | undefined
  hint?: string | undefined
  children: ComponentChildren
}

/** A labelled field with its error right under it. The control inside takes `fieldState(id, error, hint)`. */
export function Field({ id, label, error, hint, children }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <FieldNote id={id} error={error} hint={hint} />
    </div>
  )
}

/** What is wrong with a field, or else how to fill it in. */
export function FieldNote({ id, error, hint }: Pick<Props, 'id' | 'error' | 'hint'>) {
  if (error) {
    return (
      <small id={`${id}-error`} class="error">
        {error}
      </small>
    )
  }
  if (!hint) return null
  return (
    <small id={`${id}-hint`} class="hint">
      {hint}
    </small>
  )
}

/** What ties a control to its error or hint, for those who hear the form. */
export function fieldState(id: string, error: string | undefined, hint?: string) {
  const description = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': description }
}
