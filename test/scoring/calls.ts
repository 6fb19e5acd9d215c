import fc from 'fast-check'
import { list, options, value } from '../hostile.ts'

const chance = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<unknown>(0, 0.2, 0.5, 1) },
  { weight: 1, arbitrary: value },
)
const outcome = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<unknown>(0, 1, true, false) },
  { weight: 1, arbitrary: value },
)
/** Mostly of equal lengths, so that calls get past the first check. */
const three = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.array(of, { minLength: 3, maxLength: 3 }) }, { weight: 1, arbitrary: list })
const bins = fc.oneof(value, list, fc.constantFrom<unknown>(undefined, 1, 3, [0.1, 0.4]))
const interval = options({ low: value, high: value })

const clustered = fc.oneof(
  { weight: 1, arbitrary: fc.constant<unknown>(undefined) },
  {
    weight: 1,
    arbitrary: options({
      clusters: fc.oneof(fc.constantFrom<unknown>([1, 2, 3], ['a', 'b', 'c'], [1, 2, 3, 4, 5, 6]), list),
      blockLength: fc.constantFrom<unknown>(undefined, 1, 2, 0),
      runs: fc.constantFrom<unknown>(100, 1, 1e9),
      seed: value,
    }),
  },
)
/** As many as `three`, or six, which is enough for clusters. */
const six = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(three(of), fc.array(of, { minLength: 6, maxLength: 6 }))

/** Arguments for every score, for `hostileCalls`. */
export const scoringCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  brier: fc.tuple(six(chance), six(outcome), clustered),
  logScore: fc.tuple(three(chance), three(outcome)),
  brierDecomposition: fc.tuple(three(chance), three(outcome), bins),
  reliability: fc.tuple(three(chance), three(outcome), bins),
  crps: fc.tuple(fc.oneof(list, six(list)), fc.oneof(value, six(value)), clustered),
  crpsNormal: fc.tuple(options({ mean: value, sd: value }), value),
  crpsLognormal: fc.tuple(options({ meanLog: value, sdLog: value }), value),
  pinball: fc.tuple(chance, value, value),
  intervalScore: fc.tuple(interval, chance, value),
  coverage: fc.tuple(six(interval), six(value), clustered),
  pit: fc.tuple(list, value),
  skill: fc.tuple(fc.oneof(value, six(value)), fc.oneof(value, six(value)), clustered),
  dieboldMariano: fc.tuple(
    six(value),
    six(value),
    options({
      horizon: fc.constantFrom<unknown>(undefined, 1, 2, 9),
      clusters: fc.constantFrom<unknown>(undefined, [1, 2, 3, 4, 5, 6], [1, 1, 2]),
    }),
  ),
  isotonicReliability: fc.tuple(
    six(chance),
    six(outcome),
    options({
      clusters: fc.constantFrom<unknown>(undefined, [1, 2, 3, 4, 5, 6], [1, 1, 2]),
      runs: fc.constantFrom<unknown>(100, 1, 1e9),
      seed: value,
    }),
  ),
}
