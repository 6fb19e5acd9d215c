import fc from 'fast-check'
import { uniform } from '../../../src/distribution/index.ts'
import { compound } from '../../../src/index.ts'
import {
  delta,
  morris,
  morrisDesign,
  pawn,
  randomDesign,
  shapleyDesign,
  sobolDesign,
  sobolIndices,
} from '../../../src/sensitivity/index.ts'
import { list, number, options, value } from '../../hostile.ts'

const input = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(uniform(0, 1), [0, 1], [-1e300, 1e300], (p: number) => p ** 3) },
  { weight: 3, arbitrary: number },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      () => Number.NaN,
      () => 'x',
      null,
      [],
      [1, 0],
      [0, Number.NaN],
      {},
    ),
  },
)
const inputs = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'c', ''), input, { maxKeys: 3 }) },
  { weight: 1, arbitrary: value },
)
const model = fc.constantFrom<unknown>(
  (point: Record<string, number>) => Object.values(point).reduce((sum, x) => sum + x, 0),
  () => 41,
  () => Number.NaN,
  () => 'x',
  () => {
    throw new Error('no')
  },
  (point: { a: number }) => 1 / point.a,
  (point: { a: number }) => (point.a > 0.9 ? Number.NaN : point.a),
  () => compound({ base: 41, rate: 0.08 }).timeTo(82),
  { batch: (columns: { a: Float64Array }) => columns.a },
  { batch: () => [1] },
  { batch: 41 },
  41,
  null,
)
const runs = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(16, 32, 64) }, { weight: 1, arbitrary: value })
const seed = fc.oneof(fc.constantFrom(0, 7), value)
const onFailure = fc.constantFrom('throw', 'drop', undefined, 'x')
const from = fc.constantFrom(undefined, 0, 16, -1)
const slices = fc.constantFrom(undefined, 2, 32, 33, Number.NaN)
const unknown = fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
const running = { runs, seed, onFailure, other: unknown }
const settings = options(running)
const sobol = {
  ...running,
  secondOrder: fc.constantFrom(true, false, undefined, 1),
  replicates: fc.constantFrom(4, 8, 32, 5, undefined),
  groups: fc.constantFrom(undefined, { g: ['a', 'b'] }, { g: [] }, { a: ['b'] }, 41),
}
const runModel = fc.tuple(model, inputs, settings)
const rowMethods = ['givenData', 'delta', 'pawn', 'hsic', 'regression', 'regional']
const column = fc.oneof(
  { weight: 9, arbitrary: fc.array(number, { minLength: 32, maxLength: 34 }) },
  { weight: 9, arbitrary: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 64, maxLength: 64 }) },
  { weight: 1, arbitrary: list },
)
const table = fc.oneof(
  { weight: 9, arbitrary: fc.dictionary(fc.constantFrom('a', 'b'), column, { maxKeys: 2 }) },
  { weight: 1, arbitrary: value },
)
const methods = fc.constantFrom(...rowMethods, 'sobol', undefined)
const met = fc.constantFrom<unknown>(
  (output: number) => output > 0,
  () => 1,
)
const one = { a: uniform(0, 1), b: uniform(0, 1) }
const screening = morrisDesign(one, { runs: 12, seed: 0 })
const designs: Record<string, unknown>[] = [
  sobolDesign(one, { runs: 16, seed: 0 }),
  screening,
  { ...screening, runs: 1 },
  { ...screening, moves: [1] },
  { ...screening, groups: [] },
  { ...screening, step: 0 },
  { ...screening, levels: 1e9 },
  shapleyDesign(one, { runs: 16, seed: 0 }),
  randomDesign(one, { runs: 32, seed: 0 }),
].map((design) => ({ ...design }))
/** As many outputs as the design has rows, most of them numbers. */
const outputsOf = (design: Record<string, unknown>): fc.Arbitrary<unknown[]> => {
  const length = Number(design['evaluations'])
  return fc.array(number, { minLength: length, maxLength: length })
}
const analysed = fc.oneof(
  fc.tuple(table, column, options({ method: methods, onFailure, other: unknown })),
  fc.tuple(table, column, options({ method: fc.constant('pawn'), onFailure, slices })),
  fc.tuple(table, column, options({ method: fc.constant('regional'), onFailure, goal: met })),
  fc
    .constantFrom(...designs)
    .chain((design) =>
      fc.tuple(
        fc.constant<unknown>(design),
        fc.oneof({ weight: 9, arbitrary: outputsOf(design) }, { weight: 1, arbitrary: column }),
        options({ onFailure, method: fc.constantFrom(undefined, undefined, 'delta') }),
      ),
    ),
)
const sum = ({ a, b }: { a: number; b: number }): number => a + b
const results = [
  sobolIndices(sum, one, { runs: 16, seed: 0 }),
  morris(sum, one, { runs: 12, seed: 0 }),
  pawn(sum, one, { runs: 32, seed: 0 }),
  delta(() => 41, one, { runs: 32, seed: 0 }),
]
const goal = fc.constantFrom<unknown>(
  () => compound({ base: 41, rate: 0.08 }).timeTo(82),
  ({ a }: { a: number }) => compound({ base: 41, rate: Math.tanh(a) / 2 }).timeTo(82),
  () => 41,
  41,
)
/** Methods that share out the variance, or compare distributions, and the summaries of an arrival. */
export const varianceCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  analyse: analysed,
  arrivalRank: fc.tuple(goal, inputs, options({ runs, seed })),
  arrivesBy: fc.tuple(goal, value),
  cappedYears: fc.tuple(goal, value),
  delta: runModel,
  pawn: fc.tuple(model, inputs, options({ ...running, slices })),
  rows: fc.tuple(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<unknown>(...results) },
      {
        weight: 3,
        arbitrary: fc.record({ method: fc.string(), status: fc.constantFrom('estimated', 'x'), indices: value }),
      },
      { weight: 1, arbitrary: value },
    ),
  ),
  scrambledDesign: fc.tuple(inputs, options({ runs, seed, from })),
  shapleyDesign: fc.tuple(inputs, settings),
  shapleyEffects: runModel,
  sobolDesign: fc.tuple(inputs, options({ ...sobol, from })),
  sobolIndices: fc.tuple(model, inputs, options(sobol)),
}
