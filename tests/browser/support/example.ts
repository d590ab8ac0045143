import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ROOT } from '../../../scripts/system/folders.ts'
import { startLeashed, type Leashed } from '../../../scripts/system/leashed.ts'
import { anyFreePort } from '../../../scripts/system/ports.ts'
import type { Project } from '../../packages/support/install.ts'

const VITE = join(ROOT, 'node_modules/vite/bin/vite.js')
/** The addresses that the examples are written with, so that they can be read and copied as they stand. */
const WRITTEN = { firstline: 'http://localhost:8787', otherOrigin: 'http://localhost:8788' }

/** An example as its author would ship it: built by Vite in a project that has the packages from npm, and served. */
export async function serveExample(name: string, project: Project): Promise<{ url: string; server: Leashed }> {
  const folder = join(project.folder, name)
  await cp(join(ROOT, 'examples', name), folder, { recursive: true })
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const text = await readFile(path, 'utf8')
    const otherOrigin = inject('otherOriginUrl').replace(/\/$/, '')
    await writeFile(
      path,
      text.replaceAll(WRITTEN.firstline, inject('origin')).replaceAll(WRITTEN.otherOrigin, otherOrigin),
    )
  }
  const { code, output } = await project.run(VITE, 'build', name)
  if (code !== 0) throw new Error(`${name} could not be built:\n${output}`)

  const port = await anyFreePort()
  let said = ''
  const args = [VITE, 'preview', name, '--port', String(port), '--strictPort']
  const server = startLeashed(process.execPath, args, { cwd: project.folder, onOutput: (text) => (said += text) })
  const url = `http://localhost:${port}/`
  while (!(await fetch(url).catch(() => null))?.ok) {
    const ended = await Promise.race([server.exited, new Promise((wake) => setTimeout(wake, 50))])
    if (ended) throw new Error(`${name} is not served:\n${said}`)
  }
  return { url, server }
}
