import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeApi } from '../../worker/src/openapi/document.ts'
import { docsPage } from '../../worker/src/openapi/docs-page.ts'
import { ROOT } from '../system/folders.ts'

/** Writes the description of the API, for programs and for people: it changes with a release, not with a request. */
export async function buildApiDocs(site: string): Promise<void> {
  const folder = join(site, 'api/v1')
  const api = describeApi()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'openapi.json'), `${JSON.stringify(api, null, 2)}\n`)
  await writeFile(join(folder, 'docs.html'), await docsPage(api))
  await copyFile(join(ROOT, 'worker/src/openapi/docs.css'), join(folder, 'docs.css'))
}
