import type { Messages } from '../messages/load-messages.ts'
import { Icon } from './icons.tsx'

type Props = {
  messages: Messages
  title: string
  onBack: (() => void) | null
  onClose: () => void
}

export function PanelHeader({ messages, title, onBack, onClose }: Props) {
  return (
    <header part="header">
      {onBack ? (
        <button type="button" class="plain" aria-label={messages.back} title={messages.back} onClick={onBack}>
          <Icon name="back" />
        </button>
      ) : (
        <span class="spacer" />
      )}
      <p>{title}</p>
      <button type="button" class="plain" aria-label={messages.close} title={messages.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  )
}
