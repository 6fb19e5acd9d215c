import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chance, fromHistory, randomWalk } from '../../../src/chance/index.ts'
import { backtest, calibrate, calibrated, type Forecaster, type Panel } from '../../../src/evidence/index.ts'
import { someWorld } from './someWorld.ts'

const world = { pairs: 30, years: 30, common: 0.05, shared: 0.05, lasting: 0.03, volatility: 0.2, exponent: 0.1 }
const plan = { origins: [1995, 2000, 2004], horizons: [1, 5], multiples: [1.2, 2] }
/** Without the error of the drift, whose exact chance is dear. */
const naive: Forecaster = () => (figures) => {
  const { drift, volatility } = fromHistory(figures.slice(-11))
  return randomWalk({ drift, volatility })
}
const fromWhatIsKnown: Forecaster = (known, origin) => {
  const learned = calibrate(known, origin)
  return (figures) => {
    const { drift, volatility } = calibrated(figures, learned)
    return randomWalk({ drift, volatility })
  }
}

test('another future changes no forecast, only what comes of it', () => {
  const panel = someWorld(world, 1)
  fc.assert(
    fc.property(
      fc.constantFrom(...plan.origins),
      fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 5, maxLength: 40 }),
      (origin, factors) => {
        const otherwise: Panel = panel.map(({ pair, figures }, i) => ({
          pair,
          figures: figures.map(({ year, value }) => ({
            year,
            value: year > origin ? value * (factors[(year + i) % factors.length] as number) : value,
          })),
        }))
        const only = { ...plan, origins: [origin] }
        for (const forecaster of [fromWhatIsKnown, naive]) {
          const told = backtest(panel, forecaster, only)
          const toldOtherwise = backtest(otherwise, forecaster, only)
          expect(toldOtherwise.map(({ forecast }) => forecast)).toEqual(told.map(({ forecast }) => forecast))
          expect(told.length).toBe(30 * 4)
        }
      },
    ),
    { seed: 20240703, numRuns: 3 },
  )
}, 30_000)

test('a forecaster is shown nothing later than the origin', () => {
  let shown = 0
  backtest(
    someWorld(world, 2),
    (known, origin) => {
      const latest = Math.max(...known.flatMap(({ figures }) => figures.map(({ year }) => year)))
      expect(latest).toBe(origin)
      return (figures) => {
        shown++
        expect(figures.at(-1)?.year).toBe(origin)
        return () => 0.5
      }
    },
    plan,
  )
  expect(shown).toBe(90)
})

test('what happened is what the figures say', () => {
  const figures = [10, 11, 25, 12, 13].map((value, i) => ({ year: 2000 + i, value }))
  const rows = backtest([{ pair: 'A | B', figures }], () => () => () => 0.25, {
    origins: [2000, 2003],
    horizons: [1, 3, 9],
    multiples: [2, 0.5],
    figures: 1,
  })
  expect(rows).toEqual([
    { pair: 'A | B', origin: 2000, years: 1, multiple: 2, forecast: 0.25, happened: false, end: 1.1 },
    { pair: 'A | B', origin: 2000, years: 1, multiple: 0.5, forecast: 0.25, happened: false, end: 1.1 },
    { pair: 'A | B', origin: 2000, years: 3, multiple: 2, forecast: 0.25, happened: true, end: 1.2 },
    { pair: 'A | B', origin: 2000, years: 3, multiple: 0.5, forecast: 0.25, happened: false, end: 1.2 },
    { pair: 'A | B', origin: 2003, years: 1, multiple: 2, forecast: 0.25, happened: false, end: 13 / 12 },
    { pair: 'A | B', origin: 2003, years: 1, multiple: 0.5, forecast: 0.25, happened: false, end: 13 / 12 },
  ])
  const large = { origins: [2000, 2002], horizons: [1], multiples: [2], atLeast: 20, figures: 1 }
  expect(backtest(figures, () => () => () => 0, large).map(({ origin, pair }) => [origin, pair])).toEqual([
    [2002, 'series'],
  ])
})

test('a random walk is asked for its annual chance', () => {
  const figures = [1, 2, 1.5, 2.5, 2, 3].map((value, i) => ({ year: 2000 + i, value }))
  const [row] = backtest(figures, () => fromHistory, { origins: [2003], horizons: [2], multiples: [1.3] })
  expect(row?.forecast).toBe(chance(fromHistory(figures.slice(0, 4)), { base: 1, target: 1.3, years: 2 }).annual)
})

test('a chance that is none is refused', () => {
  const figures = [1, 2, 3, 4].map((value, i) => ({ year: 2000 + i, value }))
  const ask = { origins: [2002], horizons: [1], multiples: [2] }
  expect(() => backtest(figures, () => () => () => 1.5, ask)).toThrow('backtest: forecast must be')
  expect(() => backtest(figures, () => () => null as never, ask)).toThrow('must')
})
