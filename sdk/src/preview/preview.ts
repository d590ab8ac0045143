import { knownVersion, type KnownVersion } from '../compile/amend-bundle.ts'
import { isFine, type Problem } from '../compile/problem.ts'
import { countArticles, readContent, type CompileOptions, type Content } from '../compile/read-content.ts'
import { rememberArticles } from '../compile/remember-articles.ts'
import { createFullCompiler } from './compile-in-thread.ts'
import { drawVersion, type DrawnVersion, type RelatedArticles } from './draw-version.ts'

/** Contents of files, to be asked for by path. */
export type ShownFiles = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has'>

/** What a writer sees: the newest version without errors, and what is wrong with the newest. */
export type Version = {
  /** Another number: something else is to be seen. 0 until there is anything. */
  number: number
  /** By path, as a release has them. */
  files: ShownFiles
  problems: Problem[]
  /** How many articles show, each counted once. */
  articles: number
}

export type Preview = {
  version: () => Version
  /** Reads the folder anew. Resolves when what was written shows and is found. */
  refresh: () => Promise<void>
  /** Resolves when search has learnt from what shows. Rejects when it cannot. */
  searchIsCurrent: () => Promise<void>
  /** Calls back after every change of the version; @returns a function that stops it */
  subscribe: (listener: (version: Version) => void) => () => void
  close: () => Promise<void>
}

/**
 * A knowledge base that follows its folder, drafts included. What changed shows at once, with the search index of before
 * amended by it; meanwhile a thread makes it anew. While there is an error the last good version stays.
 */
export function createPreview(dir: string): Preview {
  const options: CompileOptions = { dir, unpublished: true }
  const read = rememberArticles()
  const compiler = createFullCompiler()
  const listeners = new Set<(version: Version) => void>()
  let version: Version = { number: 0, files: new Map(), problems: [], articles: 0 }
  /** What search is amended from. */
  let known: KnownVersion = knownVersion(new Map(), [])
  let related: RelatedArticles = new Map()
  let isPartly = false
  /** Counts what the folder has been through: a thread that began with an older state is asked again. */
  let state = 0
  /** What shows. */
  let shown: Content | null = null
  let compiling: Promise<void> | null = null

  const show = (change: Partial<Version>) => {
    version = { ...version, ...change }
    for (const listener of listeners) listener(version)
  }

  async function compileUntilCurrent(): Promise<void> {
    try {
      for (let isCurrent = false; !isCurrent;) {
        const begun = state
        const full = await compiler.compile(options)
        const content = shown!
        if (isFine(full.problems)) {
          // The thread may have read what was saved earlier or later; what shows is drawn with it all the same.
          ;({ known, related } = full)
          const drawn = await draw(content)
          const number = isPartly ? version.number + 1 : version.number
          if (content === shown) show({ number, files: take(content, drawn) })
        }
        isCurrent = begun === state && content === shown
      }
    } finally {
      compiling = null
    }
  }

  /** Draws what was read with what is known of search and of articles that are alike. */
  function draw(content: Content): Promise<DrawnVersion> {
    return drawVersion(content, known, related)
  }

  function take({ bundles }: Content, drawn: DrawnVersion): ShownFiles {
    known = knownVersion(drawn.files, bundles)
    isPartly = drawn.isPartly
    return shownFiles(drawn)
  }

  return {
    version: () => version,
    async refresh() {
      const begun = ++state
      const newest = await readContent(options, read)
      if (begun !== state) return
      const { problems } = newest
      if (!isFine(problems)) return show({ problems })
      const drawn = await draw(newest)
      if (begun !== state) return
      shown = newest
      show({ number: version.number + 1, files: take(newest, drawn), problems, articles: countArticles(newest) })
      compiling ??= compileUntilCurrent()
      // Whoever waits for search is told; nobody else has to know.
      compiling.catch(() => {})
    },
    searchIsCurrent: async () => compiling ?? undefined,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: compiler.close,
  }
}

const encoder = new TextEncoder()

function shownFiles({ files, drawn }: DrawnVersion): ShownFiles {
  return {
    get(path) {
      const draw = drawn.get(path)
      return draw ? encoder.encode(draw()) : files.get(path)
    },
    has: (path) => drawn.has(path) || files.has(path),
  }
}
