import type { Bundle } from '../compile/assemble-bundle.ts'
import { absolute, markdownUrl, type HelpSite } from './page.ts'
import { nameHelp, wordsOf } from './words.ts'

/** What there is to read, for programs that answer questions (llmstxt.org): each article with the address of its markdown. */
export function renderLlms(bundles: readonly Bundle[], site: HelpSite): string {
  const [first] = bundles
  const { words } = wordsOf(first!.locale)
  const sections = bundles.flatMap((bundle) => bundle.sections.map((section) => writeSection(bundle, section, site)))
  return `${[`# ${nameHelp(site.name, words)}`, `> ${words.lead}`, ...sections.filter((text) => text !== '')].join('\n\n')}\n`
}

/** Those that are in the bundle's own language: others are listed in theirs. */
function writeSection({ locale, articles }: Bundle, section: Bundle['sections'][number], site: HelpSite): string {
  const lines = articles.flatMap(({ article: { slug, title, summary, lang, section: of } }) => {
    if (lang !== locale || of !== section.id) return []
    const address = absolute(markdownUrl(locale, slug), site)
    return [`- [${title.replace(/[[\]]/g, '')}](${address})${summary === '' ? '' : `: ${summary}`}`]
  })
  return lines.length === 0 ? '' : [`## ${section.title} (${locale})`, '', ...lines].join('\n')
}
