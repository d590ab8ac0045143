import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { InlineNode } from '@firstline/sdk/tree'
import { textToTree } from '@firstline/sdk/tree'

function drawInline(node: InlineNode): unknown {
  if (typeof node === 'string') return node
  if (node.type === 'break') return html`<br />`
  if (node.type === 'link') return drawLink(node.href, node.children.map(drawInline))
  return 'children' in node ? node.children.map(drawInline) : nothing
}

/** A link that leaves the console: in a tab of its own, telling the other side nothing about this one. */
function drawLink(href: string, content: unknown): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${content}</a>`
}

/** A message's plain text: paragraphs, line ends, and links of its http and https addresses. */
export function drawText(text: string): unknown {
  return textToTree(text).map((block) =>
    block.type === 'paragraph' ? html`<p>${block.children.map(drawInline)}</p>` : nothing,
  )
}

/** An address that somebody else wrote: a link where it is http or https, else the bare text. */
export function drawAddress(address: string): unknown {
  return /^https?:\/\//i.test(address) ? drawLink(address, address) : address
}
