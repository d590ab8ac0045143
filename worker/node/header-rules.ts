/** What a path is served with, by the rules of a `_headers` file. */
export type HeadersOf = (path: string) => Headers

type Line = { name: string; /** Null: what an earlier rule set is dropped. */ value: string | null }

/**
 * Reads the rules that the build writes for Cloudflare's static assets: a path with `*` and `:placeholders`, and below
 * it, indented, `Name: value` or `! Name`. A path gets those of all rules that match, in their order; the same name twice
 * is joined by a comma.
 */
export function readHeaderRules(text: string): HeadersOf {
  const rules: { matches: RegExp; lines: Line[] }[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (line.startsWith(' ')) rules.at(-1)!.lines.push(readLine(line.trim()))
    else rules.push({ matches: patternOf(line.trim()), lines: [] })
  }
  return (path) => {
    const headers = new Headers()
    for (const { name, value } of rules.filter(({ matches }) => matches.test(path)).flatMap(({ lines }) => lines)) {
      if (value === null) headers.delete(name)
      else headers.append(name, value)
    }
    return headers
  }
}

function readLine(line: string): Line {
  if (line.startsWith('! ')) return { name: line.slice(2), value: null }
  const colon = line.indexOf(':')
  return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() }
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${source}$`)
}
