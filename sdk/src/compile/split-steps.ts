import type { Step, StepAnswer } from '../schemas/bundle.ts'
import type { BlockNode, Tree } from '../tree/nodes.ts'
import type { SourceLines } from './article-draft.ts'
import type { Report } from './problem.ts'
import { inlineText } from '../tree/tree-text.ts'

type Heading = Extract<BlockNode, { type: 'heading' }>
type List = Extract<BlockNode, { type: 'list' }>

/** What an answer can lead to besides another step. */
export const STEP_ENDS = ['solved', 'contact']

export type SplitSteps = { introduction: Tree; steps: Step[] }

/**
 * Takes a troubleshooting article apart: what stands before the first heading of level 2 is the introduction, each such
 * heading starts a step, and the list of links that closes a step holds its answers.
 */
export function splitSteps(tree: Tree, lines: SourceLines, file: string, report: Report): SplitSteps {
  const starts = tree.flatMap((node, index) => (node.type === 'heading' && node.level === 2 ? [index] : []))
  if (starts.length === 0) {
    const fix = 'Begin each step with a heading: `## Is the light on?`.'
    report({
      severity: 'error',
      code: 'no-steps',
      file,
      line: 1,
      message: 'An article of type steps has no steps.',
      fix,
    })
  }
  for (const node of tree) {
    if (node.type !== 'heading' || !STEP_ENDS.includes(node.id)) continue
    const message = `A heading cannot be named “${inlineText(node.children).trim()}” here: \`#${node.id}\` is the end of a way.`
    const line = lines.get(node) ?? 1
    report({ severity: 'error', code: 'step-name', file, line, message, fix: 'Give it a longer name.' })
  }
  const steps = starts.map((start, index) => {
    const heading = tree[start] as Heading
    const content = tree.slice(start + 1, starts[index + 1] ?? tree.length)
    return buildStep(heading, content, lines, file, report)
  })
  return { introduction: tree.slice(0, starts[0] ?? tree.length), steps }
}

function buildStep(heading: Heading, content: Tree, lines: SourceLines, file: string, report: Report): Step {
  const title = inlineText(heading.children).trim()
  const line = lines.get(heading) ?? 1
  const last = content.at(-1)
  const answers = last?.type === 'list' ? readAnswers(last, lines, file, report) : []
  const body = answers.length > 0 ? content.slice(0, -1) : content
  const step = { id: heading.id, title, body, answers }
  lines.set(step, line)
  if (answers.length > 0) return step
  report({
    severity: 'error',
    code: 'step-without-answers',
    file,
    line,
    message: `The step “${title}” is a dead end: it has no answers.`,
    fix: 'End the step with a list of links: `- [Yes](#solved)`, `- [No](#another-step)` or `- [No](#contact)`.',
  })
  return step
}

/** The answers of a list, or none when it is an ordinary list without any link to a step. */
function readAnswers(list: List, lines: SourceLines, file: string, report: Report): StepAnswer[] {
  const answers = list.items.map(readAnswer)
  if (answers.every((answer) => answer === null)) return []
  return answers.flatMap((answer, index) => {
    if (answer) return [answer]
    const [block] = list.items[index]!
    report({
      severity: 'error',
      code: 'bad-answer',
      file,
      line: (block && lines.get(block)) ?? lines.get(list) ?? 1,
      message: 'This answer is not a single link to a step or an end.',
      fix: 'Write each answer as `- [What the reader says](#heading-of-a-step)`, `(#solved)` or `(#contact)`.',
    })
    return []
  })
}

/** `- [Label](#target)` and nothing else. */
function readAnswer(item: Tree): StepAnswer | null {
  const [block, ...otherBlocks] = item
  if (block?.type !== 'paragraph' || otherBlocks.length > 0) return null
  const [link, ...others] = block.children.filter((node) => typeof node !== 'string' || node.trim() !== '')
  if (typeof link !== 'object' || link.type !== 'link' || others.length > 0 || !link.href.startsWith('#')) return null
  const label = inlineText(link.children).trim()
  const to = decodeAnchor(link.href.slice(1))
  return label === '' || to === '' ? null : { label, to }
}

/** Editors percent-encode anchors of other scripts; headings hold the letters themselves. */
export function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
