import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowserHere } from '../../scripts/browser/this-machine.ts'
import { launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { exampleData } from '../data.ts'
import { installPagefind } from '../pagefind/install-pagefind.ts'
import type { PartReport } from '../report.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import type { Candidate } from './candidate.ts'
import { deepChat } from './candidates/deep-chat.ts'
import { docSearch } from './candidates/docsearch.ts'
import { firstline } from './candidates/firstline.ts'
import { n8nChat } from './candidates/n8n-chat.ts'
import { pageAlone } from './candidates/page-alone.ts'
import { pagefindUi } from './candidates/pagefind.ts'
import { hostPage } from './host-page.ts'
import { measureVisit } from './measure-visit.ts'
import { installWidgets } from './peers.ts'
import { servePage } from './serve-page.ts'
import { mainThreadTable, pageTable, targetsOf, weightTable, type Figures } from './tables.ts'

const VISITS = 5
const QUESTION = 'forgot password'

/** What this widget and others cost a page, before anybody asks for help and when somebody does. */
export async function reportPageWeight(): Promise<PartReport> {
  const candidates = await availableCandidates()
  const browser = await launchBrowser(await findBrowserHere())
  try {
    const served = await Promise.all(candidates.map(serveCandidate))
    const figures: Figures[] = candidates.map(({ name, use }) => {
      return { name, opens: use?.opens ?? null, visits: [] }
    })
    // Taking turns, so that a busy moment of the machine does not meet one of them alone.
    for (let turn = 0; turn < VISITS; turn++) {
      for (const [index, { use }] of candidates.entries()) {
        figures[index]!.visits.push(await measureVisit(browser, served[index]!, use, QUESTION))
      }
    }
    for (const { stop } of served) await stop()
    return {
      tables: [weightTable(figures, QUESTION), mainThreadTable(figures, browser.version()), pageTable(figures)],
      targets: targetsOf(figures),
      packages: [],
      figures,
    }
  } finally {
    await browser.close()
  }
}

async function availableCandidates(): Promise<Candidate[]> {
  const { articles } = await exampleData()
  const pagefind = await installPagefind()
  return [
    pageAlone,
    firstline,
    ...(pagefind ? [pagefindUi(pagefind, articles)] : []),
    ...((await installWidgets()) ? [docSearch(articles), deepChat, n8nChat] : []),
  ]
}

async function serveCandidate({ embed }: Candidate) {
  const folder = join(await temporaryFolder(), 'page')
  await mkdir(folder)
  const embedding = await embed(folder)
  return servePage(folder, hostPage(embedding), embedding.answers)
}
