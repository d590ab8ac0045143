import { ATTACHMENT_TYPES } from '@firstline/sdk/attachments'
import { LIMITS } from '@firstline/sdk/limits'

/** Why a file is not attached. */
export type FileProblem = { name: string; kind: 'too-many' | 'too-large' | 'empty' | 'wrong-kind' | 'lost' }

const ENDINGS = new Set(Object.values(ATTACHMENT_TYPES).flat())

/** For the browser's own choice of files. */
export const ACCEPTED = [...ENDINGS].map((ending) => `.${ending}`).join()

/** A file's name without the marks that would turn around the sentence it stands in. */
export function nameInSentence(name: string): string {
  return name.replaceAll(/\p{Bidi_Control}/gu, '')
}

/** Files without an ending are for the API to judge, which looks inside. */
function problemOf({ name, size }: File): Exclude<FileProblem['kind'], 'lost'> | null {
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase()
  if (size === 0) return 'empty'
  if (size > LIMITS.attachmentBytes) return 'too-large'
  return ending === undefined || ENDINGS.has(ending) ? null : 'wrong-kind'
}

/** Adds what may be attached, in order, up to as many as one message takes; says of the others why not. */
export function addFiles(attached: readonly File[], added: readonly File[]) {
  const files = [...attached]
  const problems: FileProblem[] = []
  for (const file of added) {
    const kind = problemOf(file) ?? (files.length < LIMITS.attachments ? null : 'too-many')
    if (kind === null) files.push(file)
    else problems.push({ name: nameInSentence(file.name), kind })
  }
  return { files, problems }
}

/** What was attached and is not any more, although nobody took it out: a page that is loaded anew has no files. */
export function lostFiles(names: readonly string[], files: readonly File[]): FileProblem[] {
  const lost = names.filter((name) => !files.some((file) => file.name === name))
  return lost.map((name) => ({ name: nameInSentence(name), kind: 'lost' }))
}
