import { fileURLToPath } from 'node:url'
import { join, resolve } from 'node:path'

/** The clone's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where one running system keeps what it writes. */
export type Folders = {
  /** The built site: everything that is served as a file. */
  site: string
  /** The local database, as Wrangler lays it out. */
  state: string
  /** Secrets of this system, readable by their owner only. */
  secrets: string
  /** The key that the example page of another origin signs its visitors' tokens with. */
  identity: string
  /** Where the Worker hands its letters in; anew with every start, readable by its owner only. */
  mailRelay: string
  /** Letters that would have been sent. */
  mail: string
}

/**
 * The folders of a system.
 *
 * @param home folder that holds all of them, so that two systems in one clone never meet. Default: the clone's own,
 *   `dist/site` and `.firstline/`
 */
export function foldersIn(home: string | undefined): Folders {
  const folder = home ? resolve(ROOT, home) : join(ROOT, '.firstline')
  return {
    site: home ? join(folder, 'site') : join(ROOT, 'dist/site'),
    state: join(folder, 'state'),
    secrets: join(folder, 'secrets.env'),
    identity: join(folder, 'identity.env'),
    mailRelay: join(folder, 'mail.env'),
    mail: join(folder, 'mail'),
  }
}
