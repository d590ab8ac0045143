import { BUNDLE_VERSION, type SiteBundle } from '../schemas/bundle.ts'
import type { FirstlineConfig } from '../schemas/config.ts'
import type { OutputFiles } from './bundle-content.ts'

/** `kb/site/<site>.json` of every site, and the first once more as `default.json` for pages that name none. */
export function siteFiles(config: FirstlineConfig): OutputFiles {
  const sites = config.sites.map(({ id, name, mode, anonymous, proofOfWork, pageAddress, texts }): SiteBundle => {
    const forms = config.forms.filter(({ sites }) => sites?.includes(id) ?? true)
    return {
      version: BUNDLE_VERSION,
      id,
      name,
      locales: config.locales,
      categories: config.categories,
      forms,
      anonymous,
      proofOfWork,
      pageAddress,
      mode,
      ...(Object.keys(texts).length > 0 ? { texts: byCanonicalTag(texts) } : {}),
    }
  })
  const named = [['default', sites[0]] as const, ...sites.map((site) => [site.id, site] as const)]
  return new Map(named.map(([name, site]) => [`kb/site/${name}.json`, new TextEncoder().encode(JSON.stringify(site))]))
}

/** As panels ask for languages: `pt-BR`, however it was written. */
function byCanonicalTag<Value>(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([tag, value]) => [new Intl.Locale(tag).toString(), value]))
}
