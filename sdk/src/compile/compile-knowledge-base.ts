import { renderHelpCentre } from '../site/render-help-centre.ts'
import type { OutputFiles } from './bundle-content.ts'
import { isFine } from './problem.ts'
import { readContent, type CompileOptions, type Content } from './read-content.ts'
import { relateArticles } from './relate-articles.ts'
import { siteFiles } from './site-files.ts'
import { allFiles } from './write-bundle.ts'

/** A knowledge base in memory. With an error among `problems` there are no files: half a release is none. */
export type Compiled = Content & { files: OutputFiles }

/** Compiles a knowledge base and its help centre in memory. Nothing is written; the same input gives the same bytes. */
export async function compileKnowledgeBase(options: CompileOptions): Promise<Compiled> {
  const content = await readContent(options)
  const { config, problems } = content
  const bundles = await Promise.all(content.bundles.map(relateArticles))
  if (!config || !isFine(problems)) return { ...content, bundles, files: new Map() }
  const publicBundles = bundles.filter(({ audience }) => audience === 'public')
  const files = new Map([
    ...(await allFiles(bundles, options.onProgress)),
    ...siteFiles(config),
    ...renderHelpCentre(publicBundles, config),
  ])
  return { ...content, bundles, files }
}
