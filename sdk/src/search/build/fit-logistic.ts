import type { Calibration } from '../../schemas/bundle.ts'
import { logistic } from '../logistic.ts'

/** Something measured, and whether it was so. */
export type Observation = { x: number; isTrue: boolean }

const STEPS = 20
/** Keeps the slope finite where `x` tells everything apart. */
const RIDGE = 1

/** Fits the curve of `logistic` to the chance of being true, by Newton's method. */
export function fitLogistic(observations: readonly Observation[]): Calibration {
  let offset = 0
  let slope = 0
  for (let step = 0; step < STEPS; step++) {
    const gradient = { offset: 0, slope: RIDGE * slope }
    // The second derivatives; the diagonal starts above 0, so that it can be divided by.
    const curve = { offset: 1, both: 0, slope: 1 }
    for (const { x, isTrue } of observations) {
      const chance = logistic(x, { offset, slope })
      const error = chance - Number(isTrue)
      gradient.offset += error
      gradient.slope += error * x
      const certainty = chance * (1 - chance)
      curve.offset += certainty
      curve.both += certainty * x
      curve.slope += certainty * x * x
    }
    const determinant = curve.offset * curve.slope - curve.both * curve.both
    offset -= (curve.slope * gradient.offset - curve.both * gradient.slope) / determinant
    slope -= (curve.offset * gradient.slope - curve.both * gradient.offset) / determinant
  }
  return { offset, slope }
}
