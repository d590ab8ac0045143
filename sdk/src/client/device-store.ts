import type { FieldError } from '../schemas/error.ts'
import type { CreateTicketRequest } from '../schemas/visitor.ts'
import type { TicketLink } from './visitor-client.ts'

/** A ticket on its way: kept on the device until the server has definitely answered. */
export type Submission = {
  /** The `Idempotency-Key`, made once. */
  key: string
  /** API that it is for: one device may hold tickets for several. */
  api: string
  site: string | null
  body: CreateTicketRequest
  /** Whether the site asks for work before it believes a ticket, and it has not been tried yet. */
  needsProof: boolean
  /** Milliseconds since 1970. */
  createdAt: number
  attempts: number
  /** Not sent again before this moment, in milliseconds since 1970. */
  notBefore: number
  /** Why it is not sent any more: it waits for the visitor to take their words back. Null while it is to be sent. */
  refusal: Refusal | null
}

/** What the server said no to, for good; without fields where it is merely too old to be sent unseen. */
export type Refusal = { message: string; fields: readonly FieldError[] }

/** A ticket that this device holds the private link of. No words of the visitor stay here after delivery. */
export type FollowedTicket = TicketLink & {
  api: string
  /** Number of public messages that were there when the thread was last looked at. */
  seenMessages: number
  followedAt: number
}

/** Where something was kept: `memory` is gone with the page, and the person must be told. */
export type Durability = 'disk' | 'memory'

/** What the device keeps for the visitor. Reads and writes never reject: see `openDeviceStore`. */
export type DeviceStore = {
  putSubmission: (submission: Submission) => Promise<Durability>
  deleteSubmission: (key: string) => Promise<void>
  submissions: () => Promise<Submission[]>
  follow: (ticket: FollowedTicket) => Promise<Durability>
  unfollow: (ticket: Pick<FollowedTicket, 'api' | 'number'>) => Promise<void>
  followed: () => Promise<FollowedTicket[]>
}

const DATABASE = 'firstline'
const VERSION = 1
/** Some browsers' storage neither answers nor fails; after this long the page goes on without it. */
const ANSWER_TIMEOUT_MS = 2_000

type StoreName = 'submissions' | 'tickets'

/** Rejects when the storage has not answered in time. */
async function inTime<Result>(operation: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The storage does not answer.')), ANSWER_TIMEOUT_MS)
  })
  return Promise.race([operation, late]).finally(() => clearTimeout(timer))
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(DATABASE, VERSION)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('submissions', { keyPath: 'key' })
      opening.result.createObjectStore('tickets', { keyPath: ['api', 'number'] })
    }
    opening.onsuccess = () => {
      // A newer version of this script, in another tab, may have to change the store; this page goes on in memory then.
      opening.result.onversionchange = () => opening.result.close()
      resolve(opening.result)
    }
    opening.onerror = () => reject(opening.error ?? new Error('The storage could not be opened.'))
    opening.onblocked = () => reject(new Error('Another tab keeps the storage from being opened.'))
  })
}

function transact<Result>(
  database: IDBDatabase,
  store: StoreName,
  mode: IDBTransactionMode,
  act: (objects: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    // Without `strict` a browser that is killed within the next seconds loses what it said was written.
    const transaction = database.transaction(store, mode, { durability: 'strict' })
    const asked = act(transaction.objectStore(store))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
  })
}

/**
 * Opens the device's store: IndexedDB, or memory where the browser refuses storage, has none left or never answers.
 * That is the written policy for silence here: storage that fails costs durability, which every write reports, and
 * never the visitor's words.
 */
export function openDeviceStore(getFactory: () => IDBFactory | undefined = () => globalThis.indexedDB): DeviceStore {
  const memory = { submissions: new Map<string, Submission>(), tickets: new Map<string, FollowedTicket>() }
  let opening: Promise<IDBDatabase | null> | undefined

  function database(): Promise<IDBDatabase | null> {
    opening ??= (async () => {
      try {
        const factory = getFactory()
        return factory ? await inTime(openDatabase(factory)) : null
      } catch {
        return null
      }
    })()
    return opening
  }

  async function onDisk<Result>(
    store: StoreName,
    mode: IDBTransactionMode,
    act: (objects: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<{ done: true; result: Result } | { done: false }> {
    const open = await database()
    if (!open) return { done: false }
    try {
      return { done: true, result: await inTime(transact(open, store, mode, act)) }
    } catch {
      return { done: false }
    }
  }

  /** What is in memory is newer than what is on disk under the same id: the disk refused it. */
  async function readAll<Item>(store: StoreName, kept: Map<string, Item>, id: (item: Item) => string): Promise<Item[]> {
    const read = await onDisk<Item[]>(store, 'readonly', (objects) => objects.getAll())
    const onlyOnDisk = read.done ? read.result.filter((item) => !kept.has(id(item))) : []
    return [...onlyOnDisk, ...kept.values()]
  }

  async function put<Item>(store: StoreName, kept: Map<string, Item>, id: string, item: Item): Promise<Durability> {
    const written = await onDisk(store, 'readwrite', (objects) => objects.put(item))
    if (written.done) kept.delete(id)
    else kept.set(id, item)
    return written.done ? 'disk' : 'memory'
  }

  return {
    putSubmission: (submission) => put('submissions', memory.submissions, submission.key, submission),
    deleteSubmission: async (key) => {
      memory.submissions.delete(key)
      await onDisk('submissions', 'readwrite', (objects) => objects.delete(key))
    },
    submissions: () => readAll('submissions', memory.submissions, ({ key }) => key),
    follow: (ticket) => put('tickets', memory.tickets, ticketId(ticket), ticket),
    unfollow: async (ticket) => {
      memory.tickets.delete(ticketId(ticket))
      await onDisk('tickets', 'readwrite', (objects) => objects.delete([ticket.api, ticket.number]))
    },
    followed: () => readAll('tickets', memory.tickets, ticketId),
  }
}

function ticketId({ api, number }: Pick<FollowedTicket, 'api' | 'number'>): string {
  return `${api} ${number}`
}
