import { posix } from 'node:path'
import { createHeadingIds } from '../compile/heading-ids.ts'
import { hasAllowedScheme, schemeOf } from '../compile/link-scheme.ts'
import type { ImageCopies } from './copy-images.ts'
import type { PlacedPage } from './import-source.ts'
import type { Lost, References, Source } from './source.ts'

/** Pages by the keys of links to them. */
export type AddressBook = ReadonlyMap<string, PlacedPage>

/** Where the links of a language lead to: to its own version of a page, where there is one. */
export function createAddressBook(pages: readonly PlacedPage[], locale: string): AddressBook {
  // Later entries win.
  const ordered = [...pages.filter((page) => page.locale !== locale), ...pages.filter((page) => page.locale === locale)]
  return new Map(ordered.flatMap((page) => page.keys.map((key) => [key, page] as const)))
}

/** How one page's links and images become those of an article. */
export function createReferences(
  page: PlacedPage,
  byKey: AddressBook,
  { source, defaultLocale }: { source: Source; defaultLocale: string },
  images: ImageCopies,
  renamed: Map<string, string>,
  lost: Lost[],
): References {
  const lose: References['lose'] = (what, why) => void lost.push({ file: page.file, what, why })

  function find(address: string): { url: URL; target: PlacedPage | undefined; isInside: boolean } | null {
    // A page's address may end in a slash, which its file does not show.
    for (const base of [page.base, `${page.base.replace(/\.[a-z]+$/, '')}/`]) {
      if (!URL.canParse(address, base)) return null
      const url = new URL(address, base)
      const key = source.keyOf(url)
      const target = key === null ? undefined : byKey.get(key)
      if (target || /\.[a-z]+$/.test(url.pathname)) return { url, target, isInside: key !== null }
    }
    const url = new URL(address, page.base)
    return { url, target: undefined, isInside: source.keyOf(url) !== null }
  }

  return {
    lose,
    heading: (id, words) => void renamed.set(`${page.path}#${id}`, createHeadingIds()(words)),
    link(written) {
      const address = written.trim()
      if (address === '' || address.startsWith('#')) return address
      const scheme = schemeOf(address)
      if (scheme !== null && !hasAllowedScheme(address)) {
        lose(`a link to ${scheme}:`, 'Links of this kind are not allowed; its words were kept.')
        return null
      }
      const found = find(address)
      if (!found) {
        lose(`the link ${address}`, 'It is no address; its words were kept.')
        return null
      }
      const { url, target, isInside } = found
      if (target) {
        const why = whyNotReadable(page, target, defaultLocale)
        if (why) {
          lose(`the link to “${target.title}”`, `${why}; its words were kept.`)
          return null
        }
        if (target.path === page.path) return url.hash === '' ? `${target.slug}.md` : url.hash
        return posix.relative(posix.dirname(page.path), target.path) + url.hash
      }
      // A relative address that no file of the source answers has no meaning elsewhere.
      if (scheme === null && url.origin === new URL(page.base).origin && url.hostname.endsWith('.invalid')) {
        lose(`the link ${address}`, 'It leads to a page that is not in the source; its words were kept.')
        return null
      }
      if (isInside) lose(`the link ${url.href}`, 'It leads to a page that is not in the source, at its old address.')
      return encodeAddress(scheme === null ? url.href : scheme === 'tel' ? address.replaceAll(/\s/g, '') : address)
    },
    image(written) {
      const address = written.trim()
      const path = source.findImage(address, page)
      if (path === null) {
        lose(`the image ${address.slice(0, 200)}`, `${whyNotThere(address)} Its description was kept.`)
        return null
      }
      const copied = images.copy(path, posix.dirname(page.path))
      if ('why' in copied) {
        lose(`the image ${path}`, `${copied.why} Its description was kept.`)
        return null
      }
      return posix.relative(posix.dirname(page.path), copied.path)
    },
  }
}

function whyNotThere(address: string): string {
  const scheme = schemeOf(address)
  if (scheme === 'data') return 'It is written into the page itself: save it as a file.'
  const isOutside = scheme !== null || address.startsWith('//')
  return isOutside ? 'It is on another site, and nothing is fetched.' : 'There is no such file in the source.'
}

/** What a published article leads to, its readers must be able to read. */
function whyNotReadable(page: PlacedPage, target: PlacedPage, defaultLocale: string): string | null {
  const { frontMatter: from } = page
  const { frontMatter: to } = target
  if (![page.locale, defaultLocale].includes(target.locale)) return `It is an article in ${target.locale} only`
  if (to.draft && !from.draft) return 'It leads to a draft'
  if (to.audience && to.audience !== from.audience) return `It leads to an article for ${to.audience} readers`
  return null
}

/** Brackets and spaces would end the address in markdown. */
function encodeAddress(address: string): string {
  return address.replace(/[\s()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
