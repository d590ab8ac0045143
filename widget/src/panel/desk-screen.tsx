import { LoadFailed } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import type { View } from '../state/views.ts'
import type * as Desk from './desk.ts'
import type { Model } from './model.ts'

export type DeskView = Extract<View, { name: 'ask' | 'sent' | 'requests' | 'request' }>

/** Once it is here, its screens are drawn at once. */
let desk: typeof Desk | undefined

/** Fetches the screens ahead, when it is likely that one of them is opened. A failure shows when one is. */
export async function loadDesk(): Promise<typeof Desk> {
  desk = await import('./desk.ts')
  return desk
}

export function DeskScreen({ model, view }: { model: Model; view: DeskView }) {
  const { messages } = useStore(model.language)
  const [task, retry] = useTask(loadDesk, [])
  const screens = task.value ?? desk
  if (screens) return <Screen desk={screens} model={model} view={view} />
  if (task.status === 'failed') {
    return <LoadFailed text={messages.loadFailed} action={messages.tryAgain} onRetry={retry} />
  }
  return <p class="quiet">{messages.loading}</p>
}

function Screen({ desk, model, view }: { desk: typeof Desk; model: Model; view: DeskView }) {
  switch (view.name) {
    case 'ask':
      return <desk.AskScreen model={model} />
    case 'sent':
      return <desk.SentScreen model={model} id={view.key} />
    case 'requests':
      return <desk.RequestsScreen model={model} />
    case 'request':
      return <desk.RequestScreen model={model} number={view.number} />
  }
}
