import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPeers } from '../install-peers.ts'

const FOLDER = fileURLToPath(new URL('peers', import.meta.url))

/** Where the peers' packages are, once they are installed. */
export const PEERS = join(FOLDER, 'node_modules')

/** DocSearch and two chat widgets, 69 MB: only whoever measures them installs them. */
export function installWidgets(): Promise<boolean> {
  return installPeers(FOLDER, 'DocSearch, Deep Chat and n8n Chat')
}

export function peerVersion(name: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(PEERS, name, 'package.json'), 'utf8'))
  return manifest.version
}
