import type { ReactiveControllerHost } from 'lit'
import type { StaffClient } from '@firstline/sdk/client'
import type { Member } from '@firstline/sdk/schemas'
import { loadKnowledge, NO_KNOWLEDGE, type Knowledge } from './knowledge.ts'

/** Who works here and what the ids on a ticket mean. */
export type Reference = Knowledge & {
  /** Who is signed in; null until known. */
  me: Member | null
  members: Member[]
}

/**
 * What a ticket needs beside itself. A part that cannot be read stays empty, and the ticket shows ids and the present
 * assignee instead: no one is kept from answering because a list of names is missing.
 */
export class ReferenceController {
  readonly #host: ReactiveControllerHost
  #reference: Reference = { me: null, members: [], ...NO_KNOWLEDGE }

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  get reference(): Reference {
    return this.#reference
  }

  async loadMembers(client: StaffClient): Promise<void> {
    const [me, members] = await Promise.allSettled([client.me(), client.members()])
    this.#add({
      ...(me.status === 'fulfilled' ? { me: me.value.member } : {}),
      ...(members.status === 'fulfilled' ? { members: members.value.items } : {}),
    })
  }

  /** What the knowledge base says stays: it is the same for everybody. */
  forgetMembers(): void {
    this.#add({ me: null, members: [] })
  }

  /** @param kb address of the compiled knowledge base; empty: there is none */
  async loadKnowledge(kb: string, site: string): Promise<void> {
    if (kb) this.#add(await loadKnowledge(kb, site).catch(() => NO_KNOWLEDGE))
  }

  #add(part: Partial<Reference>): void {
    this.#reference = { ...this.#reference, ...part }
    this.#host.requestUpdate()
  }
}
