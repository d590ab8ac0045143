import { formatFileSize, saveFile } from '@firstline/sdk/client'
import type { Attachment } from '@firstline/sdk/schemas'
import { useState } from 'preact/hooks'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { Icon } from './icon.tsx'
import { CLIP } from './late-icon-paths.ts'
import { Notice } from './notice.tsx'

type Props = {
  language: DeskLanguage
  attachments: readonly Attachment[]
  /** Fetches one: whoever may read it is told in a header, which no link can send. */
  fetchFile: (id: string) => Promise<Blob>
}

/** Files that came with a message, for saving. None is ever shown: what is in them is a stranger's. */
export function FileLinks({ language: { messages, tag }, attachments, fetchFile }: Props) {
  const [failed, setFailed] = useState(false)
  async function save({ id, name }: Attachment) {
    setFailed(false)
    try {
      saveFile(await fetchFile(id), name)
    } catch {
      setFailed(true)
    }
  }
  if (attachments.length === 0) return null
  return (
    <>
      <ul class="files" aria-label={messages.attachedFiles}>
        {attachments.map((attachment) => {
          const size = formatFileSize(attachment.size, tag)
          return (
            <li key={attachment.id}>
              <button
                type="button"
                class="link"
                aria-label={messages.download(attachment.name, size)}
                onClick={() => void save(attachment)}
              >
                <Icon path={CLIP} />
                <bdi>{attachment.name}</bdi>
              </button>{' '}
              <small class="quiet">{size}</small>
            </li>
          )
        })}
      </ul>
      {failed && <Notice kind="error">{messages.downloadFailed}</Notice>}
    </>
  )
}
