import type { ArticleEntry, Manifest } from '../schemas/bundle.ts'
import type { ArticleSummary } from './knowledge-base.ts'
import type { Attempt, BundleFiles } from './read-bundle.ts'
import { readEntries } from './read-entries.ts'

/** What a list shows of an article. */
export function summarise({ path: _path, ...rest }: ArticleEntry, { sections }: Manifest): ArticleSummary {
  const section = sections.find(({ id }) => id === rest.section)
  return { ...rest, sectionTitle: section?.title ?? rest.section }
}

/** Of the articles at these positions, in their order; one whose file cannot be had is not among them. */
export async function readSummaries(
  positions: readonly number[],
  files: BundleFiles,
  attempt: Attempt,
): Promise<ArticleSummary[]> {
  const { result } = await readEntries(positions, files, attempt)
  return [...result.values()].map((entry) => summarise(entry, attempt.manifest))
}
