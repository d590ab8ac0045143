import type { ArticleDraft, PlacedFile } from './article-draft.ts'

/** All articles of a knowledge base, to be asked for by place and by slug. */
export type Library = {
  articles: ArticleDraft[]
  defaultLocale: string
  /** By path within the knowledge base, such as `en/mail/out-of-office.md`. */
  atPath: (path: string) => ArticleDraft | undefined
  /** The article in this language, else in the default one. */
  withSlug: (locale: string, slug: string) => ArticleDraft | undefined
  isPublished: (article: ArticleDraft) => boolean
  /** Whether there is a file of this slug that could not be read, so that `articles` lacks it. */
  isUnreadable: (slug: string) => boolean
}

/**
 * @param files every article's file, whether it could be read or not
 * @param now the moment at which `publishAt` is judged; null: everything is published, drafts too
 */
export function createLibrary(
  articles: ArticleDraft[],
  files: readonly PlacedFile[],
  defaultLocale: string,
  now: Date | null,
): Library {
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const bySlug = new Map(articles.map((article) => [`${article.locale}/${article.slug}`, article]))
  const unreadable = new Set(files.filter(({ path }) => !byPath.has(path)).map(({ slug }) => slug))
  return {
    articles,
    defaultLocale,
    atPath: (path) => byPath.get(path),
    withSlug: (locale, slug) => bySlug.get(`${locale}/${slug}`) ?? bySlug.get(`${defaultLocale}/${slug}`),
    isUnreadable: (slug) => unreadable.has(slug),
    isPublished: ({ frontMatter: { draft, publishAt } }) =>
      now === null || (!draft && (publishAt === undefined || Date.parse(publishAt) <= now.getTime())),
  }
}

/** Who may read a public article may not be sent to another audience's; who reads that may read public ones too. */
export function mayLinkTo(from: ArticleDraft, to: ArticleDraft): boolean {
  return to.frontMatter.audience === 'public' || to.frontMatter.audience === from.frontMatter.audience
}
