import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCompiled } from '../../sdk/src/compile/index.ts'
import { createPreview, type Preview } from '../../sdk/src/preview/preview.ts'
import { watchFolder } from '../../sdk/src/preview/watch-folder.ts'
import { peakMB, runApart } from '../run-apart.ts'
import { median } from '../statistics.ts'
import { pathOf } from './knowledge-base.ts'

/** How long whoever writes in `firstline dev` waits. Seconds; of saves medians. */
export type PreviewCost = {
  /** From the start to the first page. */
  startSeconds: number
  /** From a save to the page of the help centre, the article of the widget and search that finds it. */
  shownSeconds: number
  /** Of that the work of the thread that reads and draws; the rest is waiting, mostly for the processor. */
  shownCpuSeconds: number
  /** From a save to a search index that is made anew, and has learnt from it. */
  learntSeconds: number
  peakMB: number
}

const THIS_FILE = fileURLToPath(import.meta.url)
const SAVES = 3
/** Shares no three letters with a word of any article, so that only the article that has it is found. */
const WORD = 'qxzvj'

/** Follows a knowledge base as `firstline dev` does, and saves one of its articles several times. */
export function measurePreview(folder: string): Promise<PreviewCost> {
  return runApart(THIS_FILE, folder)
}

if (process.argv[1] === THIS_FILE) {
  const [folder] = process.argv.slice(2) as [string]
  const secondsSince = (start: number) => (performance.now() - start) / 1_000
  const preview = createPreview(folder)
  const start = performance.now()
  await preview.refresh()
  const startSeconds = secondsSince(start)
  await preview.searchIsCurrent()
  const stop = watchFolder(folder, () => void preview.refresh())
  const saves: { shown: number; cpu: number; learnt: number }[] = []
  for (let save = 0; save < SAVES; save++) {
    const word = `${WORD}${save}`
    const [saved, begun] = [performance.now(), process.threadCpuUsage()]
    const change = nextChange(preview)
    appendFileSync(join(folder, pathOf(0)), `\nThere is ${word}.\n`)
    await change
    await requireShown(preview, word)
    await requireFound(preview, word)
    const shown = secondsSince(saved)
    const { user, system } = process.threadCpuUsage(begun)
    await preview.searchIsCurrent()
    saves.push({ shown, cpu: (user + system) / 1e6, learnt: secondsSince(saved) })
    await requireFound(preview, word)
  }
  stop()
  await preview.close()
  const report: PreviewCost = {
    startSeconds,
    shownSeconds: median(saves.map(({ shown }) => shown)),
    shownCpuSeconds: median(saves.map(({ cpu }) => cpu)),
    learntSeconds: median(saves.map(({ learnt }) => learnt)),
    peakMB: peakMB(),
  }
  console.log(JSON.stringify(report))
}

function nextChange(preview: Preview): Promise<void> {
  return new Promise((resolve) => {
    const stop = preview.subscribe(() => {
      stop()
      resolve()
    })
  })
}

async function requireShown(preview: Preview, word: string): Promise<void> {
  const { files } = preview.version()
  const page = new TextDecoder().decode(files.get('help/en/article-0.html'))
  const article = await (await openCompiled(files, 'en', 'public')).article('article-0')
  for (const text of [page, JSON.stringify(article)]) {
    if (!text.includes(word)) throw new Error('What was saved does not show.')
  }
}

async function requireFound(preview: Preview, word: string): Promise<void> {
  const knowledgeBase = await openCompiled(preview.version().files, 'en', 'public')
  const found = await knowledgeBase.search(word)
  if (found[0]?.slug !== 'article-0') throw new Error('Search does not know what was saved.')
}
