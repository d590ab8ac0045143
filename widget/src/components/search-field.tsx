import type { RefObject } from 'preact'
import type { Messages } from '../messages/load-messages.ts'
import { Icon } from './icon.tsx'
import { SEARCH } from './icon-paths.ts'

type Props = {
  messages: Messages
  query: string
  onType: (query: string) => void
  /** Enter: the words are meant. */
  onCommit: () => void
  /** Arrow down: into the results. */
  onLeaveDown: () => void
  field: RefObject<HTMLInputElement | null>
}

export function SearchField({ messages, query, onType, onCommit, onLeaveDown, field }: Props) {
  return (
    <div class="search" part="search">
      <Icon path={SEARCH} />
      <input
        ref={field}
        type="search"
        aria-label={messages.searchLabel}
        placeholder={messages.searchPlaceholder}
        value={query}
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="search"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While a word is being composed, Enter and the arrows belong to the keyboard's own list.
          if (event.isComposing) return
          if (event.key === 'Enter') onCommit()
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            onLeaveDown()
          }
        }}
      />
    </div>
  )
}
