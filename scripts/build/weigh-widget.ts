import { basename } from 'node:path'
import type { BuiltFile } from './bundle.ts'
import { measure, total, type BUDGETS, type Size } from './sizes.ts'
import type { BuiltWidget } from './widget.ts'

export type WidgetWeight = {
  /** Each file, and what they come to together. */
  sizes: Size[]
  /** What is held to a budget. */
  held: Record<keyof typeof BUDGETS, Size>
}

/** Adds up what a visitor fetches: a file always comes with all that it imports, wherever the bundler put that. */
export function weighWidget({ loader, modules }: BuiltWidget): WidgetWeight {
  const sizeOf = new Map(modules.map((file) => [file, measure(file.path, file.content)]))
  const sum = (name: string, files: Iterable<BuiltFile>, ...others: Size[]) =>
    total(name, [...Array.from(files, (file) => sizeOf.get(file)!), ...others])
  const largest = (kind: string) => {
    const sizes = [...sizeOf.values()].filter(({ name }) => basename(name).startsWith(`${kind}-`))
    return sizes.toSorted((a, b) => b.brotli - a.brotli)[0]!
  }
  /** In the order in which they are fetched: each brings what is not there yet. */
  const there = new Set<BuiltFile>()
  const [panel, articles, desk] = ['panel', 'articles', 'desk'].map((name) => bring(name, modules, there))

  const script = measure('firstline.js', loader.content)
  const held = {
    loader: script,
    widget: sum('opening help, and searching', panel!, script, largest('texts')),
    articles: sum('reading articles, and steps', articles!),
    desk: sum('writing to people', desk!, largest('desk-texts')),
    words: largest('words-of'),
  }
  const all = total('all of these', [held.widget, held.articles, held.desk])
  return { sizes: [script, ...sizeOf.values(), held.widget, held.articles, held.desk, all], held }
}

/** The files that come when one is asked for by its name: itself, and all that it imports, and these import. */
function bring(name: string, files: readonly BuiltFile[], there: Set<BuiltFile>): BuiltFile[] {
  const brought = files.filter(({ path }) => basename(path).startsWith(`${name}.`))
  for (const file of brought) {
    there.add(file)
    const imported = files.filter((other) => file.imports.includes(other.path) && !there.has(other))
    for (const other of imported) there.add(other)
    brought.push(...imported)
  }
  return brought
}
