import { useStore } from '../services/hooks.ts'
import { restartAt } from '../state/views.ts'
import { Sent } from '../views/sent.tsx'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'
import { siteOf } from './reading.ts'
import { useDeskLanguage } from './use-desk-language.ts'

export function SentScreen({ model, desk, id }: { model: Model; desk: DeskModel; id: string }) {
  const language = useDeskLanguage(model, desk)
  const person = useStore(desk.visitor.person)
  const delivery = useStore(desk.tickets.deliveries)[id]
  if (!delivery) return <p class="quiet">{language.messages.sending}</p>
  return (
    <Sent
      language={language}
      delivery={delivery}
      email={person?.email ?? delivery.email}
      // Where only those who are signed in are answered, a link for everybody opens nothing.
      onOpen={
        siteOf(model)?.anonymous === false
          ? (number) => model.navigation.update(() => restartAt({ name: 'request', number }))
          : null
      }
      onRetry={() => void desk.tickets.sendNow()}
      onCallOff={() => desk.tickets.callOff(id)}
      onDone={() => model.navigation.update(() => restartAt({ name: 'home' }))}
    />
  )
}
