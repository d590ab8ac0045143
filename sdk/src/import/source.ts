import type { FrontMatter } from '../schemas/article.ts'

/** Something that an article had and its import has not, or has in another form. */
export type Lost = { file: string; what: string; why: string }

/** Takes down what could not be kept of a page. */
export type ReportLost = (what: string, why: string) => void

/** What a page's links and images become; null where nothing can stand in their place. */
export type References = {
  link: (address: string) => string | null
  image: (address: string) => string | null
  /** Takes down that a heading had an id of its own, which links may lead to. */
  heading: (id: string, words: string) => void
  lose: ReportLost
}

/** A page of another system, on its way to becoming an article. */
export type SourcePage = {
  /** As the report names it: a path within the source, or an address. */
  file: string
  locale: string
  /** Its section's id; `SourceSection` may tell more of it. */
  section: string
  /** The same for its version in every language, and for no other page. */
  identity: string
  /** What it would like to be called in addresses; made unique among the others. */
  slug: string
  title: string
  frontMatter: Partial<
    Pick<FrontMatter, 'summary' | 'keywords' | 'aliases' | 'audience' | 'draft' | 'order' | 'updated'>
  >
  /** What `keyOf` gives for links to it. */
  keys: string[]
  /** The address from which its own relative links start. */
  base: string
  /** Its text as markdown, with links and images already replaced. */
  write: (references: References) => string
}

/** `description` is plain words, shown below its title. */
export type SourceSection = { locale: string; id: string; title: string; description?: string; order?: number }

/** Everything that was found in an export, a docs folder or a folder of pages. */
export type Source = {
  pages: SourcePage[]
  sections: SourceSection[]
  lost: Lost[]
  /** What a page is known by, of a link's whole address; null where it leads out of the source. */
  keyOf: (address: URL) => string | null
  /** The folder that images are taken from. */
  root: string
  /** The image's path within `root`, or null when it is not there. */
  findImage: (address: string, page: Pick<SourcePage, 'base'>) => string | null
}

/** The origin that pages without an address of their own are given, to resolve their links. */
export const NO_ORIGIN = 'https://import.invalid'
