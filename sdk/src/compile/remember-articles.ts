import type { ArticleDraft } from './article-draft.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './read-article.ts'
import type { ArticleReader } from './read-content.ts'

/** What was made of a file, and what was said of it. */
type Known = { bytes: Uint8Array; draft: ArticleDraft | null; problems: Problem[] }

/**
 * Reads articles as `readArticle` does, and a file that has not changed not again: of a thousand, reading is what takes
 * longest.
 */
export function rememberArticles(): ArticleReader {
  const known = new Map<string, Known>()
  return (source, report) => {
    let article = known.get(source.path)
    if (!article || Buffer.compare(article.bytes, source.bytes) !== 0) {
      const problems: Problem[] = []
      article = { bytes: source.bytes, draft: readArticle(source, (problem) => void problems.push(problem)), problems }
      known.set(source.path, article)
    }
    article.problems.forEach(report)
    return article.draft
  }
}
