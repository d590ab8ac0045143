import type { Calibration } from '../schemas/bundle.ts'

/** The logistic curve, which makes a chance, 0 to 1, of any number: what the build fits is what the reader applies. */
export function logistic(x: number, { offset, slope }: Calibration): number {
  return 1 / (1 + Math.exp(-(offset + slope * x)))
}
