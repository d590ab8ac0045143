import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Candidate } from '../candidate.ts'
import { PEERS } from '../peers.ts'

/** The bundle that its README embeds first. Its service is an n8n workflow; here the page's own server answers. */
export const n8nChat: Candidate = {
  name: 'n8n Chat',
  async embed(folder) {
    await cp(join(PEERS, '@n8n/chat/dist'), join(folder, 'n8n'), { recursive: true })
    return {
      head: `<link rel="stylesheet" href="/n8n/style.css" />
        <script type="module">
          import { createChat } from '/n8n/chat.bundle.es.js'
          createChat({ webhookUrl: location.origin + '/webhook' })
        </script>`,
      answers: {
        '/webhook': (search) =>
          search.get('action') === 'loadPreviousSession'
            ? { data: [] }
            : { output: 'Choose Forgot password on the page where you sign in.' },
      },
    }
  },
  use: {
    opens: 'a click on its launcher',
    launcher: '.chat-window-toggle',
    opened: '.chat-inputs textarea',
    field: '.chat-inputs textarea',
    send: (page) => page.keyboard.press('Enter'),
    answered: '.chat-message-from-bot >> text=Forgot password',
  },
}
