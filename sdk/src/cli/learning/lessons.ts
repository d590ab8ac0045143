import type { ArticleDraft } from '../../compile/article-draft.ts'
import type { Bundle } from '../../compile/assemble-bundle.ts'
import type { Content } from '../../compile/read-content.ts'
import type { Knowledge } from '../../compile/knowledge.ts'
import type { LearningArticle } from '../../learn/index.ts'
import type { AskedQuestion } from '../../schemas/evidence.ts'
import { localeChooser } from '../../search/choose-locale.ts'
import type { SearchDocument } from '../../search/build/search-document.ts'

export type LessonBundle = Pick<Bundle, 'audience' | 'synonyms'> & {
  /** With the writers' own questions, and none that was learned. */
  documents: SearchDocument[]
  /** Slugs of the articles that are written in this language and for this audience: what `check` asks for here. */
  own: ReadonlySet<string>
}

/** The articles that visitors of one language find, and what they asked. */
export type Lesson = {
  locale: string
  /** One for each audience. */
  bundles: LessonBundle[]
  articles: LearningArticle[]
  /** Slugs that articles had before are those that they have now. */
  questions: AskedQuestion[]
  never: string[]
}

/** @param locales those that are wanted, of the configuration's */
export function lessonsOf(
  { bundles }: Pick<Content, 'bundles'>,
  knowledge: Knowledge,
  questions: readonly AskedQuestion[],
  locales: readonly string[],
): Lesson[] {
  const chooseLocale = localeChooser(knowledge.config.locales)
  const asked = Map.groupBy(questions, ({ locale }) => chooseLocale(locale))
  return locales.map((locale) => {
    const ofLocale = bundles.filter((bundle) => bundle.locale === locale)
    const drafts = new Map(ofLocale.flatMap((bundle) => draftsOf(bundle, knowledge)).map((one) => [one.slug, one]))
    const file = knowledge.learned.find((learned) => learned.locale === locale)
    const learned = new Map(file?.articles.map(({ slug, phrases }) => [slug, phrases.map(({ words }) => words)]))
    const renamed = new Map(ofLocale.flatMap(({ aliases }) => Object.entries(aliases)))
    return {
      locale,
      bundles: ofLocale.map((bundle) => withoutLearned(bundle, drafts)),
      articles: [...drafts.values()].map(({ slug, frontMatter: { title, questions } }) => {
        return { slug, title, questions, learned: learned.get(slug) ?? [] }
      }),
      questions: (asked.get(locale) ?? []).map((question) => withSlugs(question, renamed)),
      never: file?.never.map(({ words }) => words) ?? [],
    }
  })
}

/** The files that a bundle's articles were made of; some may be in another language than the bundle. */
function draftsOf({ articles }: Bundle, { library }: Knowledge): ArticleDraft[] {
  return articles.map(({ article: { lang, slug } }) => library.withSlug(lang, slug)!)
}

function withoutLearned(
  { audience, locale, synonyms, articles }: Bundle,
  drafts: ReadonlyMap<string, ArticleDraft>,
): LessonBundle {
  const isOwn = ({ slug, lang }: SearchDocument) => {
    return lang === locale && drafts.get(slug)!.frontMatter.audience === audience
  }
  const documents = articles.map(({ document }) => {
    return { ...document, questions: drafts.get(document.slug)!.frontMatter.questions }
  })
  return { audience, synonyms, documents, own: new Set(documents.filter(isOwn).map(({ slug }) => slug)) }
}

function withSlugs(question: AskedQuestion, renamed: ReadonlyMap<string, string>): AskedQuestion {
  const now = <Counted extends { slug: string }>(one: Counted) => ({ ...one, slug: renamed.get(one.slug) ?? one.slug })
  return { ...question, opened: question.opened.map(now), solved: question.solved.map(now) }
}
