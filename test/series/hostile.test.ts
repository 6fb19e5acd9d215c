import fc from 'fast-check'
import * as history from '../../src/series/index.ts'
import { hostileCalls, list, number, options, value } from '../hostile.ts'

const year = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 2010, max: 2020 }) }, { weight: 1, arbitrary: value })
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(year, value) },
  { weight: 3, arbitrary: fc.record({ year, value }) },
  { weight: 1, arbitrary: value },
)
/** Often right, so that calls get past the first check; sometimes with values at the ends of the doubles. */
const good = fc.array(fc.tuple(fc.integer({ min: 2010, max: 2030 }), number.map(Math.abs)), {
  minLength: 2,
  maxLength: 5,
})
const data = fc.oneof(
  { weight: 6, arbitrary: good },
  { weight: 3, arbitrary: fc.array(figure, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 4 }), value, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.record({ figures: list }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: value },
)
const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(fc.constant(undefined), arbitrary)
const members = {
  base: value,
  baseYear: maybe(year),
  target: value,
  deadline: maybe(fc.integer({ min: 2021, max: 2040 })),
  years: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value }),
  direction: fc.constantFrom('rise', 'fall', undefined, undefined, 'x'),
}
const goal = options(members)
const scale = fc.constantFrom<unknown>('log', 'level', undefined, { logit: [-1, 1e3] }, { logit: [] }, 'x')
const onScale = maybe(options({ scale }))
const method = fc.constantFrom<unknown>(
  'growthRatio',
  'progressChart2022',
  'progressChart2023',
  'currentStatusIndex',
  'reductionRate',
  'reductionRateEndPoints',
  'reductionRateLog',
  'speedOfProgress',
  'x',
)

hostileCalls(
  history,
  {
    series: fc.tuple(data, fc.oneof(fc.constant(undefined), options({ unit: value, reporter: value }))),
    averageGrowth: fc.tuple(
      data,
      fc.constantFrom<unknown>('cagr', 'leastSquares', 'meanAnnual', 'meanLog', 'meanChange', 'x', 41),
      onScale,
    ),
    averageGrowths: fc.tuple(data, onScale),
    goalFrom: fc.tuple(data, goal, maybe(options({ year: maybe(year) }))),
    mirror: fc.tuple(data, data, maybe(options({ goal: maybe(goal) }))),
    progress: fc.tuple(data, goal, fc.oneof(method, options({ method, scale, typicalRate: maybe(value) }))),
    standing: fc.tuple(data, goal),
    reDate: fc.tuple(
      goal,
      options({
        base: maybe(value),
        baseYear: maybe(year),
        target: maybe(value),
        deadline: maybe(year),
        years: maybe(value),
      }),
      onScale,
    ),
  },
  { runs: 100_000 },
)
