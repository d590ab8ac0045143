import { writeRelease } from '@firstline/sdk/compile'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { ROOT } from '../system/folders.ts'
import { buildApiDocs } from './api-docs.ts'
import { buildConsole } from './console.ts'
import { formatHeaders } from './headers.ts'
import { buildKnowledge } from './knowledge.ts'
import { checkBudgets, type Size } from './sizes.ts'
import { weighWidget } from './weigh-widget.ts'
import { buildTicketPage, buildWidget } from './widget.ts'

export type SiteBuild = { sizes: Size[]; articles: number; warnings: string[] }

/**
 * Builds everything that is served as a file. All of it is made beside the site and moved in at the end: a build that
 * fails leaves the one before as it was.
 *
 * @throws {Problem} the knowledge base has errors, or a size budget is exceeded
 */
export async function buildSite(site: string): Promise<SiteBuild> {
  await mkdir(dirname(site), { recursive: true })
  const workspace = await mkdtemp(join(dirname(site), '.building-'))
  const staging = join(workspace, 'site')
  try {
    const { files, articles, warnings } = await buildKnowledge()
    const widget = await buildWidget(staging)
    await buildTicketPage(staging)
    await buildConsole(staging)
    await buildApiDocs(staging)
    await cp(join(ROOT, 'examples/demo'), staging, { recursive: true })
    await writeFile(join(staging, '_headers'), formatHeaders())

    const { sizes, held } = weighWidget(widget)
    checkBudgets(held)
    writeRelease(site, new Map([...files, ...(await readFiles(staging))]))
    return { sizes, articles, warnings }
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

/** Every file below a folder, by its path with forward slashes. */
async function readFiles(folder: string): Promise<[path: string, content: Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = async (path: string): Promise<[string, Uint8Array]> => {
    return [relative(folder, path).split(sep).join('/'), await readFile(path)]
  }
  return Promise.all(paths.map(read))
}
