/** Something the person at the keyboard can put right. It is shown as its message alone, without a stack trace. */
export class Problem extends Error {
  override name = 'Problem'
}

/** Ends a script the way a person can read: a Problem by its message, anything else with its stack. */
export function reportAndFail(error: unknown): void {
  console.error(error instanceof Problem ? `\n${error.message}\n` : error)
  process.exitCode = 1
}
