import fc from 'fast-check'
import { beta, correlated, discrete, normal, uniform } from '../../../src/distribution/index.ts'
import { formula } from '../../../src/formula/index.ts'
import { yearsToGoal } from '../../../src/sensitivity/index.ts'
import { list, number, options, value } from '../../hostile.ts'

const mostly = (arbitrary: fc.Arbitrary<unknown>, weight = 9): fc.Arbitrary<unknown> =>
  fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: value })

const model = mostly(
  fc.constantFrom<unknown>(
    ({ a, b }: { a: number; b: number }) => a + b,
    ({ a, b }: { a: number; b: number }) => a * Math.exp(b),
    ({ a }: { a: number }) => Math.log(a),
    ({ a }: { a: number }) => Math.sign(a) * 1e308,
    () => 7,
    () => Number.NaN,
    () => 'x',
    () => {
      throw new Error('no')
    },
    ({ a, b }: { a: number; b: number }) => yearsToGoal({ base: 1, rate: a, target: b }),
    formula('a ^ 2 + b'),
    { batch: ({ a }: { a: Float64Array }) => a.map((x) => x * x) },
    { batch: () => new Float64Array(3) },
    Object.assign(() => 1, { gradient: () => ({ a: Number.NaN }) }),
    Object.assign(() => 1, { gradient: () => 'x' }),
  ),
  20,
)
const quantile = mostly(
  fc.constantFrom<unknown>(
    normal(0, 1),
    uniform(1, 2),
    beta(0.5, 0.5),
    discrete([0, 1], [0.9, 0.1]),
    () => Number.NaN,
    (p: number) => 1 / p,
    (p: number) => 1e308 * (p - 0.5) * 2,
  ),
)
const inputs = mostly(
  fc.oneof(
    { weight: 20, arbitrary: fc.record({ a: quantile, b: fc.oneof(quantile, number) }) },
    {
      weight: 1,
      arbitrary: fc.constant(
        Object.defineProperty({ a: normal(0, 1) }, '__proto__', { value: uniform(0, 1), enumerable: true }),
      ),
    },
  ),
  20,
)
const dependent = fc.oneof(
  { weight: 9, arbitrary: inputs },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      correlated({ a: normal(0, 1), b: uniform(0, 1) }, [
        [1, 0.5],
        [0.5, 1],
      ]),
      { inputs: 1, correlations: [] },
      { inputs: { a: normal(0, 1) }, correlations: [[2]] },
      { inputs: {}, correlations: 'x' },
    ),
  },
)
const onFailure = fc.constantFrom('drop', 'drop', 'throw', undefined, 'x')
const name = fc.constantFrom('a', 'b', 'c', 7)
const runs = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(32, 33, 64) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      31,
      0,
      -1,
      32.5,
      Number.NaN,
      Infinity,
      2 ** 53,
      '32',
      null,
      undefined,
      Symbol('32'),
    ),
  },
)
const seed = mostly(fc.constantFrom(0, 7, 2 ** 53 - 1), 4)
const sampling = options({ runs, seed, onFailure })
const goal = mostly(
  fc.constantFrom<unknown>(
    (y: number) => y > 1,
    () => true,
    () => 1,
  ),
)
const filtering = options({ runs, seed, onFailure, goal })
const axis = mostly(fc.oneof(fc.record({ a: list }), fc.record({ b: list }), fc.record({ a: list, b: list })))

/** Local, screening and sampling methods. */
export const localCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  breakEven: fc.tuple(
    model,
    inputs,
    options({ input: name, goal: value, within: fc.option(list, { nil: undefined }), onFailure }),
  ),
  elasticities: fc.tuple(model, mostly(fc.record({ a: number, b: number }))),
  grid: fc.tuple(
    model,
    axis,
    axis,
    options({ others: mostly(fc.dictionary(fc.string({ maxLength: 2 }), number)), onFailure }),
  ),
  hsic: fc.tuple(model, dependent, sampling),
  morris: fc.tuple(
    model,
    inputs,
    options({
      runs: mostly(fc.constantFrom(12, 24)),
      seed,
      levels: mostly(fc.constantFrom(4, 6, undefined)),
      groups: mostly(fc.constantFrom<unknown>(undefined, { g: ['a', 'b'] }, { a: ['b'] }, { g: [] }, { g: 'a' })),
      onFailure,
    }),
  ),
  morrisDesign: fc.tuple(inputs, options({ runs: mostly(fc.constantFrom(12, 24)), seed, levels: value })),
  randomDesign: fc.tuple(dependent, options({ runs, seed, from: mostly(fc.constantFrom(0, 31, undefined)) })),
  regional: fc.tuple(model, dependent, filtering),
  regression: fc.tuple(model, dependent, sampling),
  spider: fc.tuple(
    model,
    inputs,
    options({ probabilities: fc.oneof(list, fc.constantFrom([0.1, 0.9], undefined)), onFailure }),
  ),
  tornado: fc.tuple(
    model,
    inputs,
    options({ low: fc.oneof(value, fc.constant(undefined)), high: fc.oneof(value, fc.constant(undefined)), onFailure }),
  ),
  yearsToGoal: fc.tuple(mostly(fc.record({ rate: value, base: value, target: value }))),
}
