import type { Form } from '../schemas/form.ts'
import type { CompilePattern } from './pattern.ts'

/**
 * What reads a form's patterns, for `checkFields`: fetched only where the form has one. Where it cannot be fetched every
 * text fits, because the API checks once more.
 */
export async function loadPatterns(form: Pick<Form, 'fields'> | undefined): Promise<CompilePattern> {
  const hasPattern = form?.fields.some((field) => field.kind === 'text' && field.pattern !== undefined)
  try {
    if (hasPattern) return (await import('./pattern.ts')).compilePattern
  } catch {
    // The API has the last word.
  }
  return () => () => true
}
