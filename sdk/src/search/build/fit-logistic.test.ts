import { expect, test } from 'vitest'
import { fitLogistic } from './fit-logistic.ts'

const chance = ({ offset, slope }: { offset: number; slope: number }, x: number) =>
  1 / (1 + Math.exp(-(offset + slope * x)))

test('the fitted chance is that of the observations', () => {
  const observe = (x: number, trueOf10: number) =>
    Array.from({ length: 1_000 }, (_, at) => ({ x, isTrue: at % 10 < trueOf10 }))
  const fit = fitLogistic([...observe(-1, 2), ...observe(1, 8)])
  expect(chance(fit, -1)).toBeCloseTo(0.2, 2)
  expect(chance(fit, 1)).toBeCloseTo(0.8, 2)
})

test('what tells everything apart gives a steep curve, and a finite one', () => {
  const fit = fitLogistic([-2, -1, 1, 2].map((x) => ({ x, isTrue: x > 0 })))
  expect(fit.slope).toBeGreaterThan(0)
  expect(Number.isFinite(fit.slope)).toBe(true)
})

test('observations that tell nothing give no slope', () => {
  const fit = fitLogistic([true, false].flatMap((isTrue) => [0, 1].map((x) => ({ x, isTrue }))))
  expect(fit.slope).toBeCloseTo(0)
})
