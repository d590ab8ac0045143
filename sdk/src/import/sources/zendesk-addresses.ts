import { decodeAnchor } from '../../compile/split-steps.ts'
import { slugify } from '../slugs.ts'
import { NO_ORIGIN, type Lost, type SourcePage } from '../source.ts'
import type { ZendeskExport } from './zendesk-export.ts'

/** An article's number is what its address is known by, whatever language and title stand around it. */
export function keyOfPath(path: string): string {
  const article = /\/articles\/(\d+)/.exec(path)?.[1]
  return article ? `article ${article}` : path
}

/** `https://acme.zendesk.com/hc/en-us/articles/360001-Reset-it` → `360001-reset-it` */
export function aliasesOf(address: string): string[] {
  return [slugify(decodeAnchor(pathOf(address).split('/').at(-1)!))].filter(Boolean)
}

/** Old addresses that lead to an article become aliases of it, and links to them lead there. */
export function withRedirects(
  pages: readonly SourcePage[],
  rules: ZendeskExport['redirect_rules'],
  lost: Lost[],
): SourcePage[] {
  const known = new Set(pages.flatMap(({ keys }) => keys))
  const leading = rules.filter(({ redirect_from, redirect_to }) => {
    const isKept = known.has(keyOfPath(pathOf(redirect_to)))
    const why = 'It does not lead to an article of the export.'
    if (!isKept) lost.push({ file: 'redirect_rules', what: `${redirect_from} to ${redirect_to}`, why })
    return isKept
  })
  return pages.map((page) => {
    const own = leading.filter(({ redirect_to }) => page.keys.includes(keyOfPath(pathOf(redirect_to))))
    const aliases = own.flatMap(({ redirect_from }) => aliasesOf(redirect_from))
    return {
      ...page,
      keys: [...page.keys, ...own.map(({ redirect_from }) => keyOfPath(pathOf(redirect_from)))],
      frontMatter: { ...page.frontMatter, aliases: [...(page.frontMatter.aliases ?? []), ...aliases] },
    }
  })
}

function pathOf(address: string): string {
  return URL.canParse(address, NO_ORIGIN) ? new URL(address, NO_ORIGIN).pathname : ''
}
