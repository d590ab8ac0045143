import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readDocs } from './sources/docs/read-docs.ts'
import { readPages } from './sources/read-pages.ts'
import { readZendesk } from './sources/read-zendesk.ts'
import type { Source } from './source.ts'

export const SOURCE_KINDS = ['zendesk', 'docusaurus', 'starlight', 'html'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** What a file or folder holds, by what stands in it; null where nothing tells. */
export function recogniseSource(path: string): SourceKind | null {
  if (!statSync(path).isDirectory()) return path.toLowerCase().endsWith('.json') ? 'zendesk' : null
  const has = (pattern: string) => globSync(pattern, { cwd: path }).length > 0
  if (existsSync(join(path, 'src/content/docs')) || has('astro.config.*')) return 'starlight'
  if (has('docusaurus.config.*') || has('sidebars.*') || has('{docs/,}**/_category_.{json,yml,yaml}'))
    return 'docusaurus'
  if (has('**/*.{md,mdx}')) return 'docusaurus'
  if (has('**/*.{html,htm}')) return 'html'
  return has('*.json') ? 'zendesk' : null
}

/** @param locales of the knowledge base; the first is taken where the source does not say */
export function readSource(path: string, kind: SourceKind, locales: readonly string[]): Source {
  switch (kind) {
    case 'zendesk':
      return readZendesk(path, locales)
    case 'docusaurus':
    case 'starlight':
      return readDocs(path, kind, locales)
    case 'html':
      return readPages(path, locales)
  }
}
