import { hasAllowedScheme } from '../compile/link-scheme.ts'
import type { BlockNode, InlineNode, Tree } from '../tree/nodes.ts'
import { html, type Html, type HtmlPart } from './html.ts'
import type { HelpWords } from './words.ts'

/** What a tree needs to know of the page it is drawn on. */
export type TreePlace = {
  articleUrl: (slug: string) => string
  imageUrl: (src: string) => string
  words: Pick<HelpWords, 'callouts' | 'table' | 'code'>
}

type List = Extract<BlockNode, { type: 'list' }>
type Table = Extract<BlockNode, { type: 'table' }>

/** Draws a tree as HTML. Every text of the tree is escaped, and an address of an unknown kind loses its link. */
export function renderTree(tree: Tree, place: TreePlace): Html {
  return html`${tree.map((node) => renderBlock(node, place))}`
}

function renderBlock(node: BlockNode, place: TreePlace): Html {
  switch (node.type) {
    case 'paragraph':
      return html`<p>${renderInline(node.children, place)}</p>`
    case 'heading':
      return renderHeading(node.level, node.id, renderInline(node.children, place))
    case 'list':
      return renderList(node, place)
    case 'code-block':
      // Long lines scroll, and what scrolls must be reachable with the keyboard.
      return html`<pre tabindex="0" role="group" aria-label="${place.words.code}"><code>${node.text}</code></pre>`
    case 'quote':
      return html`<blockquote>${renderTree(node.children, place)}</blockquote>`
    case 'callout':
      return html`<div class="callout callout-${node.kind}" role="note">
        <p class="callout-title">${place.words.callouts[node.kind]}</p>
        ${renderTree(node.children, place)}
      </div>`
    case 'table':
      return renderTable(node, place)
    case 'rule':
      return html`<hr />`
  }
}

export function renderHeading(level: 2 | 3 | 4, id: string, text: HtmlPart): Html {
  if (level === 2) return html`<h2 id="${id}">${text}</h2>`
  if (level === 3) return html`<h3 id="${id}">${text}</h3>`
  return html`<h4 id="${id}">${text}</h4>`
}

function renderList({ start, items }: List, place: TreePlace): Html {
  const rows = items.map((item) => html`<li>${renderItem(item, place)}</li>`)
  if (start === null)
    return html`<ul>
      ${rows}
    </ul>`
  return html`<ol${start !== 1 && html` start="${start}"`}>${rows}</ol>`
}

/** An item of one paragraph, perhaps with a list below it, is drawn without the space that paragraphs have. */
function renderItem(item: Tree, place: TreePlace): Html {
  const [first, ...others] = item
  const isTight = first?.type === 'paragraph' && others.every((node) => node.type === 'list')
  return isTight ? html`${renderInline(first.children, place)}${renderTree(others, place)}` : renderTree(item, place)
}

function renderTable({ align, head, rows }: Table, place: TreePlace): Html {
  const alignment = (column: number) => (align[column] ? html` class="align-${align[column]}"` : null)
  const headCells = head.map(
    (cell, column) => html`<th scope="col" ${alignment(column)}>${renderInline(cell, place)}</th>`,
  )
  const bodyRows = rows.map((row) => {
    const cells = row.map((cell, column) => html`<td${alignment(column)}>${renderInline(cell, place)}</td>`)
    return html`<tr>
      ${cells}
    </tr>`
  })
  return html`<div class="table" tabindex="0" role="group" aria-label="${place.words.table}">
    <table>
      <thead>
        <tr>
          ${headCells}
        </tr>
      </thead>
      <tbody>
        ${bodyRows}
      </tbody>
    </table>
  </div>`
}

function renderInline(nodes: readonly InlineNode[], place: TreePlace): Html {
  return html`${nodes.map((node) => renderInlineNode(node, place))}`
}

function renderInlineNode(node: InlineNode, place: TreePlace): HtmlPart {
  if (typeof node === 'string') return node
  switch (node.type) {
    case 'strong':
      return html`<strong>${renderInline(node.children, place)}</strong>`
    case 'emphasis':
      return html`<em>${renderInline(node.children, place)}</em>`
    case 'strike':
      return html`<s>${renderInline(node.children, place)}</s>`
    case 'code':
      return html`<code>${node.text}</code>`
    case 'break':
      return html`<br />`
    case 'link': {
      const children = renderInline(node.children, place)
      return hasAllowedScheme(node.href) ? html`<a href="${node.href}" rel="noopener">${children}</a>` : children
    }
    case 'article-link': {
      const page = node.slug === '' ? '' : place.articleUrl(node.slug)
      const anchor = node.anchor ? `#${encodeURIComponent(node.anchor)}` : ''
      return html`<a href="${page + anchor || '#'}">${renderInline(node.children, place)}</a>`
    }
    case 'image': {
      const { src, alt, width, height } = node
      return html`<img src="${place.imageUrl(src)}" alt="${alt}" width="${width}" height="${height}" loading="lazy" />`
    }
  }
}
