import { expect, test } from 'vitest'
import { formatTally, tallyReport, type VitestReport } from './tally.ts'

const fine: VitestReport = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', message: '', assertionResults: [{ status: 'passed' }] }],
}

test('tests that passed are counted', () => {
  expect(tallyReport(fine, 0)).toEqual({ passed: 3, failed: 0 })
})

test('a skipped test and one left to do are failures', () => {
  expect(tallyReport({ ...fine, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 3, failed: 3 })
})

test('a file that could not be loaded is a failure, though none of its tests is', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'cannot find module', assertionResults: [] }
  const report = { ...fine, success: false, testResults: [...fine.testResults, broken] }
  expect(tallyReport(report, 1)).toEqual({ passed: 3, failed: 1 })
})

test('a file whose tests failed is not counted once more', () => {
  const failed = { name: 'b.test.ts', status: 'failed', message: '', assertionResults: [{ status: 'failed' }] }
  const report = { ...fine, success: false, numFailedTests: 1, testResults: [...fine.testResults, failed] }
  expect(tallyReport(report, 1)).toEqual({ passed: 3, failed: 1 })
})

test('no report, a run without tests and an unexplained exit code are failures', () => {
  expect(tallyReport(null, 0).failed).toBe(1)
  expect(tallyReport({ ...fine, numPassedTests: 0 }, 0).failed).toBe(1)
  expect(tallyReport(fine, 1).failed).toBe(1)
})

test('the last line is plain', () => {
  expect(formatTally({ passed: 128, failed: 0 })).toBe('128 passed, 0 failed')
})
