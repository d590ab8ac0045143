import type { TicketLink, VisitorClient } from '@firstline/sdk/client'
import { Notice } from '../components/notice.tsx'
import type { Language } from '../messages/load-messages.ts'
import { useThread } from '../services/thread.ts'
import { Request } from '../views/request.tsx'

type Props = {
  language: Language
  client: VisitorClient
  /** Null: the address is not a private link. */
  link: TicketLink | null
}

export function TicketPage({ language, client, link }: Props) {
  return (
    <>
      <h1 class="quiet">{link ? language.messages.request(link.number) : language.messages.help}</h1>
      {link ? (
        <Followed key={link.number} language={language} client={client} link={link} />
      ) : (
        <Notice kind="error">{language.messages.linkWrong}</Notice>
      )}
    </>
  )
}

function Followed({ language, client, link }: Props & { link: TicketLink }) {
  return <Request language={language} thread={useThread(client, link)} />
}
