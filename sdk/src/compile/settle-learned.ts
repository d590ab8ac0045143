import type { ArticleDraft } from './article-draft.ts'
import type { Library } from './library.ts'
import { nearestName } from './nearest-name.ts'
import { phraseKey } from './phrase-key.ts'
import type { Report } from './problem.ts'
import { LEARNED_FILE, type LearnedFile } from './read-learned.ts'

/** What visitors of a language were heard to ask: slug → phrases. */
export type Learned = ReadonlyMap<string, readonly string[]>

/**
 * The phrases of a `_learned.yml` that bring something. None of the others stops a build: the file is written by a
 * program, from what visitors did, while articles come and go and get questions of their own.
 */
export function settleLearned({ locale, file, articles }: LearnedFile, library: Library, report: Report): Learned {
  const settled = new Map<string, string[]>()
  /** Phrase → the article that has it. */
  const owners = new Map<string, string>()
  for (const { slug, line, phrases } of articles) {
    const article = library.withSlug(locale, slug)
    if (!article) {
      if (!library.isUnreadable(slug)) reportUnknown(slug, line)
      continue
    }
    const own = new Set(ownPhrases(article))
    const kept = phrases.filter((phrase) => {
      const key = phraseKey(phrase.words)
      const owner = owners.get(key)
      const where =
        owner === undefined ? 'is the article’s title or one of its questions' : `stands at \`${owner}\` too`
      if (owner === undefined && !own.has(key)) {
        owners.set(key, slug)
        return true
      }
      const message = `“${phrase.words}” ${where}.`
      const fix = 'Remove it here.'
      report({ severity: 'warning', code: 'repeated-phrase', file, line: phrase.line, message, fix })
      return false
    })
    settled.set(
      slug,
      kept.map(({ words }) => words),
    )
  }
  return settled

  function reportUnknown(slug: string, line: number): void {
    const renamed = library.articles.find(({ frontMatter }) => frontMatter.aliases.includes(slug))?.slug
    const meant = renamed ?? nearestName(slug, new Set(library.articles.map((article) => article.slug)))
    const message = renamed
      ? `The article \`${slug}\` is called \`${renamed}\` now.`
      : `There is no article \`${slug}\`, so its phrases are left out.`
    const fix = meant === null ? `Remove it from ${LEARNED_FILE}.` : `Write \`${meant}\`, if that is meant.`
    report({ severity: 'warning', code: 'unknown-learned', file, line, message, fix })
  }
}

function ownPhrases({ frontMatter: { title, questions } }: ArticleDraft): string[] {
  return [title, ...questions].map(phraseKey)
}
