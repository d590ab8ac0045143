import { useStore } from '../services/hooks.ts'
import { restartAt } from '../state/views.ts'
import { Sent } from '../views/sent.tsx'
import type { Model } from './model.ts'

export function SentScreen({ model, id }: { model: Model; id: string }) {
  const { messages } = useStore(model.language)
  const delivery = useStore(model.tickets.deliveries)[id]
  if (!delivery) return <p class="quiet">{messages.sending}</p>
  return (
    <Sent
      messages={messages}
      delivery={delivery}
      onDone={() => model.navigation.update(() => restartAt({ name: 'home' }))}
    />
  )
}
