/**
 * The tree of allowed nodes that every article and message is. It is made at build time (or from plain text), travels
 * as JSON and is drawn as DOM nodes: no HTML string ever reaches a browser, so there is nothing to sanitise.
 */

/** Text, or a node that stands within a line. */
export type InlineNode =
  | string
  | { type: 'strong'; children: InlineNode[] }
  | { type: 'emphasis'; children: InlineNode[] }
  | { type: 'strike'; children: InlineNode[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** An outside link: http, https, mailto or tel. */
  | { type: 'link'; href: string; children: InlineNode[] }
  /** A link to another article, or with an empty slug to a heading of this one. */
  | { type: 'article-link'; slug: string; anchor?: string; children: InlineNode[] }
  /** `src` is relative to the locale's folder; sizes in CSS pixels. */
  | { type: 'image'; src: string; alt: string; width: number; height: number }

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** A node that stands on lines of its own. */
export type BlockNode =
  | { type: 'paragraph'; children: InlineNode[] }
  /** Levels 2 to 4: the article's title is level 1. `id` is its anchor. */
  | { type: 'heading'; level: 2 | 3 | 4; id: string; children: InlineNode[] }
  /** `start` is null for a bulleted list, else the first number. */
  | { type: 'list'; start: number | null; items: BlockNode[][] }
  | { type: 'code-block'; language: string; text: string }
  | { type: 'quote'; children: BlockNode[] }
  | { type: 'callout'; kind: CalloutKind; children: BlockNode[] }
  | { type: 'table'; align: ('left' | 'center' | 'right' | null)[]; head: InlineNode[][]; rows: InlineNode[][][] }
  | { type: 'rule' }

export type Tree = BlockNode[]
