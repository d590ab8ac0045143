import { useStore } from '../services/hooks.ts'
import { restartAt } from '../state/views.ts'
import { Sent } from '../views/sent.tsx'
import type { DeskModel } from './desk-model.ts'
import type { Model } from './model.ts'

export function SentScreen({ model, desk, id }: { model: Model; desk: DeskModel; id: string }) {
  const { messages } = useStore(model.language)
  const delivery = useStore(desk.tickets.deliveries)[id]
  if (!delivery) return <p class="quiet">{messages.sending}</p>
  return (
    <Sent
      messages={messages}
      delivery={delivery}
      onDone={() => model.navigation.update(() => restartAt({ name: 'home' }))}
    />
  )
}
