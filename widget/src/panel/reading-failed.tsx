import { LoadFailed } from '../components/notice.tsx'
import { useStore } from '../services/hooks.ts'
import type { Model } from './model.ts'
import { helpCentreUrl } from './reading.ts'

type Props = {
  model: Model
  /** Default: that it could not be loaded. */
  text?: string | undefined
  /** The article that was to be read, if it was one. */
  slug?: string
  onRetry: () => void
}

/** What could not be read here: with a way to try again, and one to the help centre. */
export function ReadingFailed({ model, text, slug, onRetry }: Props) {
  const { messages } = useStore(model.language)
  return (
    <LoadFailed
      text={text ?? messages.loadFailed}
      action={messages.tryAgain}
      onRetry={onRetry}
      elsewhere={{ text: messages.openInHelpCentre, url: helpCentreUrl(model, slug) }}
    />
  )
}
