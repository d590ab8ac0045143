import { stringify } from 'yaml'
import type { FrontMatter } from '../../schemas/article.ts'

/** What a new article is made of before its writer begins. */
export type Starter = { title: string; type: FrontMatter['type']; day: string }

/** A file that passes `check` as it is. It is a draft: nothing of it is published before its writer says so. */
export function writeStarter({ title, type, day }: Starter): string {
  const frontMatter = stringify({
    title,
    summary: 'What the reader gets out of it, in one sentence.',
    ...(type === 'steps' && { type }),
    questions: [title.toLowerCase()],
    updated: day,
    draft: true,
  })
  return `---\n${frontMatter}---\n\n${type === 'steps' ? STEPS : ARTICLE}`
}

/** `reset-password` → `Reset password` */
export function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words[0]!.toUpperCase() + words.slice(1)
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
