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
const base = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: options({ year, value }) },
)
const maybe = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(fc.constant(undefined), arbitrary)
const target = options({
  target: value,
  base,
  deadline: maybe(year),
  direction: fc.constantFrom('rise', 'fall', undefined, undefined, 'x'),
  typicalRate: maybe(value),
})
const dated = options({ target: value, base: options({ year, value }), deadline: year })

hostileCalls(
  history,
  {
    series: fc.tuple(data, fc.oneof(fc.constant(undefined), options({ unit: value, reporter: value }))),
    averageGrowth: fc.tuple(data, fc.constantFrom<unknown>('cagr', 'leastSquares', 'meanAnnual', 'meanLog', 'x', 41)),
    averageGrowths: fc.tuple(data),
    mirror: fc.tuple(data, data, maybe(options({ target: value, from: year }))),
    progress: fc.tuple(
      data,
      target,
      fc.constantFrom<unknown>(
        'growthRatio',
        'progressChart2022',
        'progressChart2023',
        'currentStatusIndex',
        'reductionRate',
        'reductionRateEndPoints',
        'reductionRateLog',
        'speedOfProgress',
        'x',
      ),
    ),
    standing: fc.tuple(data, target),
    reDate: fc.tuple(dated, options({ target: maybe(value), base, deadline: maybe(year) })),
  },
  { runs: 100_000 },
)
