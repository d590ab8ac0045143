import type { FileProgress } from '@firstline/sdk/client'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'

type Props = {
  language: DeskLanguage
  progress: FileProgress
  /** Null: it cannot be called off from here. */
  onCancel: (() => void) | null
}

/** How far a file is on its way, and the way back. */
export function UploadProgress({ language: { tag, messages }, progress, onCancel }: Props) {
  const { file, of, share } = progress
  const label = messages.sendingFile(file, of)
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).format(share)
  return (
    <div class="upload">
      <p>
        {/* The bar says it too: read out with every percent, it would drown the rest. */}
        {label} <span aria-hidden="true">{percent}</span>
      </p>
      <progress aria-label={label} value={share} />
      {onCancel && (
        <button type="button" class="action" part="button" onClick={onCancel}>
          {messages.cancel}
        </button>
      )}
    </div>
  )
}
