import type { Article, Section } from '../schemas/bundle.ts'
import type { Synonyms } from '../search/build/known-concepts.ts'
import type { SearchDocument } from '../search/build/search-document.ts'
import type { InlineNode, Tree } from '../tree/nodes.ts'
import type { SectionDraft } from './article-draft.ts'
import type { Library } from './library.ts'
import { mapInline } from './map-inline.ts'
import { compareText } from './problem.ts'
import { untitledSection } from './read-section.ts'
import type { ResolvedArticle } from './resolve-references.ts'
import type { Learned } from './settle-learned.ts'
import { treeText } from '../tree/tree-text.ts'

/** What the readers of one audience get in one language. */
export type Bundle = {
  audience: string
  locale: string
  defaultLocale: string
  sections: Section[]
  /** In the order in which lists show them. */
  articles: BundledArticle[]
  /** Old slug → slug. */
  aliases: Record<string, string>
  /** Of every language: some articles may be in the default one. */
  synonyms: Synonyms
  /** Path in the bundle → content. */
  images: Map<string, Uint8Array>
}

export type BundledArticle = {
  article: Article
  urls: string[]
  document: SearchDocument
  /** Whose it is, where a preview shows it beside articles of others. */
  audience?: string
}

/** What bundles are put together of: all that was read of a knowledge base. */
export type Parts = {
  articles: readonly ResolvedArticle[]
  sections: readonly SectionDraft[]
  library: Library
  /** Of every language. */
  synonyms: Synonyms
  /** By language. */
  learned: ReadonlyMap<string, Learned>
}

/**
 * Puts a bundle together: the audience's own articles and the public ones, in the language or else in the default one,
 * published only.
 */
export function assembleBundle(
  audience: string,
  locale: string,
  { articles, sections, library, synonyms, learned }: Parts,
): Bundle {
  const chosen = chooseVersions(audience, locale, articles, library)
  const sectionOf = (id: string) => findSection(id, locale, library.defaultLocale, sections)
  const ordered = [...chosen.values()].toSorted((a, b) => {
    const [sectionA, sectionB] = [sectionOf(a.section), sectionOf(b.section)]
    return (
      sectionA.order - sectionB.order ||
      compareText(sectionA.id, sectionB.id) ||
      a.frontMatter.order - b.frontMatter.order ||
      compareText(a.frontMatter.title, b.frontMatter.title) ||
      compareText(a.slug, b.slug)
    )
  })
  const isMixed = new Set(ordered.map((draft) => draft.locale)).size > 1
  const sectionIds = [...new Set(ordered.map((article) => article.section))]
  return {
    audience,
    locale,
    defaultLocale: library.defaultLocale,
    sections: sectionIds
      .map(sectionOf)
      .map(({ id, title, description, locale: lang }) => ({ id, title, description, lang })),
    articles: ordered.map((draft) => {
      const phrases = learnedFor(draft, locale, learned)
      return bundleArticle(draft, { sectionTitle: sectionOf(draft.section).title, chosen, isMixed, phrases })
    }),
    aliases: collectAliases(ordered, chosen),
    synonyms,
    images: new Map(ordered.flatMap((draft) => [...draft.images])),
  }
}

/** One version of each article: in the bundle's language where there is one. */
function chooseVersions(
  audience: string,
  locale: string,
  resolved: readonly ResolvedArticle[],
  library: Library,
): Map<string, ResolvedArticle> {
  const isFor = (draft: ResolvedArticle) => ['public', audience].includes(draft.frontMatter.audience)
  const readable = resolved.filter((draft) => isFor(draft) && library.isPublished(draft))
  const inLocale = (wanted: string) => readable.filter((draft) => draft.locale === wanted)
  // Later entries win, so the bundle's own language comes last.
  return new Map([...inLocale(library.defaultLocale), ...inLocale(locale)].map((draft) => [draft.slug, draft]))
}

function findSection(id: string, locale: string, defaultLocale: string, drafts: readonly SectionDraft[]): SectionDraft {
  const inLocale = (wanted: string) => drafts.find((section) => section.id === id && section.locale === wanted)
  return inLocale(locale) ?? inLocale(defaultLocale) ?? untitledSection(locale, id)
}

function collectAliases(
  ordered: readonly ResolvedArticle[],
  chosen: ReadonlyMap<string, ResolvedArticle>,
): Record<string, string> {
  const pairs = ordered.flatMap(({ slug, frontMatter }) =>
    frontMatter.aliases.map((alias): [string, string] => [alias, slug]),
  )
  // An alias of one language may be a slug of another: the article that bears the name comes first.
  return Object.fromEntries(pairs.filter(([alias]) => !chosen.has(alias)))
}

/** What an article has from the bundle around it. */
type Placed = {
  sectionTitle: string
  chosen: ReadonlyMap<string, ResolvedArticle>
  /** Whether articles of another language are among those chosen. */
  isMixed: boolean
  phrases: readonly string[]
}

/** What the bundle's visitors were heard to ask; where a version stands in from another language, what that one's were too. */
function learnedFor({ slug, locale: lang }: ResolvedArticle, locale: string, learned: Parts['learned']): string[] {
  return [...new Set([locale, lang])].flatMap((each) => learned.get(each)?.get(slug) ?? [])
}

function bundleArticle(draft: ResolvedArticle, { sectionTitle, chosen, isMixed, phrases }: Placed): BundledArticle {
  const { slug, section, locale: lang, frontMatter } = draft
  // Where all are of one language each link leads where it was written to lead.
  const settle = (tree: Tree) => (isMixed ? mapInline(tree, (node) => [dropLostAnchor(node, chosen)]) : tree)
  const { title, summary = '', questions, keywords, urls } = frontMatter
  const article: Article = {
    slug,
    title,
    summary,
    section,
    lang,
    kind: frontMatter.type,
    sectionTitle,
    updated: frontMatter.updated?.slice(0, 'yyyy-mm-dd'.length) ?? null,
    related: frontMatter.related.filter((other) => chosen.has(other) && other !== slug),
    body: settle(draft.body),
    steps: draft.steps.map((step) => ({ ...step, body: settle(step.body) })),
  }
  return {
    article,
    urls,
    document: {
      slug,
      lang,
      title,
      summary,
      questions: [...questions, ...phrases],
      keywords,
      body: articleText(article),
    },
  }
}

/**
 * An English article that stands in for a missing translation links to headings by their English names; where that
 * target is translated, the heading is called something else, and the link leads to the article's beginning.
 */
function dropLostAnchor(node: InlineNode, chosen: ReadonlyMap<string, ResolvedArticle>): InlineNode {
  if (typeof node === 'string' || node.type !== 'article-link' || node.slug === '' || !node.anchor) return node
  if (chosen.get(node.slug)?.outline.some(({ id }) => id === node.anchor)) return node
  const { anchor: _lost, ...rest } = node
  return rest
}

function articleText({ body, steps }: Article): string {
  const ofSteps = steps.map((step) =>
    [step.title, treeText(step.body), ...step.answers.map(({ label }) => label)].join('\n'),
  )
  return [treeText(body), ...ofSteps].filter((text) => text !== '').join('\n')
}
