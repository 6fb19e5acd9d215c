import fc from 'fast-check'
import { shipped } from '../../../src/evidence/calibration/shipped.generated.ts'
import { list, options, value } from '../../hostile.ts'
import { someWorld } from './someWorld.ts'

/** Mostly good, so that calls get past the first check. */
const mostly = (...good: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: value })
const few = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: fc.array(of, { maxLength: 2 }) }, { weight: 1, arbitrary: list })

const series = [10, 12, 11, 15].map((value, i) => ({ year: 2000 + i, value }))
const figure = options({ year: mostly(2000, 2001, 2002, 2030), value: mostly(1, 2, 9) })
const figures = fc.oneof(fc.constant<unknown>(series), fc.array(figure, { maxLength: 3 }), list)
const panel = fc.oneof(fc.array(options({ pair: mostly('A | B', 'C | D'), figures }), { maxLength: 2 }), list)
const world = someWorld({ pairs: 6, years: 12, common: 0, shared: 0.1, lasting: 0, volatility: 0.1, exponent: 0 }, 1)
const calibration = options(Object.fromEntries(Object.entries(shipped).map(([name, good]) => [name, mostly(good)])))
const foretold: unknown[] = [() => 0.5, () => Number.NaN, { kind: 'randomWalk', drift: 0, volatility: 0.1 }, null, {}]
const forecaster = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...foretold).map(
      (told): unknown =>
        () =>
        () =>
          told,
    ),
  },
  { weight: 1, arbitrary: mostly(() => null) },
)

/** Arguments for what is learned from a panel. */
export const panelCalls: Record<string, fc.Arbitrary<unknown[]>> = {
  baseRate: fc.tuple(
    options({
      size: mostly(1, 41, 1e9),
      multiple: mostly(1.1, 2, 4),
      years: mostly(1, 6.5, 20),
      priorGrowth: mostly(undefined, -0.5, 0.2),
    }),
  ),
  learnBaseRates: fc.tuple(panel),
  calibrate: fc.tuple(
    fc.oneof({ weight: 40, arbitrary: panel }, { weight: 1, arbitrary: fc.constant<unknown>(world) }),
    mostly(1985, 1991),
    options({ persistence: mostly(undefined, 0.5), window: mostly(undefined, 5), prior: mostly(undefined, shipped) }),
  ),
  calibrated: fc.tuple(
    fc.oneof(figures, options({ size: mostly(1, 41), growth: few(mostly(0.1, -0.2, 10)) })),
    fc.oneof(fc.constant<unknown>(undefined), calibration),
  ),
  forecast: fc.tuple(
    figures,
    options({ scale: mostly(undefined, 'log', 'level', { logit: [0, 20] }), class: mostly(undefined, 'trade') }),
  ),
  backtest: fc.tuple(
    fc.oneof(panel, figures),
    forecaster,
    options({
      origins: few(mostly(2000, 2001, 2002)),
      horizons: few(mostly(1, 2)),
      multiples: few(mostly(0.5, 2, 1e30)),
      atLeast: mostly(undefined, 0, 11),
      figures: mostly(1, undefined),
    }),
  ),
}
