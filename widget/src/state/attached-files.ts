import { ATTACHMENT_TYPES, LIMITS } from '@firstline/sdk/limits'

/** Why a file is not attached. */
export type FileProblem = { name: string; kind: 'too-many' | 'too-large' | 'empty' | 'wrong-kind' }

const ENDINGS = new Set(Object.values(ATTACHMENT_TYPES).flat())

/** For the browser's own choice of files. */
export const ACCEPTED = [...ENDINGS].map((ending) => `.${ending}`).join()

/** Files without an ending are for the API to judge, which looks inside. */
function problemOf({ name, size }: File): FileProblem['kind'] | null {
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
    else problems.push({ name: file.name, kind })
  }
  return { files, problems }
}
