import type { BlockNode, InlineNode, Tree } from '@firstline/sdk/tree'
import type { ComponentChild } from 'preact'

export type TreeViewProps = {
  tree: Tree
  /** Called for a link to an article, or with an empty slug to a heading of this one. */
  onArticle?: (slug: string, anchor?: string) => void
  /** Address of an article in the help centre, so that its link can be opened in a new tab or copied. */
  articleUrl?: (slug: string) => string
  imageUrl?: (src: string) => string
}

/** A click that asks for a new tab or window is the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

function inline(node: InlineNode, index: number, props: TreeViewProps): ComponentChild {
  if (typeof node === 'string') return node
  const children = 'children' in node ? node.children.map((child, at) => inline(child, at, props)) : null
  switch (node.type) {
    case 'strong':
      return <strong key={index}>{children}</strong>
    case 'emphasis':
      return <em key={index}>{children}</em>
    case 'strike':
      return <s key={index}>{children}</s>
    case 'code':
      return <code key={index}>{node.text}</code>
    case 'break':
      return <br key={index} />
    case 'link':
      return (
        <a key={index} href={node.href} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
      )
    case 'article-link': {
      const follow = (event: MouseEvent) => {
        if (!isPlainClick(event) || !props.onArticle) return
        event.preventDefault()
        props.onArticle(node.slug, node.anchor)
      }
      return (
        <a
          key={index}
          href={(props.articleUrl?.(node.slug) ?? '') + (node.anchor ? `#${node.anchor}` : '')}
          onClick={follow}
        >
          {children}
        </a>
      )
    }
    case 'image':
      return (
        <img
          key={index}
          src={props.imageUrl?.(node.src) ?? node.src}
          alt={node.alt}
          width={node.width}
          height={node.height}
          loading="lazy"
        />
      )
  }
}

function inlines(nodes: readonly InlineNode[], props: TreeViewProps): ComponentChild[] {
  return nodes.map((node, index) => inline(node, index, props))
}

/** Headings of an article stand below the panel's own title, one level deeper than on a page of their own. */
const HEADINGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const

function block(node: BlockNode, index: number, props: TreeViewProps): ComponentChild {
  switch (node.type) {
    case 'paragraph':
      return <p key={index}>{inlines(node.children, props)}</p>
    case 'heading': {
      const Heading = HEADINGS[node.level]
      return (
        <Heading key={index} id={node.id} tabIndex={-1}>
          {inlines(node.children, props)}
        </Heading>
      )
    }
    case 'list': {
      const items = node.items.map((item, at) => <li key={at}>{blocks(item, props, true)}</li>)
      return node.start === null ? (
        <ul key={index}>{items}</ul>
      ) : (
        <ol key={index} start={node.start}>
          {items}
        </ol>
      )
    }
    case 'code-block':
      return (
        // Focusable, so that the keyboard can scroll what is wider than the panel.
        <pre key={index} tabIndex={0}>
          <code>{node.text}</code>
        </pre>
      )
    case 'quote':
      return <blockquote key={index}>{blocks(node.children, props)}</blockquote>
    case 'callout':
      return (
        <div key={index} class={`callout ${node.kind}`} role="note">
          {blocks(node.children, props)}
        </div>
      )
    case 'table':
      return (
        <div key={index} class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {node.head.map((cell, at) => (
                  <th key={at} scope="col" align={node.align[at] ?? undefined}>
                    {inlines(cell, props)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {node.rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, at) => (
                    <td key={at} align={node.align[at] ?? undefined}>
                      {inlines(cell, props)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'rule':
      return <hr key={index} />
  }
}

/** A tight list's only paragraph needs no paragraph of its own. */
function blocks(nodes: Tree, props: TreeViewProps, tight = false): ComponentChild[] {
  return nodes.map((node, index) =>
    tight && node.type === 'paragraph' ? inlines(node.children, props) : block(node, index, props),
  )
}

/** Draws a tree of allowed nodes as elements. No HTML string is involved. */
export function TreeView(props: TreeViewProps) {
  return <div class="prose">{blocks(props.tree, props)}</div>
}
