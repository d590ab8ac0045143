import { BUNDLE_VERSION, type ArticleEntry, type Manifest, type SiteBundle } from '../schemas/bundle.ts'
import type { FirstlineConfig } from '../schemas/config.ts'
import { writeSearchIndex } from '../search/build/write-search-index.ts'
import type { Bundle } from './assemble-bundle.ts'
import { contentHash } from './content-hash.ts'

/** Path within the output folder → content. */
export type OutputFiles = Map<string, Uint8Array>

const encoder = new TextEncoder()

/** The files of these bundles. */
export async function allFiles(bundles: readonly Bundle[]): Promise<OutputFiles> {
  const files: OutputFiles = new Map()
  for (const bundle of bundles) for (const [path, content] of await bundleFiles(bundle)) files.set(path, content)
  return files
}

/** The files of one bundle, as `schemas/bundle.ts` describes them. */
async function bundleFiles(bundle: Bundle): Promise<OutputFiles> {
  const folder = `kb/${bundle.audience}/${bundle.locale}`
  const files: OutputFiles = new Map()
  const add = (path: string, content: string | Uint8Array) => {
    files.set(`${folder}/${path}`, typeof content === 'string' ? encoder.encode(content) : content)
    return path
  }

  for (const [path, content] of bundle.images) add(path, content)
  const articles = bundle.articles.map(({ article, urls }): ArticleEntry => {
    const { slug, title, summary, section, lang, kind } = article
    const content = JSON.stringify(article)
    const path = add(`articles/${slug}.${contentHash(content)}.json`, content)
    return { slug, title, summary, section, lang, kind, urls, path }
  })
  const { file, calibration } = await writeSearchIndex(bundle.articles.map(({ document }) => document))
  const manifest: Manifest = {
    version: BUNDLE_VERSION,
    locale: bundle.locale,
    defaultLocale: bundle.defaultLocale,
    index: add(`index.${contentHash(file)}.bin`, file),
    calibration,
    sections: bundle.sections,
    articles,
    aliases: bundle.aliases,
  }
  add('manifest.json', JSON.stringify(manifest))
  return files
}

/** `kb/site/<site>.json` of every site, and the first once more as `default.json` for pages that name none. */
export function siteFiles(config: FirstlineConfig): OutputFiles {
  const sites = config.sites.map(({ id, name, anonymous }): SiteBundle => {
    const forms = config.forms.filter(({ sites }) => sites?.includes(id) ?? true)
    return {
      version: BUNDLE_VERSION,
      id,
      name,
      locales: config.locales,
      categories: config.categories,
      forms,
      anonymous,
    }
  })
  const named = [['default', sites[0]] as const, ...sites.map((site) => [site.id, site] as const)]
  return new Map(named.map(([name, site]) => [`kb/site/${name}.json`, encoder.encode(JSON.stringify(site))]))
}
