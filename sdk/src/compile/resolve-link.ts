import type { InlineNode } from '../tree/nodes.ts'
import type { ArticleDraft } from './article-draft.ts'
import { mayLinkTo, type Library } from './library.ts'
import { LINK_SCHEMES, schemeOf } from './link-scheme.ts'
import { nearestName } from './nearest-name.ts'
import type { ReportReference } from './problem.ts'
import { resolvePath } from './resolve-path.ts'
import { decodeAnchor } from './split-steps.ts'

type Link = Extract<InlineNode, { type: 'link' }>
type Target = { article: ArticleDraft; anchor: string }

/** What a link becomes: an outside link, a link to an article, or after an error its bare text. */
export function resolveLink(link: Link, from: ArticleDraft, library: Library, say: ReportReference): InlineNode {
  const address = link.href.trim()
  const children: InlineNode[] = link.children.length > 0 ? link.children : [address]
  if (link.children.length === 0) {
    say('empty-link', 'The link has no text.', 'Write the words to click between the brackets.', 'warning')
  }
  const scheme = schemeOf(address)
  if (scheme !== null && LINK_SCHEMES.includes(scheme)) return { ...link, href: address, children }
  const target = scheme === null ? findTarget(address, from, library, say) : refuseScheme(scheme, say)
  if (!target) return { type: 'emphasis', children }
  const { article, anchor } = target
  checkReadable(article, from, library, say)
  if (anchor !== '') checkAnchor(article, anchor, say)
  const slug = article === from ? '' : article.slug
  return { type: 'article-link', slug, ...(anchor === '' ? {} : { anchor }), children }
}

function refuseScheme(scheme: string, say: ReportReference): null {
  const fix = `Links may start with ${LINK_SCHEMES.map((known) => `${known}:`).join(', ')} or name an article’s file.`
  say('forbidden-scheme', `Links to \`${scheme}:\` are not allowed.`, fix)
  return null
}

/** The article that a relative address names. One that is missing in this language is looked for in the default one. */
function findTarget(address: string, from: ArticleDraft, library: Library, say: ReportReference): Target | null {
  const [path = '', ...anchorParts] = address.split('#')
  const anchor = decodeAnchor(anchorParts.join('#'))
  if (path === '') return { article: from, anchor }
  if (path.startsWith('/')) {
    const fix = 'Write the whole address with https://, or the article’s file relative to this one: `../mail/two.md`.'
    say('absolute-link', `\`${path}\` would lead to a page of whatever site shows the article.`, fix)
    return null
  }
  const file = path.split('?')[0]!
  if (!file.toLowerCase().endsWith('.md')) {
    say(
      'dead-link',
      `\`${path}\` is not an article.`,
      'Link to an article’s file, which ends in .md, or to a whole address.',
    )
    return null
  }
  const wanted = resolvePath(from.path, decodeAnchor(file))
  const article = wanted === null ? undefined : findAtPath(wanted, from, library)
  if (article) return { article, anchor }
  // What is wrong with that file has been said; that links to it are dead for the moment would only distract.
  if (wanted !== null && library.isUnreadable(wanted.split('/').at(-1)!.slice(0, -'.md'.length))) return null
  const proposal = wanted === null ? null : proposeArticle(wanted, from, library)
  const fix = proposal ? `Did you mean \`${proposal}\`?` : 'Correct the path, or remove the link.'
  say('dead-link', `There is no article at \`${path}\`.`, fix)
  return null
}

function findAtPath(path: string, from: ArticleDraft, library: Library): ArticleDraft | undefined {
  const found = library.atPath(path)
  if (found) return found.locale === from.locale ? found : library.withSlug(from.locale, found.slug)
  const inDefault = library.atPath(path.replace(/^[^/]+/, library.defaultLocale))
  // The translation may stand in another section than the original.
  return inDefault && path.startsWith(`${from.locale}/`) ? library.withSlug(from.locale, inDefault.slug) : undefined
}

/** The path that was probably meant: the same file name elsewhere, or a name that differs by a slip. */
function proposeArticle(wanted: string, from: ArticleDraft, library: Library): string | null {
  const slug = wanted.split('/').at(-1)!.slice(0, -'.md'.length)
  const near = nearestName(slug, new Set(library.articles.map((article) => article.slug)))
  const article = near === null ? undefined : library.withSlug(from.locale, near)
  if (!article) return null
  return article.section === from.section ? `${article.slug}.md` : `../${article.section}/${article.slug}.md`
}

function checkReadable(target: ArticleDraft, from: ArticleDraft, library: Library, say: ReportReference): void {
  if (!mayLinkTo(from, target)) {
    const { audience } = target.frontMatter
    say(
      'internal-link',
      `${target.path} is for another audience (${audience}).`,
      'Remove the link, or change the audience.',
    )
  } else if (library.isPublished(from) && !library.isPublished(target)) {
    say('dead-link', `${target.path} is not published yet.`, 'Publish it too, or remove the link until then.')
  }
}

function checkAnchor(target: ArticleDraft, anchor: string, say: ReportReference): void {
  const anchors = target.outline.map(({ id }) => id)
  if (anchors.includes(anchor)) return
  const near = nearestName(anchor, anchors)
  const fix = near
    ? `Did you mean \`#${near}\`?`
    : anchors.length > 0
      ? `Use one of ${anchors.map((id) => `#${id}`).join(', ')}.`
      : 'The article has no headings: link to it without an anchor.'
  say('dead-anchor', `${target.path} has no heading \`#${anchor}\`.`, fix)
}
