import type { LitElement } from 'lit'
import type { StaffThreadResponse } from '@firstline/sdk/schemas'

/** Closer to its end than this, a conversation counts as read to its end, in CSS pixels. */
const AT_END_PX = 40

/** Keeps the latest message in view, without pulling away what is being read further up. */
export class FollowEnd {
  #number = 0
  #messages = 0

  /** To be called when a thread has been handed to its element, before that element has drawn it. */
  async follow(thread: LitElement, { ticket, messages }: StaffThreadResponse): Promise<void> {
    const region = thread.parentElement
    const isOpened = ticket.number !== this.#number
    if (!region || (!isOpened && messages.length === this.#messages)) return
    this.#number = ticket.number
    this.#messages = messages.length
    const isAtEnd = region.scrollHeight - region.scrollTop - region.clientHeight < AT_END_PX
    const isStaffs = messages.at(-1)?.author.kind === 'staff'
    await thread.updateComplete
    if (isOpened || isAtEnd || isStaffs) region.scrollTop = region.scrollHeight
  }
}
