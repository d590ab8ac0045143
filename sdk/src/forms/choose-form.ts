import type { Form } from '../schemas/form.ts'
import type { TicketType } from '../schemas/ticket.ts'

/** What decides which form is asked. */
export type Topic = { site: string; type: TicketType; category: string | null }

/** The first form that is for such a ticket; undefined where nothing more is asked. */
export function chooseForm(forms: readonly Form[], { site, type, category }: Topic): Form | undefined {
  return forms.find(
    ({ sites, types, categories }) =>
      (sites?.includes(site) ?? true) &&
      (types?.includes(type) ?? true) &&
      (!categories || (category !== null && categories.includes(category))),
  )
}
