import type { FrontMatter } from '../schemas/article.ts'

/** What a new article is made of before its writer begins. */
export type Starter = {
  title: string
  /** In the words of those who ask. Default: the title. */
  questions?: readonly string[]
  type: FrontMatter['type']
  /** yyyy-mm-dd */
  day: string
}

/** A file that passes `check` as it is. It is a draft: nothing of it is published before its writer says so. */
export function writeStarter({ title, questions = [title.toLowerCase()], type, day }: Starter): string {
  const lines = [
    '---',
    `title: ${scalar(title)}`,
    'summary: What the reader gets out of it, in one sentence.',
    ...(type === 'steps' ? ['type: steps'] : []),
    'questions:',
    ...questions.map((question) => `  - ${scalar(question)}`),
    `updated: ${day}`,
    'draft: true',
    '---',
  ]
  return `${lines.join('\n')}\n\n${type === 'steps' ? STEPS : ARTICLE}`
}

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ’-]*(?<! )$/u
/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|[yn])$/i

/** A text as YAML, which reads JSON as well: no parser for it reaches the browser. */
function scalar(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text)
}

const ARTICLE = `Begin with the answer: what to do, or how it is.

## Do it

1. Say where to go.
2. Name what to select in **bold**, as it is written on the screen.
3. Say how the reader sees that it worked.

## When it does not work

Say what mostly goes wrong, and what to do then.
`

const STEPS = `Say in a sentence whom this helps.

## Is the light on?

Say what to look at before answering.

- [Yes](#try-this)
- [No](#contact)

## Try this

Say what to do, and how the reader sees that it worked.

- [It works now](#solved)
- [It still does not work](#contact)
`
