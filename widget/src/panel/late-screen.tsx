import type { ComponentChildren } from 'preact'
import { Loading } from '../components/loading.tsx'
import { useStore, useTask } from '../services/hooks.ts'
import type { LatePart } from '../state/late-part.ts'
import type { Model } from './model.ts'

type Props<Part> = {
  model: Model
  part: LatePart<Part>
  draw: (part: Part) => ComponentChildren
  /** Where the part cannot be fetched: says so, with a way to try again. */
  drawFailure: (retry: () => void) => ComponentChildren
}

/** A screen of a part that is a file of its own; until that is here, what keeps it. */
export function LateScreen<Part>({ model, part, draw, drawFailure }: Props<Part>) {
  const { messages } = useStore(model.language)
  const here = useStore(part)
  const [task, retry] = useTask(part.load, [])
  const waiting = task.status === 'failed' ? drawFailure(retry) : <Loading messages={messages} />
  return <>{here ? draw(here) : waiting}</>
}
