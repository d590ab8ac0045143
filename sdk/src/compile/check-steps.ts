import type { Step } from '../schemas/bundle.ts'
import type { ArticleDraft } from './article-draft.ts'
import type { ProblemCode, Report } from './problem.ts'
import { STEP_ENDS } from './split-steps.ts'

/**
 * Walks a troubleshooting article as a visitor would: every answer must lead somewhere, every step must be reachable
 * from the first, and from every step some way must come to an end.
 */
export function checkSteps(
  { steps, file, lines }: Pick<ArticleDraft, 'steps' | 'file' | 'lines'>,
  report: Report,
): void {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const problem = (step: Step, code: ProblemCode, message: string, fix: string) =>
    report({ severity: 'error', code, file, line: lines.get(step) ?? 1, message, fix })

  for (const step of steps) {
    for (const { label, to } of step.answers) {
      if (byId.has(to) || STEP_ENDS.includes(to)) continue
      const known = [...byId.keys(), ...STEP_ENDS].map((id) => `#${id}`).join(', ')
      problem(
        step,
        'unknown-step',
        `The answer “${label}” leads to \`#${to}\`, which is no step.`,
        `Use one of ${known}.`,
      )
    }
  }
  const isSound = (step: Step) =>
    step.answers.length > 0 && step.answers.every(({ to }) => byId.has(to) || STEP_ENDS.includes(to))
  const reached = reachable(steps[0], byId)
  // What leads to a step whose own answers are wrong may yet end, once those are mended.
  const ending = stepsThatEnd(
    steps,
    steps.filter((step) => !isSound(step)),
  )
  for (const step of steps) {
    if (!reached.has(step.id)) {
      const fix = 'Link to it from an answer of another step, or remove it.'
      problem(step, 'unreachable-step', `No answer leads to the step “${step.title}”.`, fix)
    }
    if (!ending.has(step.id)) {
      const fix = 'Let one of the answers lead to #solved or #contact.'
      problem(step, 'endless-steps', `From the step “${step.title}” no way comes to an end.`, fix)
    }
  }
}

function reachable(first: Step | undefined, byId: Map<string, Step>): Set<string> {
  const reached = new Set<string>()
  const open = first ? [first] : []
  for (let step = open.pop(); step; step = open.pop()) {
    if (reached.has(step.id)) continue
    reached.add(step.id)
    for (const { to } of step.answers) {
      const next = byId.get(to)
      if (next) open.push(next)
    }
  }
  return reached
}

/** Steps from which an end can be reached: those with such an answer, then whatever leads to them. */
function stepsThatEnd(steps: readonly Step[], takenAsEnds: readonly Step[]): Set<string> {
  const ending = new Set([...STEP_ENDS, ...takenAsEnds.map(({ id }) => id)])
  for (let grew = true; grew;) {
    const found = steps.filter((step) => !ending.has(step.id) && step.answers.some(({ to }) => ending.has(to)))
    for (const step of found) ending.add(step.id)
    grew = found.length > 0
  }
  return ending
}
