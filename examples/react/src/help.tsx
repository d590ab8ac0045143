import type { FirstlineWidget } from '@firstline/widget'
import '@firstline/widget/define'
import { useEffect, useRef } from 'react'

/** Help in the corner of the page. `person` is who is signed in; `onSent` hears of every request that was sent. */
export function Help({ person, onSent }: { person: string | null; onSent: (number: number) => void }) {
  const element = useRef<FirstlineWidget>(null)

  useEffect(() => element.current!.on('ticket-submit', ({ number }) => onSent(number)), [onSent])

  useEffect(() => {
    const help = element.current!
    if (person === null) return
    void help.identify(() => fetchToken(person))
    return () => void help.logout()
  }, [person])

  return <firstline-widget ref={element} kb="http://localhost:8787/kb/" api="http://localhost:8787/api/v1" />
}

async function fetchToken(person: string): Promise<string> {
  const answer = await fetch(`/firstline-token?person=${person}&site=larkfield`)
  return answer.text()
}
