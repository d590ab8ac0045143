import { lexer, type Token, type TokensList } from 'marked'
import type { Tree } from '../tree/nodes.ts'
import { buildBlocks } from './build-blocks.ts'
import { findCrowdedLine, MOST_MARKS } from './crowded-marks.ts'
import { findEndlessAddress, LONGEST_ADDRESS } from './endless-address.ts'
import { createHeadingIds } from './heading-ids.ts'
import type { Problem, Report } from './problem.ts'
import { MAX_DEPTH, TooDeepError, type TreeBuild } from './tree-build.ts'
import { inlineText } from '../tree/tree-text.ts'

/** About 16,000 words. More belongs into several articles, and keeps the parser busy for seconds. */
const MAX_ARTICLE_CHARACTERS = 100_000

export type ReadMarkdown = Pick<TreeBuild, 'outline' | 'lines'> & { tree: Tree }

/**
 * Turns markdown (GitHub's) into the tree of allowed nodes. There is no way to HTML in it: raw HTML becomes text, and
 * a warning says where. Addresses of links and images are left as written until `resolveReferences` has all articles.
 *
 * @param source `title` names the article: a first `# ` heading of the same words is dropped
 * @returns null when the text is too long or too deeply nested, which is then reported
 */
export function readMarkdown(
  source: { text: string; firstLine: number; file: string; title?: string },
  report: Report,
): ReadMarkdown | null {
  const build = newBuild(source.file, report)
  const tokens = lex(source.text, source.firstLine, build)
  if (!tokens) return null
  try {
    const tree = buildBlocks(dropTitle(tokens, source.title), source.firstLine, 0, build)
    return { tree, outline: build.outline, lines: build.lines }
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error
    refuse(build, error.line, TOO_DEEP)
    return null
  }
}

function newBuild(file: string, report: Report): TreeBuild {
  return { file, report, lines: new WeakMap(), idOf: createHeadingIds(), outline: [] }
}

/** Reads the tokens, unless the parser would never come to an end of it. */
function lex(text: string, firstLine: number, build: TreeBuild): TokensList | null {
  if (text.length > MAX_ARTICLE_CHARACTERS) {
    refuse(build, firstLine, {
      code: 'too-long',
      message: `The text has ${text.length} characters; an article can have at most ${MAX_ARTICLE_CHARACTERS}.`,
      fix: 'Split it into several articles.',
    })
    return null
  }
  for (const { findLine, refusal } of ENDLESS_TO_PARSE) {
    const line = findLine(text)
    if (line < 0) continue
    refuse(build, firstLine + line, refusal)
    return null
  }
  try {
    return lexer(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refuse(build, firstLine, TOO_DEEP)
    return null
  }
}

type Refusal = Pick<Problem, 'code' | 'message' | 'fix'>

const TOO_DEEP: Refusal = {
  code: 'too-deep',
  message: `Lists, quotes or marks stand in each other more than ${MAX_DEPTH} deep.`,
  fix: 'Write it flatter.',
}

/** What would make the parser recurse without end or take minutes; `findLine` answers -1 where there is none. */
const ENDLESS_TO_PARSE: { findLine: (text: string) => number; refusal: Refusal }[] = [
  { findLine: (text) => text.split('\n').findIndex(opensTooMany), refusal: TOO_DEEP },
  {
    findLine: findCrowdedLine,
    refusal: {
      code: 'too-many-marks',
      message: `Up to here the paragraph has more than ${MOST_MARKS.toLocaleString('en')} stars and underscores.`,
      fix: 'Divide it into several, or put what is no text between backticks.',
    },
  },
  {
    findLine: findEndlessAddress,
    refusal: {
      code: 'endless-address',
      message: `What reads as an address has more than ${LONGEST_ADDRESS.toLocaleString('en')} characters.`,
      fix: 'Shorten the address, or put spaces into what is none.',
    },
  },
]

function refuse({ file, report }: TreeBuild, line: number, refusal: Refusal): void {
  report({ severity: 'error', file, line, ...refusal })
}

/** A line that begins with more marks of quotes and lists (`> > - 1. `) than an article may nest. */
function opensTooMany(line: string): boolean {
  let rest = line
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const mark = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/.exec(rest)
    if (!mark) return false
    rest = rest.slice(mark[0].length)
  }
  // A rule may be written as a long row of hyphens with spaces.
  return !/^[ \t]*(?:[-*_][ \t]*)+$/.test(line)
}

/** Leaves out a first `# ` heading that only repeats the title, which pages show anyway. */
function dropTitle(tokens: Token[], title: string | undefined): Token[] {
  const index = tokens.findIndex((token) => token.type !== 'space' && token.type !== 'def')
  const first = tokens[index]
  if (title === undefined || first?.type !== 'heading' || first['depth'] !== 1) return tokens
  // Built aside: it is only compared, so what is wrong with it is not told twice.
  const [heading] = buildBlocks(
    [first],
    1,
    0,
    newBuild('', () => {}),
  )
  const isTitle = heading?.type === 'heading' && inlineText(heading.children).trim() === title.trim()
  // Its place stays taken, so that the lines of what follows are still right.
  return isTitle ? tokens.with(index, { type: 'space', raw: first.raw }) : tokens
}
