import { formatFileSize } from '@firstline/sdk/client'
import { LIMITS } from '@firstline/sdk/limits'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import { ACCEPTED, addFiles, type FileProblem } from '../state/attached-files.ts'
import { Icon } from './icon.tsx'
import { CLOSE } from './icon-paths.ts'
import { CLIP } from './late-icon-paths.ts'
import { Notice } from './notice.tsx'

type Props = {
  /** Of the control; several forms may be on one page. */
  id: string
  language: DeskLanguage
  files: readonly File[]
  problems: readonly FileProblem[]
  onAdd: (added: readonly File[]) => void
  onRemove: (file: File) => void
}

/** The files of a form: what came of adding some, and the form's own handlers for dropping and pasting them. */
export function useAttachedFiles(files: readonly File[], onFiles: (files: readonly File[]) => void) {
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const [isOver, setOver] = useState(false)
  const add = (added: readonly File[]) => {
    const result = addFiles(files, added)
    setProblems(result.problems)
    onFiles(result.files)
  }
  const remove = (file: File) => {
    setProblems([])
    onFiles(files.filter((each) => each !== file))
  }
  /** Whatever else is dragged or pasted is the browser's affair. */
  const take = (event: Event, transfer: DataTransfer | null) => {
    const added = [...(transfer?.files ?? [])]
    if (added.length === 0) return
    event.preventDefault()
    add(added)
  }
  const handlers = {
    'data-over': isOver || undefined,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave(event: DragEvent & { currentTarget: HTMLElement }) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      take(event, event.dataTransfer)
    },
    onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
  }
  return { handlers, control: { files, problems, onAdd: add, onRemove: remove } }
}

/** Files by picking, beside dropping and pasting; each can be taken out again. */
export function AttachFiles({ id, language, files, problems, onAdd, onRemove }: Props) {
  const { messages, tag } = language
  const picker = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const known = useRef(files)
  useEffect(() => {
    const before = known.current
    known.current = files
    const added = files.filter((file) => !before.includes(file)).map(({ name }) => messages.attached(name))
    const removed = before.filter((file) => !files.includes(file)).map(({ name }) => messages.removed(name))
    if (added.length + removed.length > 0) setSaid([...removed, ...added].join(' '))
  }, [files])
  return (
    <div class="field attach">
      <label class="action" part="button">
        <Icon path={CLIP} />
        {messages.attach}
        <input
          ref={picker}
          id={id}
          class="visually-hidden"
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            onAdd([...(event.currentTarget.files ?? [])])
            // The same file can be chosen again after it was removed.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <small id={`${id}-hint`} class="hint">
        {messages.attachHint(LIMITS.attachments, LIMITS.attachmentBytes / 1_048_576)}
      </small>
      {files.length > 0 && (
        <ul aria-label={messages.attachedFiles}>
          {files.map((file, index) => (
            <li key={index}>
              <bdi>{file.name}</bdi>
              <small class="quiet">{formatFileSize(file.size, tag)}</small>
              <button
                type="button"
                class="plain"
                aria-label={messages.removeFile(file.name)}
                onClick={() => {
                  onRemove(file)
                  // The button is gone with its file.
                  picker.current?.focus()
                }}
              >
                <Icon path={CLOSE} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <Notice kind="error">
          {problems.map(({ name, kind }, index) => (
            <p key={index}>{messages.fileProblems[kind](name)}</p>
          ))}
        </Notice>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
