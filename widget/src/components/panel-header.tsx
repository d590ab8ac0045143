import type { Messages } from '../messages/load-messages.ts'
import { Icon } from './icon.tsx'
import { BACK, CLOSE, WIDE } from './icon-paths.ts'

type Props = {
  messages: Messages
  title: string
  onBack: (() => void) | null
  /** Null where there is nothing to read wide. */
  isWide: boolean | null
  onWide: () => void
  /** Null where there is nothing to close. */
  onClose: (() => void) | null
}

export function PanelHeader({ messages, title, onBack, isWide, onWide, onClose }: Props) {
  return (
    <header part="header">
      {onBack ? (
        <button type="button" class="plain" aria-label={messages.back} title={messages.back} onClick={onBack}>
          <Icon path={BACK} turns />
        </button>
      ) : (
        <span class="spacer" />
      )}
      <p>{title}</p>
      {isWide !== null && (
        <button
          type="button"
          class="plain widen"
          aria-label={messages.wideView}
          title={messages.wideView}
          aria-pressed={isWide}
          onClick={onWide}
        >
          <Icon path={WIDE} />
        </button>
      )}
      {onClose ? (
        <button type="button" class="plain" aria-label={messages.close} title={messages.close} onClick={onClose}>
          <Icon path={CLOSE} />
        </button>
      ) : (
        <span class="spacer" />
      )}
    </header>
  )
}
