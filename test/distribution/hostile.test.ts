import fc from 'fast-check'
import * as distribution from '../../src/distribution/index.ts'
import { hostileCalls, list, numbers, value } from '../hostile.ts'

const { normal, uniform, beta, discrete } = distribution
const quantile = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom<unknown>(
      normal(0, 1),
      uniform(0, 1),
      beta(0.001, 2),
      discrete([1, 2], [0.5, 0.5]),
      (p: number) => 1 / p,
      () => Number.NaN,
    ),
  },
  { weight: 1, arbitrary: value },
)
const three = fc.tuple(value, value, value)

const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  beta: fc.tuple(value, value),
  correlated: fc.tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.string({ maxLength: 3 }), quantile, { maxKeys: 3 }) },
      { weight: 1, arbitrary: value },
    ),
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom<unknown>(
          [[1]],
          [
            [1, 0.5],
            [0.5, 1],
          ],
          [
            [1, 2],
            [2, 1],
          ],
        ),
      },
      { weight: 3, arbitrary: fc.array(list, { maxLength: 3 }) },
      { weight: 1, arbitrary: value },
    ),
  ),
  discrete: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(list, list) },
    { weight: 1, arbitrary: fc.tuple(fc.array(value, { minLength: 2, maxLength: 2 }), fc.constant([0.5, 0.5])) },
  ),
  empirical: fc.tuple(list),
  integer: fc.tuple(value, value),
  logUniform: fc.tuple(value, value),
  lognormal: fc.tuple(value, value),
  lognormalFromInterval: three,
  normal: fc.tuple(value, value),
  normalFromInterval: three,
  pert: fc.tuple(value, value, value, value),
  triangular: three,
  truncated: fc.tuple(quantile, value, value),
  uniform: fc.tuple(value, value),
  weibull: fc.tuple(value, value),
}

/** Distributions are asked on. */
hostileCalls(distribution, calls, {
  runs: 60_000,
  follow(name, answer, made, call) {
    if (typeof answer !== 'function') return
    for (let k = 0; k < 4; k++) {
      const p = [0, 1, 5e-324, 1e-300, 2 ** -53, 0.3, 1 - 2 ** -53, ...numbers][(made * 7 + k) % (numbers.length + 7)]
      call(`${name}(p)`, () => (answer as (p: unknown) => unknown)(p))
    }
  },
})
