import type { Knowledge } from '../knowledge.ts'
import type { Report } from '../problem.ts'
import { deadSynonyms } from './dead-synonyms.ts'
import { duplicateHeadings } from './duplicate-headings.ts'
import { duplicateTitles } from './duplicate-titles.ts'
import { emptyHeadings } from './empty-headings.ts'
import { fileNamesAsAlt } from './file-names-as-alt.ts'
import { headingLevels } from './heading-levels.ts'
import { largeImages } from './large-images.ts'
import { longSentences } from './long-sentences.ts'
import { missingTranslations } from './missing-translations.ts'
import { orphanArticles } from './orphan-articles.ts'
import { outsideLinks } from './outside-links.ts'
import { sections } from './sections.ts'
import { staleTranslations } from './stale-translations.ts'
import { titleHeadings } from './title-headings.ts'

/** Looks at a knowledge base for one kind of trouble, and warns of it: none of these stops a build. */
export type Rule = (knowledge: Knowledge, report: Report) => void | Promise<void>

const RULES: readonly Rule[] = [
  outsideLinks,
  fileNamesAsAlt,
  largeImages,
  headingLevels,
  emptyHeadings,
  titleHeadings,
  duplicateHeadings,
  duplicateTitles,
  missingTranslations,
  staleTranslations,
  orphanArticles,
  longSentences,
  deadSynonyms,
  sections,
]

/** What compiling takes as it is, and readers would stumble over. */
export async function applyRules(knowledge: Knowledge, report: Report): Promise<void> {
  for (const rule of RULES) await rule(knowledge, report)
}
