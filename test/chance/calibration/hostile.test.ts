import fc from 'fast-check'
import { shipped } from '../../../src/chance/calibration/shipped.generated.ts'
import { backtest, baseRate, calibrate, calibrated, learnBaseRates } from '../../../src/chance/index.ts'
import { hostileCalls, list, options, value } from '../../hostile.ts'
import { someWorld } from './someWorld.ts'

const figure = options({
  year: fc.oneof(fc.integer({ min: 2000, max: 2030 }), value),
  value: fc.oneof(fc.double({ min: 1, max: 9 }), value),
})
const figures = fc.oneof(
  fc.constant([10, 12, 11, 15].map((value, i) => ({ year: 2000 + i, value }))),
  fc.array(figure, { maxLength: 4 }),
  list,
)
const panel = fc.oneof(
  fc.constant(someWorld({ pairs: 6, years: 12, common: 0, shared: 0.1, lasting: 0, volatility: 0.1, exponent: 0 }, 1)),
  fc.array(options({ pair: fc.oneof(fc.constant('A | B'), value), figures }), { maxLength: 3 }),
  list,
)
const calibration = fc.oneof(
  fc.constant(undefined),
  options(
    Object.fromEntries(
      Object.entries(shipped).map(([name, good]) => [
        name,
        fc.oneof({ weight: 20, arbitrary: fc.constant(good as unknown) }, { weight: 1, arbitrary: value }),
      ]),
    ),
  ),
)
const few = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.array(of, { maxLength: 2 }) }, { weight: 1, arbitrary: value })
const forecaster = fc.constantFrom<unknown>(() => () => () => 0.5, () => () => () => Number.NaN, () => () => ({ kind: 'randomWalk', drift: 0, volatility: 0.1 }), () => null, null, 1) // biome-ignore format: a list of forecasters

/** Arguments for what is learned from a panel. */
export const panelCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  baseRate: fc.tuple(options({ size: value, multiple: value, years: value, priorGrowth: value })),
  learnBaseRates: fc.tuple(panel),
  calibrate: fc.tuple(panel, fc.oneof(fc.constant(2011), value)),
  calibrated: fc.tuple(fc.oneof(figures, options({ size: value, growth: list })), calibration),
  backtest: fc.tuple(
    fc.oneof(panel, figures),
    forecaster,
    options({
      origins: few(fc.constantFrom<unknown>(2001, 2003, 1985)),
      horizons: few(fc.constantFrom<unknown>(1, 2)),
      multiples: few(value),
      atLeast: value,
      figures: value,
    }),
  ),
}

hostileCalls({ backtest, baseRate, calibrate, calibrated, learnBaseRates }, panelCalls, {
  runs: 10_000,
  milliseconds: 50,
})
