import type { Tree } from '../tree/nodes.ts'
import type { OwnTexts } from '../panel-texts/own-texts.ts'
import type { Form } from './form.ts'
import type { LocalizedText } from './locale.ts'

/**
 * The files of a compiled knowledge base. They are written by `sdk/src/compile` and read by `sdk/src/search`; the build
 * makes both sides, so they are typed here and checked by version, not validated field by field in the browser.
 *
 * `<out>/kb/<audience>/<locale>/manifest.json` names everything else, which is hashed and never changes:
 * `index/terms-<n>.<hash>.bin`, `index/guesses-<n>.<hash>.bin` and `index/slugs-<n>.<hash>.bin` (search), `articles/<slug>.<hash>.json`,
 * `images/<name>.<hash>.<ext>`, and of a large knowledge base `index/entries-<n>.<hash>.json`.
 */
export const BUNDLE_VERSION = 1

/**
 * The `Content-Security-Policy` that images are to be served with. A drawing is a document: opened by itself, in a tab,
 * it would otherwise run the scripts it holds on the origin that serves it.
 */
export const IMAGE_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

/** `manifest.json`: the only file of a bundle that is fetched anew. */
export type Manifest = {
  version: typeof BUNDLE_VERSION
  locale: string
  /** Language of the articles that this locale lacks. */
  defaultLocale: string
  index: IndexManifest
  /** In the names of the files of `index/`, which belong together. */
  indexHash: string
  /** With the number of their articles, which stand in this order, section by section. */
  sections: (Section & { count: number })[]
  /** The entries of all articles; empty where they are in files of their own, `entriesPerFile` in each. */
  articles: ArticleEntry[]
  entriesPerFile: number | null
  /** Old slug → slug. Where entries are in files, slugs and old slugs are in the index instead. */
  aliases: Record<string, string>
  /** Patterns of pages, each with the positions of the articles that are suggested there. */
  urls: [pattern: string, articles: number[]][]
}

/** The search index: what its files are and what they mean. */
export type IndexManifest = {
  /** Number of articles; the index names an article by its position. */
  articles: number
  /** Of the articles: a query is read in each of them. */
  languages: string[]
  /** What scores mean. */
  calibration: Calibration
  /**
   * The concepts that the articles have: of each its id and the terms that stand for it, `en0,arriv,deliv,>cash on`. What
   * begins with `>` is only asked for, what begins with `<` only had: a synonym of one way.
   */
  concepts: string[]
  /** Whether letters in threes are asked for of every word or only of those that no article has. */
  grams: 'always' | 'unknown'
  /** Number of files of terms: see `fileOfTerm`. */
  terms: number
  /** Where each file of words that can be guessed at begins: see `joinRanges`. Null where the only file of terms serves. */
  guesses: string[] | null
  /** Number of files of slugs; 0 where the entries of articles come with the manifest. */
  slugs: number
}

/** How likely an article answers, from what its score says: `1 / (1 + exp(-(offset + slope · signal)))`. */
export type Calibration = { offset: number; slope: number }

export type Section = {
  id: string
  title: string
  description: string
  /** BCP 47. Differs from the manifest's `locale` where nobody titled the section in it. */
  lang: string
}

/** What lists, suggestions and links need to know of an article. */
export type ArticleEntry = {
  slug: string
  title: string
  summary: string
  /** Section id. */
  section: string
  /** BCP 47. Differs from the manifest's `locale` where the article is missing in it. */
  lang: string
  kind: 'article' | 'steps'
  /** Path of the article's file, relative to the manifest. */
  path: string
}

/** `articles/<slug>.<hash>.json` */
export type Article = Omit<ArticleEntry, 'path'> & {
  sectionTitle: string
  /** ISO 8601 day, or null. */
  updated: string | null
  related: string[]
  body: Tree
  /** Only in articles of kind `steps`: the first is where one starts; `body` is then the introduction. */
  steps: Step[]
}

/** One step of a troubleshooting article. */
export type Step = { id: string; title: string; body: Tree; answers: StepAnswer[] }

/** `to` is the id of another step, or an end: `solved`, `contact`. */
export type StepAnswer = { label: string; to: string }

/** `<out>/kb/site/<site>.json`: what the widget needs to know of the site it stands on; works while the API is down. */
export type SiteBundle = {
  version: typeof BUNDLE_VERSION
  id: string
  name: string
  /** The first is the default. */
  locales: string[]
  categories: { id: string; title: LocalizedText }[]
  /** In the order in which they are tried: see `chooseForm`. */
  forms: Form[]
  /** What the panel says in the site's own words, by BCP 47 tag; only where it has any. */
  texts?: Record<string, OwnTexts>
  /** What the panel offers where the page does not say. */
  mode: 'neutral' | 'self-service' | 'ask-first' | 'articles-only' | 'form-only'
  /** Whether visitors may ask without an identity token. */
  anonymous: boolean
  /** Whether a device is to work for a few seconds before it sends a ticket. */
  proofOfWork: boolean
  /** How much of a page's address goes along with a ticket: without query and fragment, or all of it. */
  pageAddress: 'path' | 'full'
}
