import { useEffect } from 'preact/hooks'
import { Loading } from '../components/loading.tsx'
import { LoadFailed } from '../components/notice.tsx'
import { ViewTitle } from '../components/view-title.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import type { DeskView } from './desk.tsx'
import type { Model } from './model.ts'

/** A screen of the desk; until it is here, what keeps it, and by itself another try once there is a connection. */
export function DeskScreen({ model, view }: { model: Model; view: DeskView }) {
  const { messages } = useStore(model.language)
  const desk = useStore(model.desk)
  const [task, retry] = useTask(model.loadDesk, [])
  useEffect(() => {
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [])
  if (desk) return <>{desk.draw(view)}</>
  if (task.status === 'failed') {
    return (
      <>
        <ViewTitle>{messages.contact}</ViewTitle>
        <LoadFailed text={messages.deskFailed} action={messages.tryAgain} onRetry={retry} />
      </>
    )
  }
  return <Loading messages={messages} />
}
