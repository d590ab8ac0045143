import type { Language } from '../../text/language.ts'
import { loadLanguage } from '../../text/language.ts'
import { readWords } from '../../text/terms.ts'
import { treeText } from '../../tree/tree-text.ts'
import type { ArticleDraft } from '../article-draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { treesOf } from '../walk-tree.ts'

/**
 * Synonyms that can find nothing. Of a list of equals one must stand in some article, for the others lead there; of a
 * one-way entry, everything on the right. Words are compared by their stems, as search compares them.
 */
export async function deadSynonyms({ library, synonyms }: Knowledge, report: Report): Promise<void> {
  const locales = new Set(synonyms.map(({ id }) => id.split('.')[0]!))
  for (const locale of locales) {
    const language = await loadLanguage(locale)
    const texts = library.articles
      .filter((article) => article.locale === locale)
      .map((article) => stemsOf(wordsOf(article), language))
    // A phrase stands where its stems stand in a row; the spaces keep them whole.
    const isUsed = (phrase: string) => texts.some((text) => text.includes(stemsOf(phrase, language)))
    for (const { id, asked, had, file, line } of synonyms) {
      if (!id.startsWith(`${locale}.`)) continue
      const isOneWay = asked !== had
      const dead = had.filter((phrase) => !isUsed(phrase))
      if (isOneWay ? dead.length === 0 : dead.length < had.length) continue
      const words = dead.map((phrase) => `“${phrase}”`).join(', ')
      const message = isOneWay ? `No article says ${words}, so this finds nothing.` : `No article says any of ${words}.`
      const fix = 'Use the words that stand in the articles, or remove what nobody finds.'
      report({ severity: 'warning', code: 'dead-synonym', file, line, message, fix })
    }
  }
}

/** All that search reads of an article. */
function wordsOf({ frontMatter: { title, summary = '', questions, keywords }, ...article }: ArticleDraft): string {
  const steps = article.steps.flatMap((step) => [step.title, ...step.answers.map(({ label }) => label)])
  return [title, summary, ...questions, ...keywords, ...treesOf(article).map(treeText), ...steps].join('\n')
}

function stemsOf(text: string, language: Language): string {
  return ` ${readWords(text, language)
    .map(({ term }) => term)
    .join(' ')} `
}
