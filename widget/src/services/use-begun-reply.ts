import { useEffect, useRef, useState } from 'preact/hooks'
import { lostFiles } from '../state/attached-files.ts'
import { recallReply, rememberReply, type BegunReply } from './begun-replies.ts'
import type { KeptFiles } from './kept-files.ts'

/** The words and files of a reply that is being written. */
export type Reply = { text: string; files: readonly File[] }

const NO_FILES: readonly File[] = []

/** A reply under one ticket, kept through Back and a reload until it is known to have arrived. */
export function useBegunReply(ticket: number, keptFiles: KeptFiles) {
  const [begun] = useState(() => recallReply(ticket))
  const [text, setText] = useState(begun.text)
  /** Null until it is known which the device still has. */
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const [names, setNames] = useState<readonly string[]>(begun.fileNames ?? [])
  const filesKey = useRef(begun.filesKey ?? '')
  useEffect(() => {
    const takeKept = async () => {
      const kept = await keptFiles.take(filesKey.current)
      // A reply without files is still the same one: it is sent again with its key.
      setFiles((now) => now ?? (kept.length > 0 ? kept : NO_FILES))
    }
    void takeKept()
  }, [])

  /** Whatever changes, it is another reply than the one that may have been sent with a key. */
  function note(change: Partial<BegunReply>) {
    const { key: _sentWith, ...before } = recallReply(ticket)
    rememberReply(ticket, { ...before, ...change })
  }

  function keep(next: readonly File[], fileNames: readonly string[]) {
    setFiles(next)
    setNames(fileNames)
    filesKey.current = keptFiles.keep(filesKey.current, next)
    note({ fileNames, filesKey: filesKey.current })
  }

  return {
    text,
    files: files ?? NO_FILES,
    /** What was attached and has to be attached again. */
    lost: files ? lostFiles(names, files) : [],
    /** What it was being sent with when the page was left. */
    sentWith: begun.key,
    write(written: string) {
      setText(written)
      note({ text: written })
    },
    /** What is lost stays told until it is attached again. */
    attach(next: readonly File[]) {
      const lost = lostFiles(names, files ?? NO_FILES)
      keep(
        next,
        [...lost, ...next].map(({ name }) => name),
      )
    },
    /** It is on its way with this key; null: it is not any more. */
    sending(key: string | null) {
      note(key === null ? {} : { key })
    },
    /** It has arrived. What was typed or attached meanwhile stays; so does what stands in another form by now. */
    arrived(reply: Reply) {
      setText((now) => (now === reply.text ? '' : now))
      if (recallReply(ticket).text === reply.text) note({ text: '' })
      if (files === null || files === reply.files) keep(NO_FILES, [])
    },
  }
}
