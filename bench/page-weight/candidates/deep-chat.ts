import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Candidate } from '../candidate.ts'
import { PEERS } from '../peers.ts'

/** Stands in the page, open from the start. */
export const deepChat: Candidate = {
  name: 'Deep Chat',
  async embed(folder) {
    await copyFile(join(PEERS, 'deep-chat/dist/deepChat.bundle.js'), join(folder, 'deepChat.bundle.js'))
    return {
      head: '<script type="module" src="/deepChat.bundle.js"></script>',
      body: `<deep-chat connect='{"url":"/chat"}' style="position: fixed; inset-block-end: 20px; inset-inline-end: 20px"></deep-chat>`,
      answers: { '/chat': () => ({ text: 'Choose Forgot password on the page where you sign in.' }) },
    }
  },
  use: {
    opens: 'a click into its field',
    launcher: 'deep-chat #text-input',
    opened: 'deep-chat #text-input:focus',
    field: 'deep-chat #text-input',
    send: (page) => page.keyboard.press('Enter'),
    answered: 'deep-chat .ai-message-text',
  },
}
