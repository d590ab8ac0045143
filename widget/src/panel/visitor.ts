import { createIdentity, type Claims, type Identity, type IdentitySource } from '@firstline/sdk/client'
import { forget, recall, remember } from '../services/page-memory.ts'
import { createStore, type Store } from '../state/store.ts'

/** Who is signed in on the page, as the page says it. */
export type Visitor = {
  /** Signs what is sent; null: nobody is signed in. */
  identity: () => Identity | null
  /** What is known of them; null: nobody is signed in, or their token could not be fetched yet. */
  person: Store<Claims | null>
  /**
   * Reads anew what the page says, and fetches a token to learn who it is.
   *
   * @throws {TypeError} the page said it wrongly
   * @returns whether somebody else was here before: what they wrote is not for these eyes
   */
  change: () => Promise<boolean>
}

/** @param said where the page's word is found */
export function createVisitor(said: { identity: IdentitySource | null }): Visitor {
  let identity: Identity | null = null
  const person = createStore<Claims | null>(null)
  return {
    identity: () => identity,
    person,
    async change() {
      const source = said.identity
      const asked = source ? createIdentity(source) : null
      identity = asked
      person.update(() => null)
      if (!asked) {
        forget('visitor')
        return true
      }
      const claims = await asked.claims()
      // Somebody else may have signed in or out while the token was fetched.
      if (identity !== asked) return false
      const before = recall<{ sub?: string }>('visitor', {}).sub
      remember('visitor', { sub: claims.sub })
      person.update(() => claims)
      return before !== undefined && before !== claims.sub
    },
  }
}
