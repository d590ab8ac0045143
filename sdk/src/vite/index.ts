import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig, ViteDevServer } from 'vite'
import { compileKnowledgeBase } from '../compile/compile-knowledge-base.ts'
import { isFine, type Problem } from '../compile/problem.ts'
import { shownPath } from '../compile/shown-path.ts'
import { errorsOf, handleRequests } from '../preview/handle-request.ts'
import { createPreview, type Preview } from '../preview/preview.ts'
import { watchFolder } from '../preview/watch-folder.ts'

export type FirstlineOptions = {
  /** Folder of the articles, from the root of the project. Default: `kb-content`. */
  dir?: string
  /**
   * Whose articles come with the product: everybody can read the files of a product's build. Default: `['public']`.
   */
  audiences?: string[]
  /** Whether the help centre's pages are built too, at `/help/` of the product's origin. Default: false. */
  helpCentre?: boolean
}

/**
 * A plugin for Vite that compiles a knowledge base inside a product's own build, to `kb/` beside its other files. While
 * developing, what is saved shows at once; drafts show too. Errors stop a build, and are shown over the page in
 * development.
 *
 * @example
 * // vite.config.ts
 * export default defineConfig({ plugins: [firstline({ dir: 'help' })] })
 * // <firstline-widget kb="/kb/" api="https://help.example.com/api/v1">
 */
export function firstline({
  dir = 'kb-content',
  audiences = ['public'],
  helpCentre = false,
}: FirstlineOptions = {}): Plugin {
  let config: ResolvedConfig
  let preview: Preview | undefined
  let stopWatching = () => {}
  const folder = () => resolve(config.root, dir)

  return {
    name: 'firstline',
    configResolved(resolved) {
      config = resolved
    },

    // Before anything is written: Vite empties its folder when it begins to, and the last build should outlive an error.
    async buildStart() {
      if (config.command !== 'build') return
      const { files, problems } = await compileKnowledgeBase({ dir: folder() })
      for (const problem of problems.filter(({ severity }) => severity === 'warning')) this.warn(describe(problem))
      if (!isFine(problems))
        this.error(
          problems
            .filter(({ severity }) => severity === 'error')
            .map(describe)
            .join('\n'),
        )
      for (const [fileName, source] of files) {
        if (isWanted(fileName, audiences, helpCentre)) this.emitFile({ type: 'asset', fileName, source })
      }
    },

    async configureServer(server) {
      preview = createPreview(folder())
      await preview.refresh()
      const follow = preview
      stopWatching = watchFolder(folder(), () => void follow.refresh())
      tellTerminal(server, preview)
      tellPages(server, preview)
      const handle = handleRequests(preview)
      server.middlewares.use((request, response, next) => {
        const url = request.url ?? '/'
        const isOurs = !url.startsWith('/help') || helpCentre
        if (!isOurs || !handle(request, response)) next()
      })
    },

    async buildEnd() {
      stopWatching()
      await preview?.close()
    },
  }
}

/** `kb/site/…` is for everybody, `kb/<audience>/…` for those who are asked for. */
function isWanted(path: string, audiences: readonly string[], helpCentre: boolean): boolean {
  const [room, audience] = path.split('/')
  if (room === 'help') return helpCentre
  return audience === 'site' || audiences.includes(audience!)
}

/** What is wrong with the newest version stands in the terminal, whether a page is open or not. */
function tellTerminal({ config: { logger } }: ViteDevServer, preview: Preview): void {
  const tell = () => {
    for (const error of errorsOf(preview.version())) logger.error(describe(error), { timestamp: true })
  }
  preview.subscribe(tell)
  tell()
}

/** A page is loaded anew for another version, and shows what is wrong with the newest. */
function tellPages({ ws }: ViteDevServer, preview: Preview): void {
  let shown = preview.version().number
  const tell = () => {
    const version = preview.version()
    const errors = errorsOf(version)
    if (errors.length > 0) {
      const [{ file, line }] = errors as [Problem]
      const message = errors.map(describe).join('\n')
      ws.send({ type: 'error', err: { message, stack: '', plugin: 'firstline', loc: { file, line, column: 0 } } })
    } else if (version.number !== shown) {
      shown = version.number
      ws.send({ type: 'full-reload' })
    }
  }
  preview.subscribe(tell)
  ws.on('connection', () => {
    if (errorsOf(preview.version()).length > 0) tell()
  })
}

function describe({ file, line, message, fix }: Problem): string {
  return `${shownPath(file, process.cwd())}:${line} ${message} ${fix}`
}
