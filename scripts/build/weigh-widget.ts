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
  const sizeOf = new Map(modules.map((file) => [file.path, measure(file.path, file.content)]))
  const sum = (name: string, files: Iterable<string>) =>
    total(
      name,
      Array.from(files, (path) => sizeOf.get(path)!),
    )
  const largest = (kind: string) => {
    const sizes = [...sizeOf.values()].filter(({ name }) => name.startsWith(`widget/${kind}-`))
    return sizes.toSorted((a, b) => b.brotli - a.brotli)[0]!
  }
  const panel = withImports(
    modules,
    modules.find((file) => file.isEntry)!,
  )
  const desk = withImports(
    modules,
    modules.find(({ path }) => path.startsWith('widget/desk.'))!,
  )

  const script = measure('firstline.js', loader.content)
  const widget = total('the widget together', [script, sum('panel', panel), largest('texts')])
  const ofDesk = total('its desk', [
    sum(
      'desk',
      [...desk].filter((path) => !panel.has(path)),
    ),
    largest('desk-texts'),
  ])
  return {
    sizes: [script, ...sizeOf.values(), widget, ofDesk, total('the widget with its desk', [widget, ofDesk])],
    held: { loader: script, widget, desk: ofDesk, words: largest('words-of') },
  }
}

/** Paths of the file and of all that it imports, and these import. */
function withImports(files: readonly BuiltFile[], file: BuiltFile, found = new Set<string>()): Set<string> {
  if (found.has(file.path)) return found
  found.add(file.path)
  for (const path of file.imports)
    withImports(
      files,
      files.find((other) => other.path === path)!,
      found,
    )
  return found
}
