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

/** Arguments for every score, for `hostileCalls`. */
export const scoringCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  brier: fc.tuple(three(chance), three(outcome)),
  logScore: fc.tuple(three(chance), three(outcome)),
  brierDecomposition: fc.tuple(three(chance), three(outcome), bins),
  reliability: fc.tuple(three(chance), three(outcome), bins),
  crps: fc.tuple(list, value),
  crpsNormal: fc.tuple(options({ mean: value, sd: value }), value),
  crpsLognormal: fc.tuple(options({ meanLog: value, sdLog: value }), value),
  pinball: fc.tuple(chance, value, value),
  intervalScore: fc.tuple(interval, chance, value),
  coverage: fc.tuple(three(interval), three(value)),
  pit: fc.tuple(list, value),
  skill: fc.tuple(value, value),
}
