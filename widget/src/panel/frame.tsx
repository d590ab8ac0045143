import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useStore } from '../services/hooks.ts'
import type { Model } from './model.ts'
import { useDialog } from './use-dialog.ts'
import { useInline } from './use-inline.ts'
import { useViews, type FrameParts } from './use-views.ts'

type Props = Omit<FrameParts, 'frame'> & { model: Model; isWide: boolean; children: ComponentChildren }

/** A dialog beside the launcher. */
export function FloatingFrame({ model, isWide, body, field, children }: Props) {
  const frame = useRef<HTMLDialogElement>(null)
  const { messages } = useStore(model.language)
  useDialog(model, frame)
  useViews(model.navigation, { frame, body, field })
  return (
    <dialog ref={frame} class={isWide ? 'panel wide' : 'panel'} part="panel" aria-label={messages.help} tabIndex={-1}>
      {children}
    </dialog>
  )
}

/** A part of the page, where the element stands. */
export function InlineFrame({ model, body, field, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const { messages } = useStore(model.language)
  useInline(model.element, frame)
  useViews(model.navigation, { frame, body, field })
  // The name that the page gave the element tells several inline panels apart.
  const name = model.element.ariaLabel ?? messages.help
  return (
    <div ref={frame} class="panel" part="panel" role="region" aria-label={name} tabIndex={-1}>
      {children}
    </div>
  )
}
