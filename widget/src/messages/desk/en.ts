import type { Widened } from '../en.ts'

/** What only the desk says, in English; it comes with the desk. Every other language has exactly these keys. */
export const deskEn = {
  attach: 'Attach files',
  attachHint: (count: number, megabytes: number) =>
    `Or drop them here, or paste a picture. At most ${count} files of ${megabytes} MB.`,
  attachedFiles: 'Attached files',
  attached: (name: string) => `${name} is attached.`,
  removeFile: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  fileProblems: {
    'too-many': (name: string) => `${name} was not attached: there are as many files as one message takes.`,
    'too-large': (name: string) => `${name} was not attached: it is too large.`,
    empty: (name: string) => `${name} was not attached: it is empty.`,
    'wrong-kind': (name: string) => `${name} was not attached: files of this kind are not taken.`,
    lost: (name: string) => `${name} has to be attached again: your browser did not keep it.`,
  },
  sendingFile: (file: number, of: number) => `Sending file ${file} of ${of}…`,
  cancel: 'Cancel',
  tryNow: 'Send now',
  triedAgainAt: (time: string) => `It is tried again at ${time}.`,
  tooOld: 'This could not be sent for a week. Read it once more, and send it again if it still holds.',
  filesLeftOut: 'These files did not go along:',
  fileLost: 'Your browser no longer has it.',
  download: (name: string, size: string) => `Download ${name}, ${size}`,
  downloadFailed: 'This file could not be fetched. Try again.',
  answersTo: (email: string) => `You are signed in. We answer to ${email}.`,
  signInFirst:
    'Only people who have signed in on this site can write to us. You can write already: it is kept, and goes out once you have signed in.',
  signInToSend: 'Sign in to send this',
  signInToSendHint: 'Your request is saved on this device and goes out by itself once you have signed in on this site.',
  signInToSee: 'Sign in on this site to see your requests.',
  seeRequest: 'See your request',
  sentNext: (email: string) =>
    `Someone reads it and answers here. Keep the link below, it opens without a password. We noted ${email}.`,
  waitingHint:
    'Your request is saved on this device and goes out by itself as soon as we can be reached, once. You can close this page.',
  waitingInMemory: 'Your browser does not let us save your request. Keep this page open until it is sent.',
  noRequests: 'No requests yet.',
}

export type DeskWords = Widened<typeof deskEn>
