import fc from 'fast-check'
import * as entry from '../../../src/chance/index.ts'
import { hostileCalls, list, options, value } from '../../hostile.ts'

const {
  arrivalQuantile,
  bootstrap,
  chance,
  compare,
  custom,
  dampedTrend,
  fromHistory,
  fromInterval,
  fromNowcast,
  jumps,
  meanReverting,
  mixture,
  randomWalk,
  regimes,
  requiredDrift,
  studentT,
} = entry
const exact: Record<string, unknown> = {
  arrivalQuantile,
  bootstrap,
  chance,
  compare,
  custom,
  dampedTrend,
  fromHistory,
  fromInterval,
  fromNowcast,
  jumps,
  meanReverting,
  mixture,
  randomWalk,
  regimes,
  requiredDrift,
  studentT,
}

/** Small numbers more often, so that many calls come through the checks; years that take long are tried elsewhere. */
const some = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0.01, 0.08, 0.3, 1, 2, 5e-324, 1e-200, 1e-9, 1e-5, 7, 699) },
  { weight: 1, arbitrary: value },
)
const years = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0.5, 1, 2, 7, 7.5, 12) },
  { weight: 1, arbitrary: value.filter((years) => typeof years !== 'number' || !(years > 12 && years <= 200)) },
)
const process = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('randomWalk'), drift: some, volatility: some, driftError: some }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('randomWalk'),
      drift: some,
      volatility: some,
      scale: fc.constantFrom('log', 'level', { logit: [0, 100] }, 'x'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('jumps', 'custom', 'x'), drift: some, volatility: some }) },
  { weight: 1, arbitrary: value },
)
const goal = options({
  base: some,
  target: some,
  years: fc.oneof(fc.constantFrom(1, 3, 10), value),
  baseYear: fc.oneof(fc.constantFrom(2023, undefined), value),
})
const few = fc.constantFrom<unknown>(1, 65, 200, 0, -1, 0.5, Number.NaN, 'x', undefined)
const figures = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.array(options({ year: fc.oneof(fc.integer({ min: 2000, max: 2010 }), value), value }), {
      maxLength: 5,
    }),
  },
  { weight: 1, arbitrary: value },
)
const table = fc.oneof({ weight: 5, arbitrary: fc.array(list, { maxLength: 3 }) }, { weight: 1, arbitrary: value })
const aim = options({ base: some, target: some, years, direction: fc.constantFrom('rise', 'fall', undefined, 'x') })
const p = fc.oneof(fc.constantFrom(1e-300, 0.01, 0.5, 0.9, 1 - 2 ** -53), value)
const calls: Record<string, fc.Arbitrary<unknown[]>> = {
  chance: fc.tuple(process, aim),
  arrivalQuantile: fc.tuple(
    process,
    aim,
    p,
    options({ reading: fc.constantFrom('annual', 'continuous', undefined, 'x') }),
  ),
  compare: fc.tuple(process, process, goal, options({ runs: few, seed: value })),
  requiredDrift: fc.tuple(
    process,
    aim,
    p,
    options({ reading: fc.constantFrom('terminal', 'annual', 'continuous', undefined, 'x') }),
  ),
  randomWalk: fc.tuple(options({ drift: value, volatility: value, driftError: value })),
  studentT: fc.tuple(options({ drift: value, volatility: value, degrees: value, driftError: value })),
  meanReverting: fc.tuple(options({ longRun: value, start: value, persistence: value, volatility: value })),
  regimes: fc.tuple(
    fc.oneof(fc.array(options({ drift: some, volatility: some }), { maxLength: 3 }), value),
    table,
    options({ start: value }),
  ),
  jumps: fc.tuple(options({ drift: value, volatility: value, chance: value, size: value, sizeError: value })),
  bootstrap: fc.tuple(figures, options({ block: value })),
  custom: fc.tuple(value),
  dampedTrend: fc.tuple(
    options({ trend: value, damping: value, levelWeight: value, trendWeight: value, volatility: value, scale: value }),
  ),
  fromNowcast: fc.tuple(options({ growth: some, error: some, process })),
  mixture: fc.tuple(fc.oneof(fc.array(options({ weight: some, process }), { maxLength: 3 }), value)),
  fromHistory: fc.tuple(figures),
  fromInterval: fc.tuple(options({ low: value, high: value, level: value, volatility: value })),
}

const slow = ['arrivalQuantile', 'chance', 'compare', 'requiredDrift']
const without = <T>(all: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !slow.includes(name)))
const only = <T>(all: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => slow.includes(name)))
hostileCalls(without(exact), without(calls), { runs: 18_000, milliseconds: 10_000 })

/** With a drift error and an arrival that comes late, an answer takes its seconds. */
hostileCalls(only(exact), only(calls), { runs: 2_000, milliseconds: 10_000 })
