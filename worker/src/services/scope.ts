import type { Database } from '../db/database.ts'
import type { Outside } from '../outside.ts'
import type { IdentityKeys } from './identity.ts'
import type { TicketSecrets } from './ticket-token.ts'

/** What a service may use while it answers one request. */
export type Scope = Outside & { db: Database; secrets: TicketSecrets; identityKeys: IdentityKeys }
