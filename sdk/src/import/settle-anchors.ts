import { posix } from 'node:path'
import { decodeAnchor } from '../compile/split-steps.ts'
import { mapProse } from './markdown/map-prose.ts'
import type { ReportLost } from './source.ts'

/** A link to a heading: `](two.md#three)` or `](#three)`. */
const LINK = /\]\(([^\s()#]*\.md)?#([^\s()]*)\)/g

export type Places = {
  /** Path of an article → the ids of its headings. */
  outlines: ReadonlyMap<string, readonly string[]>
  /** `en/a/one.md#old` → the id that this heading has now. */
  renamed: ReadonlyMap<string, string>
}

/** Leaves out the anchors that lead to no heading of their article: the link then leads to its beginning. */
export function settleAnchors(body: string, path: string, { outlines, renamed }: Places, lose: ReportLost): string {
  return mapProse(body, (text) =>
    text.replace(LINK, (_whole, file: string | undefined, anchor: string) => {
      const target = file ? posix.join(posix.dirname(path), file) : path
      const named = decodeAnchor(anchor)
      const wanted = renamed.get(`${target}#${named}`) ?? named
      const found = outlines.get(target)?.find((id) => id === wanted || id === wanted.toLowerCase())
      if (found !== undefined) return `](${file ?? ''}#${found})`
      lose(`the place #${named} of a link`, 'Its article has no such heading; the link leads to its beginning.')
      return `](${file ?? posix.basename(path)})`
    }),
  )
}
