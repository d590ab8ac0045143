import { LoadFailed } from '../components/notice.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import type { DeskView } from './desk.tsx'
import type { Model } from './model.ts'

/** A screen of the desk, or what is shown until it is here. */
export function DeskScreen({ model, view }: { model: Model; view: DeskView }) {
  const { messages } = useStore(model.language)
  const desk = useStore(model.desk)
  const [task, retry] = useTask(model.loadDesk, [])
  if (desk) return <>{desk.draw(view)}</>
  if (task.status === 'failed') {
    return <LoadFailed text={messages.loadFailed} action={messages.tryAgain} onRetry={retry} />
  }
  return <p class="quiet">{messages.loading}</p>
}
