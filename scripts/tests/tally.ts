/** How many tests and checks went which way. */
export type Tally = { passed: number; failed: number }

/** The parts of vitest's JSON report that are counted. */
export type VitestReport = {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[]
}

export const NOTHING: Tally = { passed: 0, failed: 0 }

export function tallyOne(passed: boolean): Tally {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/**
 * Counts a run of vitest. Whatever is not a test that ran and passed is a failure: a test that was skipped, a file that
 * could not be loaded, a run without a report, a run that failed for a reason that no test has.
 *
 * @param report null when vitest wrote none
 */
export function tallyReport(report: VitestReport | null, exitCode: number): Tally {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles
  const isUnexplained = failed === 0 && (exitCode !== 0 || !report.success || report.numPassedTests === 0)
  return { passed: report.numPassedTests, failed: isUnexplained ? 1 : failed }
}

/** The last line of `npm test`. */
export function formatTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
