import type { Submission } from './submission.ts'
import type { TicketLink } from './visitor-client.ts'

/** A ticket that this device knows how to open. No words of the visitor stay here after delivery. */
export type FollowedTicket = TicketLink & {
  api: string
  /** Site that it was sent to, and that alone opens it; null: the first. */
  site: string | null
  /** `sub` of the person whose it is, and who alone sees it on this device; null: nobody was signed in. */
  owner: string | null
  /** Number of public messages that were there when the thread was last looked at. */
  seenMessages: number
  followedAt: number
}

/** Files of what is still being written: gone from memory with the page, which has them. `at`: milliseconds since 1970. */
export type DraftFiles = { key: string; files: readonly File[]; at: number }

/** Where something was kept: `memory` is gone with the page, and the person must be told. */
export type Durability = 'disk' | 'memory'

/** What the device keeps for the visitor. Reads and writes never reject: see `openDeviceStore`. */
export type DeviceStore = {
  /** @param files bytes of the submission's files, in their order; left as they are where it is only changed */
  putSubmission: (submission: Submission, files?: readonly Blob[]) => Promise<Durability>
  /** Its files go with it. */
  deleteSubmission: (key: string) => Promise<void>
  /** @returns null where the device has lost it */
  file: (key: string, place: number) => Promise<Blob | null>
  submissions: () => Promise<Submission[]>
  follow: (ticket: FollowedTicket) => Promise<Durability>
  unfollow: (ticket: Pick<FollowedTicket, 'api' | 'number'>) => Promise<void>
  followed: () => Promise<FollowedTicket[]>
  putDraft: (draft: DraftFiles) => Promise<void>
  deleteDraft: (key: string) => Promise<void>
  drafts: () => Promise<DraftFiles[]>
}

const DATABASE = 'firstline'
const VERSION = 3
/** Some browsers' storage neither answers nor fails; after this long the page goes on without it. */
const ANSWER_TIMEOUT_MS = 2_000

/** The stores and what names an item in each. A file is named by its submission and its place there. */
const KEY_PATHS = { submissions: 'key', tickets: ['api', 'number'], files: ['key', 'place'], drafts: 'key' }
type StoreName = keyof typeof KEY_PATHS
type StoredFile = { key: string; place: number; bytes: Blob }

/** What version 1 did not write. */
const FIRST_VERSION = { files: [], site: null, owner: null, signed: false }

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
      const { objectStoreNames } = opening.result
      for (const [name, keyPath] of Object.entries(KEY_PATHS)) {
        if (!objectStoreNames.contains(name)) opening.result.createObjectStore(name, { keyPath })
      }
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

/** Opens one of the stores that a transaction is about. */
type Open = (store: StoreName) => IDBObjectStore

/** All of what `act` asks for happens, or nothing. */
function transact<Result>(
  database: IDBDatabase,
  stores: StoreName[],
  mode: IDBTransactionMode,
  act: (open: Open) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    // Without `strict` a browser that is killed within the next seconds loses what it said was written.
    const transaction = database.transaction(stores, mode, { durability: 'strict' })
    const asked = act((store) => transaction.objectStore(store))
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted.'))
  })
}

/** Every file of one submission: a list sorts behind every number. */
function filesOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []])
}

/**
 * Opens the device's store: IndexedDB, or memory where the browser refuses storage, has none left or never answers.
 * That is the written policy for silence here: storage that fails costs durability, which every write reports, and
 * never the visitor's words.
 */
export function openDeviceStore(getFactory: () => IDBFactory | undefined = () => globalThis.indexedDB): DeviceStore {
  const memory = {
    submissions: new Map<string, Submission>(),
    tickets: new Map<string, FollowedTicket>(),
    files: new Map<string, readonly Blob[]>(),
  }
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
    stores: StoreName[],
    mode: IDBTransactionMode,
    act: (open: Open) => IDBRequest<Result>,
  ): Promise<{ done: true; result: Result } | { done: false }> {
    const open = await database()
    if (!open) return { done: false }
    try {
      return { done: true, result: await inTime(transact(open, stores, mode, act)) }
    } catch {
      return { done: false }
    }
  }

  /** What is in memory is newer than what is on disk under the same id: the disk refused it. */
  async function readAll<Item>(store: StoreName, kept: Map<string, Item>, id: (item: Item) => string): Promise<Item[]> {
    const read = await onDisk<Item[]>([store], 'readonly', (open) => open(store).getAll())
    const onlyOnDisk = read.done ? read.result.filter((item) => !kept.has(id(item))) : []
    return [...onlyOnDisk.map((item) => ({ ...FIRST_VERSION, ...item })), ...kept.values()]
  }

  function put<Item>(kept: Map<string, Item>, id: string, item: Item, isOnDisk: boolean): Durability {
    if (isOnDisk) kept.delete(id)
    else kept.set(id, item)
    return isOnDisk ? 'disk' : 'memory'
  }

  return {
    async putSubmission(submission, files) {
      const { key } = submission
      const written = await onDisk(['submissions', 'files'], 'readwrite', (open) => {
        files?.forEach((bytes, place) => open('files').put({ key, place, bytes } satisfies StoredFile))
        return open('submissions').put(submission)
      })
      if (!written.done && files) memory.files.set(key, files)
      return put(memory.submissions, key, submission, written.done)
    },
    async deleteSubmission(key) {
      memory.submissions.delete(key)
      memory.files.delete(key)
      await onDisk(['submissions', 'files'], 'readwrite', (open) => {
        open('files').delete(filesOf(key))
        return open('submissions').delete(key)
      })
    },
    submissions: () => readAll('submissions', memory.submissions, ({ key }) => key),
    async file(key, place) {
      const inMemory = memory.files.get(key)?.[place]
      if (inMemory) return inMemory
      const read = await onDisk<StoredFile | undefined>(['files'], 'readonly', (open) =>
        open('files').get([key, place]),
      )
      return (read.done && read.result?.bytes) || null
    },
    async follow(ticket) {
      const written = await onDisk(['tickets'], 'readwrite', (open) => open('tickets').put(ticket))
      return put(memory.tickets, ticketId(ticket), ticket, written.done)
    },
    async unfollow(ticket) {
      memory.tickets.delete(ticketId(ticket))
      await onDisk(['tickets'], 'readwrite', (open) => open('tickets').delete([ticket.api, ticket.number]))
    },
    followed: () => readAll('tickets', memory.tickets, ticketId),
    async putDraft(draft) {
      await onDisk(['drafts'], 'readwrite', (open) => open('drafts').put(draft))
    },
    async deleteDraft(key) {
      await onDisk(['drafts'], 'readwrite', (open) => open('drafts').delete(key))
    },
    async drafts() {
      const read = await onDisk<DraftFiles[]>(['drafts'], 'readonly', (open) => open('drafts').getAll())
      return read.done ? read.result : []
    },
  }
}

function ticketId({ api, number }: Pick<FollowedTicket, 'api' | 'number'>): string {
  return `${api} ${number}`
}
