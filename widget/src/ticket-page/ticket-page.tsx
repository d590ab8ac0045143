import type { TicketLink, VisitorClient } from '@firstline/sdk/client'
import { Notice } from '../components/notice.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { KeptFiles } from '../services/kept-files.ts'
import { useThread } from '../services/thread.ts'
import { Request } from '../views/request.tsx'

type Props = {
  language: DeskLanguage
  client: VisitorClient
  keptFiles: KeptFiles
  /** Null: the address is not a private link. */
  link: TicketLink | null
}

export function TicketPage({ link, ...props }: Props) {
  const { language } = props
  return link ? (
    <Followed key={link.number} {...props} link={link} />
  ) : (
    <>
      <h1 class="title">{language.messages.help}</h1>
      <Notice kind="error">{language.messages.linkWrong}</Notice>
    </>
  )
}

function Followed({ language, client, keptFiles, link }: Props & { link: TicketLink }) {
  return <Request language={language} thread={useThread(client, link, keptFiles)} level="h1" />
}
