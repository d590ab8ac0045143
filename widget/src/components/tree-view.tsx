import type { BlockNode, InlineNode, Tree } from '@firstline/sdk/tree'
import type { ComponentChild, ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../messages/load-messages.ts'
import { isPlainClick } from './plain-click.ts'

export type TreeViewProps = {
  tree: Tree
  /** Called for a link to an article, or with an empty slug to a heading of this one. */
  onArticle?: (slug: string, anchor?: string) => void
  /** Address of an article in the help centre, so that its link can be opened in a new tab or copied. */
  articleUrl?: (slug: string) => string
  imageUrl?: (src: string) => string
  /** The panel's, in which callouts are named: plain text has none. */
  language?: Language
  /** Whether the text stands in a link, in which there can be no other. Default: false. */
  isLinked?: boolean
}

/** Width of the text in the panel, in CSS pixels: an image that is wider is drawn smaller than it is. */
const TEXT_PX = 366

function inline(node: InlineNode, index: number, props: TreeViewProps): ComponentChild {
  if (typeof node === 'string') return node
  const isLink = node.type === 'link' || node.type === 'article-link'
  const children = 'children' in node ? inlines(node.children, isLink ? { ...props, isLinked: true } : props) : null
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
    case 'image': {
      const src = props.imageUrl?.(node.src) ?? node.src
      const image = <img key={index} src={src} alt={node.alt} width={node.width} height={node.height} loading="lazy" />
      if (props.isLinked || node.width <= TEXT_PX) return image
      return (
        <a key={index} class="larger" href={src} target="_blank" rel="noopener">
          {image}
        </a>
      )
    }
  }
}

function inlines(nodes: readonly InlineNode[], props: TreeViewProps): ComponentChild[] {
  return nodes.map((node, index) => inline(node, index, props))
}

/** Headings of an article stand below the panel's own title, one level deeper than on a page of their own. */
const HEADINGS = { 2: 'h3', 3: 'h4', 4: 'h5' } as const

/** What is wider than the panel scrolls by itself; the keyboard can get to it and scroll it then. */
function Scrollable({
  as: Box,
  class: name,
  children,
}: {
  as: 'div' | 'pre'
  class: string
  children: ComponentChildren
}) {
  const box = useRef<HTMLElement & HTMLDivElement & HTMLPreElement>(null)
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const shown = box.current!
    const watching = new ResizeObserver(() => setCut(shown.scrollWidth > shown.clientWidth))
    watching.observe(shown)
    return () => watching.disconnect()
  }, [])
  return (
    <Box ref={box} class={name} tabIndex={isCut ? 0 : undefined}>
      {children}
    </Box>
  )
}

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
        <Scrollable key={index} as="pre" class="code">
          <code>{node.text}</code>
        </Scrollable>
      )
    case 'quote':
      return <blockquote key={index}>{blocks(node.children, props)}</blockquote>
    case 'callout':
      return (
        <div key={index} class={`callout ${node.kind}`} role="note">
          <p class="kind">
            <bdi lang={props.language?.tag}>{props.language?.messages.callouts[node.kind]}</bdi>
          </p>
          {blocks(node.children, props)}
        </div>
      )
    case 'table':
      return (
        <Scrollable key={index} as="div" class="table">
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
        </Scrollable>
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
