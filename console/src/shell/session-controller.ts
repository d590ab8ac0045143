import type { ReactiveControllerHost } from 'lit'
import type { StaffClient } from '@firstline/sdk/client'
import type { Member, SignInRequest } from '@firstline/sdk/schemas'
import { isUnauthorized } from '../shared/failure.ts'

export type Session =
  | { status: 'checking' }
  /** It cannot be known whether there is a session. */
  | { status: 'unreachable'; error: unknown }
  | { status: 'signed-out' }
  | { status: 'signed-in'; member: Member }
  /** The session ended while the member was at work: what is on screen stays until they sign in again. */
  | { status: 'expired'; member: Member }

/** Who is signed in. The session itself is a cookie that scripts cannot read. */
export class SessionController {
  readonly #host: ReactiveControllerHost
  #session: Session = { status: 'checking' }
  #mailsLinks = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  get session(): Session {
    return this.#session
  }

  /** The member whose work is on screen, signed in or just expired. */
  get member(): Member | null {
    return 'member' in this.#session ? this.#session.member : null
  }

  /** Whether a link that signs in can be sent by mail. */
  get mailsLinks(): boolean {
    return this.#mailsLinks
  }

  /** Finds out whether somebody is signed in. Never rejects: a failure is a state. */
  async check(client: StaffClient): Promise<void> {
    this.#become({ status: 'checking' })
    try {
      const { member, mailsLinks } = await client.session()
      this.#mailsLinks = mailsLinks
      this.#become(member ? { status: 'signed-in', member } : { status: 'signed-out' })
    } catch (error) {
      this.#become({ status: 'unreachable', error })
    }
  }

  /** @throws {ApiError} wrong e-mail address or password, or locked out */
  async signIn(client: StaffClient, credentials: SignInRequest): Promise<void> {
    const { member } = await client.signIn(credentials)
    this.#become({ status: 'signed-in', member })
  }

  /** @throws {ApiError} the link was used or has expired */
  async redeem(client: StaffClient, link: string): Promise<void> {
    const { member } = await client.redeemSignInLink(link)
    this.#become({ status: 'signed-in', member })
  }

  /** @throws when the server did not hear it: the session is then still open */
  async signOut(client: StaffClient): Promise<void> {
    try {
      await client.signOut()
    } catch (error) {
      if (!isUnauthorized(error)) throw error
    }
    this.#become({ status: 'signed-out' })
  }

  /** A call was refused: the session is over. */
  expire(): void {
    if (this.#session.status === 'signed-in') this.#become({ status: 'expired', member: this.#session.member })
  }

  #become(session: Session): void {
    this.#session = session
    this.#host.requestUpdate()
  }
}
