import fc from 'fast-check'
import { uniform } from '../../../src/distribution/index.ts'
import { compound } from '../../../src/index.ts'
import { shapleyDesign, sobolDesign } from '../../../src/sensitivity/index.ts'
import { list, number, options, value } from '../../hostile.ts'

const input = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(uniform(0, 1), uniform(-1e300, 1e300), (p: number) => p ** 3) },
  { weight: 3, arbitrary: number },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      () => Number.NaN,
      () => 'x',
      null,
      [],
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
const settings = options({
  runs,
  seed: fc.oneof(fc.constantFrom(0, 7), value),
  onFailure: fc.constantFrom('throw', 'drop', undefined, 'x'),
  secondOrder: fc.constantFrom(true, false, undefined, 1),
  replicates: fc.constantFrom(4, 8, 32, 5, undefined),
  groups: fc.constantFrom(undefined, { g: ['a', 'b'] }, { g: [] }, { a: ['b'] }, 41),
  from: fc.constantFrom(undefined, 0, 16, -1),
  slices: fc.constantFrom(undefined, 2, 32, 33, Number.NaN),
  estimator: fc.constantFrom(undefined, 'series', 'kernel', 'x'),
})
const runModel = fc.tuple(model, inputs, settings)
const column = fc.oneof(
  { weight: 9, arbitrary: fc.array(number, { minLength: 32, maxLength: 34 }) },
  { weight: 9, arbitrary: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 64, maxLength: 64 }) },
  { weight: 1, arbitrary: list },
)
const rows = fc.tuple(
  fc.oneof(
    { weight: 9, arbitrary: fc.dictionary(fc.constantFrom('a', 'b'), column, { maxKeys: 2 }) },
    { weight: 1, arbitrary: value },
  ),
  column,
  settings,
)
const analysed = (design: (seed: number) => unknown) =>
  fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constant(design(0)) }, { weight: 1, arbitrary: value }),
    column,
    settings,
  )
const goal = fc.constantFrom<unknown>(
  () => compound({ base: 41, rate: 0.08 }).timeTo(82),
  ({ a }: { a: number }) => compound({ base: 41, rate: Math.tanh(a) / 2 }).timeTo(82),
  () => 41,
  41,
)
const one = { a: uniform(0, 1), b: uniform(0, 1) }

/** Methods that share out the variance, or compare distributions, and the summaries of an arrival. */
export const varianceCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  arrivalRank: fc.tuple(goal, inputs, settings),
  arrivesBy: fc.tuple(goal, value),
  cappedYears: fc.tuple(goal, value),
  delta: runModel,
  deltaAnalysis: rows,
  fast: fc.tuple(model, inputs, fc.constantFrom({ runs: 2048, seed: 0 }, { runs: 16, seed: 0 }, 41)),
  fastAnalysis: analysed((seed) => ({ varying: ['a'], runs: 2048, seed })),
  fastDesign: fc.tuple(inputs, fc.constantFrom({ runs: 16, seed: 0 }, { runs: 2048, seed: -1 }, 41)),
  givenData: rows,
  pawn: runModel,
  pawnAnalysis: rows,
  rbdFast: runModel,
  rbdFastAnalysis: rows,
  scrambledDesign: fc.tuple(inputs, settings),
  shapleyAnalysis: analysed((seed) => shapleyDesign(one, { runs: 16, seed })),
  shapleyDesign: fc.tuple(inputs, settings),
  shapleyEffects: runModel,
  sobolAnalysis: analysed((seed) => sobolDesign(one, { runs: 16, seed })),
  sobolDesign: fc.tuple(inputs, settings),
  sobolIndices: runModel,
}
