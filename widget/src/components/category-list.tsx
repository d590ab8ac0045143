import type { Category } from '@firstline/sdk/search'
import type { Messages } from '../messages/load-messages.ts'

type Props = { messages: Messages; categories: readonly Category[]; onOpen: (category: Category) => void }

/** Sections of the knowledge base, as cards. */
export function CategoryList({ messages, categories, onOpen }: Props) {
  return (
    <ul class="categories">
      {categories.map((category) => (
        <li key={category.id}>
          <button type="button" class="card" part="card" onClick={() => onOpen(category)}>
            <b>{category.title}</b>
            <small>{messages.articleCount(category.count)}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
