import type { checkFields } from './check-fields.ts'

/**
 * Fetches `checkFields`, for pages where most forms ask no questions of their own.
 *
 * Rejects when it cannot be fetched.
 */
export async function loadCheckFields(): Promise<typeof checkFields> {
  return (await import('./check-fields.ts')).checkFields
}
