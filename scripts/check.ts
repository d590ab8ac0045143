/** `npm run check`: types, lint and format. All three run, so that one run shows everything. */
import { CHECKS, runCheck } from './tests/checks.ts'

for (const check of CHECKS) if (!(await runCheck(check))) process.exitCode = 1
