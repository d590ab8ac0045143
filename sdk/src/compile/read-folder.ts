import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import type { PlacedFile } from './article-draft.ts'
import { placeFile } from './place-file.ts'
import { compareText, type Report } from './problem.ts'
import { readWithin } from './read-within.ts'
import { RELEASES_ENDING } from './write-release.ts'

/** What stands in the folder of a knowledge base. */
export type Folder = {
  /** Where it is, with links resolved. */
  root: string
  articles: PlacedFile[]
  sections: PlacedFile[]
  /** One file a language at most. */
  synonyms: PlacedFile[]
  /** One file a language at most. */
  learned: PlacedFile[]
  /** Paths within the knowledge base; an image is read when an article shows it. */
  images: string[]
}

/**
 * Finds the files of a knowledge base and reads its articles.
 *
 * Folders and files that start with a dot or an underscore are left alone (except `_section.md`, `_synonyms.yml` and `_learned.yml`), and so
 * is README.md.
 * Two underscores are no way to leave an article out: `__proto__.md` is a name that cannot be used, and said to be.
 *
 * @param locales languages of the configuration: articles in a folder of any other are an error
 */
export function readFolder(dir: string, locales: readonly string[], report: Report): Folder {
  const folder: Folder = { root: dir, articles: [], sections: [], synonyms: [], learned: [], images: [] }
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    const message = 'There is no such folder.'
    const fix = 'Name the folder that holds the articles: <folder>/<locale>/<section>/<slug>.md.'
    report({ severity: 'error', code: 'no-folder', file: dir, line: 1, message, fix })
    return folder
  }
  folder.root = realpathSync(dir)
  let isFine = true
  const reportFile: Report = (problem) => {
    if (problem.severity === 'error') isFine = false
    report(problem)
  }
  for (const path of walk(folder.root, '')) addFile(folder, path, displayPath(dir, path), locales, reportFile)
  // Nothing at all is a wrong folder; published, it would take every article off the site.
  if (isFine && folder.articles.length === 0) {
    const message = `There are no articles in ${dir}.`
    const fix = `Put them at <language>/<section>/<slug>.md, for example ${locales[0]!}/general/first-article.md.`
    report({ severity: 'error', code: 'no-articles', file: dir, line: 1, message, fix })
  }
  return folder
}

/** A path within the knowledge base as problems name it. */
function displayPath(dir: string, path: string): string {
  return join(dir, path).split(sep).join('/')
}

function addFile(folder: Folder, path: string, file: string, locales: readonly string[], report: Report): void {
  const place = placeFile(path, locales)
  switch (place.kind) {
    case 'ignored':
      return
    case 'misplaced': {
      const { kind: _kind, ...words } = place
      return report({ file, line: 1, ...words })
    }
    case 'image':
      folder.images.push(path)
      return
    case 'article':
    case 'section':
    case 'synonyms':
    case 'learned': {
      const read = readWithin(folder.root, path)
      if ('refusal' in read) return report({ severity: 'error', file, line: 1, ...read.refusal })
      const { articles: article, sections: section, synonyms, learned } = folder
      const list = { article, section, synonyms, learned }[place.kind]
      list.push({ path, file, bytes: read.bytes, ...place.where })
    }
  }
}

/**
 * Every file below `path`, sorted by name so that each run sees the same order. Links to folders are not followed:
 * they could lead round in circles. What a build wrote here is left alone: its pages are no articles.
 */
function* walk(root: string, path: string): Generator<string> {
  const present = readdirSync(join(root, path), { withFileTypes: true })
  const names = new Set(present.map(({ name }) => name))
  const entries = present.filter((entry) => !isLeftAlone(entry) && !names.has(`${entry.name}${RELEASES_ENDING}`))
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) yield* walk(root, below)
    else yield below
  }
}

function isLeftAlone({ name }: Dirent): boolean {
  if (name === '_section.md' || /^_(synonyms|learned)\.ya?ml$/i.test(name) || /^__.*\.md$/i.test(name)) return false
  return name.startsWith('.') || name.startsWith('_') || name === 'node_modules'
}
