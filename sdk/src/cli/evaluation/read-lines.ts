import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { MisuseError } from '../command.ts'

/** A line of the file of articles. `alternates` are questions that it answers; `lang` is English by default. */
export const docLine = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string().default(''),
  alternates: z.array(z.string()).default([]),
  lang: z.string().default('en'),
})

/** A line of the file of questions. Without `relevant` nothing answers it. */
export const queryLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  relevant: z.array(z.string()).default([]),
})

/**
 * Reads a file of JSON objects, a line each; blank lines are skipped.
 *
 * @throws {MisuseError} the file cannot be read
 * @throws {Error} a line is not as it should be; names file and line
 */
export function readLines<Line>(path: string, cwd: string, schema: z.ZodType<Line>): Line[] {
  return readText(path, cwd)
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [readLine(text, `${path}:${at + 1}`, schema)]))
}

function readText(path: string, cwd: string): string {
  try {
    // Drops a byte order mark, with which Windows' tools begin a file.
    return new TextDecoder().decode(readFileSync(resolve(cwd, path)))
  } catch (error) {
    throw new MisuseError(`${path} cannot be read.`, { cause: error })
  }
}

function readLine<Line>(text: string, place: string, schema: z.ZodType<Line>): Line {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`${place} is not JSON.`, { cause: error })
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  throw new Error(`${place}: ${issue.path.join('.') || 'the line'}: ${issue.message}`)
}
