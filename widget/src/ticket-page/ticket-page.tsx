import type { TicketLink, VisitorClient } from '@firstline/sdk/client'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../components/notice.tsx'
import type { DeskLanguage } from '../messages/desk/load-desk-words.ts'
import type { KeptFiles } from '../services/kept-files.ts'
import { useThread, type Thread } from '../services/thread.ts'
import { Request } from '../views/request.tsx'
import { speakFor } from './speak-for.ts'

type Props = {
  /** In the panel's words: whose site it is, the request tells. */
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
  const thread = useThread(client, link, keptFiles)
  const siteLanguage = useSiteLanguage(thread)
  const spoken = siteLanguage ?? language
  useEffect(() => {
    document.title = spoken.messages.request(String(link.number))
  }, [spoken])
  // The request comes at once in the words that it keeps.
  const isWordless = thread.state.status === 'ready' && !siteLanguage
  const shown: Thread = isWordless ? { ...thread, state: { status: 'loading' } } : thread
  return <Request language={spoken} thread={shown} level="h1" />
}

/** The reader's language in the words of the site on which the request was asked; null until they are here. */
function useSiteLanguage({ state }: Thread): DeskLanguage | null {
  const site = state.status === 'ready' ? state.ticket.site : null
  const [language, setLanguage] = useState<DeskLanguage | null>(null)
  useEffect(() => {
    if (site !== null) void speakFor(site).then(setLanguage)
  }, [site])
  return language
}
