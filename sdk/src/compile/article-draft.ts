import type { FrontMatter } from '../schemas/article.ts'
import type { Step } from '../schemas/bundle.ts'
import type { Tree } from '../tree/nodes.ts'

/** An article's or a section's file as it was found, placed by its folders. */
export type PlacedFile = {
  /** Within the knowledge base, with forward slashes: `en/mail/out-of-office.md`. */
  path: string
  /** The same as problems name it. */
  file: string
  bytes: Uint8Array
  locale: string
  section: string
  slug: string
}

/**
 * On which line of its file a node was written. Kept beside the tree, because the tree itself travels to browsers,
 * where nobody needs it.
 */
export type SourceLines = WeakMap<object, number>

/** A heading as it was written. */
export type Heading = {
  /** Its anchor, which links can lead to. */
  id: string
  text: string
  /** How many number signs it was written with; trees know three levels only. */
  level: number
  line: number
}

/**
 * An article that has been read but not yet placed among the others. Until links are resolved, `link` nodes hold the
 * address as it was written (`../mail/two.md#three`), and `image` nodes the path, with a size of 0.
 */
export type ArticleDraft = Omit<PlacedFile, 'bytes'> & {
  frontMatter: FrontMatter
  /** Line of a key of the front matter: `lineOf('related', 0)`. */
  lineOf: (...path: (string | number)[]) => number
  body: Tree
  steps: Step[]
  outline: Heading[]
  lines: SourceLines
}

/** What a `_section.md` says; a section without one is named after its folder. */
export type SectionDraft = { locale: string; id: string; title: string; description: string; order: number }

/** A section that has a file of its own. */
export type SectionFile = SectionDraft & { file: string }
