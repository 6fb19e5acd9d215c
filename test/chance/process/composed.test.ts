import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrivalQuantile,
  chance,
  dampedTrend,
  fan,
  fromNowcast,
  mixture,
  probabilities,
  randomWalk,
  regimes,
  requiredDrift,
  type Share,
  simulate,
  studentT,
} from '../../../src/chance/index.ts'
import { levelsOf } from '../simulation/levels.ts'

const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2031 }
const fast = randomWalk({ drift: 0.1, volatility: 0.1, driftError: 0.02 })
const slow = randomWalk({ drift: 0.03, volatility: 0.15 })
const trade = mixture([
  { weight: 3, process: fast },
  { weight: 7, process: slow },
])
const readings = ['terminal', 'annual', 'continuous'] as const

/** A counted share is within five standard errors of the exact one. */
function near({ probability }: Share, exact: number, paths: number): void {
  expect(Math.abs(probability - exact)).toBeLessThan(5 * Math.sqrt((exact * (1 - exact)) / paths) + 1 / paths)
}

test('a mixture has the weighted means of its scenarios, exactly and simulated', () => {
  const exact = chance(trade, goal)
  const [a, b] = [chance(fast, goal), chance(slow, goal)]
  for (const reading of [...readings, 'ever'] as const)
    expect(exact[reading]).toBeCloseTo(0.3 * a[reading] + 0.7 * b[reading], 13)
  const row = probabilities(simulate(trade, goal, { runs: 60_000, seed: 3 })).years[7]
  for (const reading of readings) near(row[reading] as Share, exact[reading], 60_000)
})

test('a mixture of one is its scenario, path by path, also without a bridge', () => {
  for (const process of [
    fast,
    regimes([{ drift: 0.1, volatility: 0.1 }], [[1]]),
    studentT({ drift: 0.05, volatility: 0.1, degrees: 5 }),
  ]) {
    const { process: _, ...alone } = simulate(process, goal, { runs: 3000, seed: 5 })
    const { process: __, ...mixed } = simulate(mixture([{ weight: 2, process }]), goal, { runs: 3000, seed: 5 })
    expect(mixed).toEqual(alone)
  }
})

test('the arrival quantile of a mixture is the inverse of its chance', () => {
  for (const p of [0.1, 0.5, 0.8]) {
    const found = arrivalQuantile(trade, goal, p)
    if (found.status !== 'reached') throw new Error(found.status)
    expect(chance(trade, { base: 41, target: 82, years: found.years }).annual).toBeGreaterThanOrEqual(p)
    expect(chance(trade, { base: 41, target: 82, years: found.years - 1 }).annual).toBeLessThan(p)
    const moment = arrivalQuantile(trade, goal, p, { reading: 'continuous' })
    if (moment.status !== 'reached') throw new Error(moment.status)
    expect(chance(trade, { base: 41, target: 82, years: moment.years }).continuous).toBeCloseTo(p, 11)
  }
})

test('scenarios on different scales are refused, and so are mixtures within mixtures', () => {
  const level = randomWalk({ drift: 1, volatility: 1, scale: 'level' })
  expect(() =>
    mixture([
      { weight: 1, process: fast },
      { weight: 1, process: level },
    ]),
  ).toThrow('mixture: scenarios[1].process must be on the scale "log" of the first')
  expect(() => mixture([{ weight: 1, process: trade as never }])).toThrow('mixture: scenarios[0].process.kind must be')
  expect(() => mixture([{ weight: 0, process: fast }])).toThrow('scenarios[0].weight must be greater than 0')
})

test('after a nowcast: the first year is N(growth, error²), and the rest the process, exactly and simulated', () => {
  for (const process of [slow, fast, trade])
    for (const [growth, error] of [
      [0.08, 0.04],
      [0.3, 0.25],
      [0.1, 0],
    ] as const) {
      const now = fromNowcast({ growth, error, process })
      const rows = probabilities(simulate(now, goal, { runs: 40_000, seed: 9 })).years
      for (const years of [1, 2, 8]) {
        const exact = chance(now, { base: 41, target: 82, years })
        for (const reading of readings) near(rows[years - 1][reading] as Share, exact[reading], 40_000)
        expect(exact.ever).toBeGreaterThanOrEqual(exact.continuous - 1e-12)
      }
    }
}, 60_000)

test('a nowcast that says what the walk says is the walk', () => {
  const now = fromNowcast({ growth: slow.drift, error: slow.volatility, process: slow })
  for (const years of [1, 3, 10])
    for (const reading of readings) {
      const [given, wanted] = [now, slow].map((each) => chance(each, { base: 41, target: 70, years })[reading])
      expect(Math.abs(given - wanted)).toBeLessThan(1e-11)
    }
  const needed = requiredDrift(fromNowcast({ growth: 0.05, error: 0.03, process: slow }), goal, 0.6)
  if (needed.status !== 'found') throw new Error(needed.status)
  const moved = fromNowcast({ growth: 0.05, error: 0.03, process: { ...slow, drift: needed.drift } })
  expect(chance(moved, goal).annual).toBeCloseTo(0.6, 10)
})

test('a damped trend with all weight on the level and no damping is the random walk, bit for bit', () => {
  const walk = randomWalk({ drift: 0.05, volatility: 0.1, driftError: 0.02 })
  const trend = dampedTrend({
    ...{ trend: 0.05, damping: 1, levelWeight: 1, trendWeight: 0 },
    ...{ volatility: 0.1, driftError: 0.02 },
  })
  const [a, b] = [walk, trend].map((process) => simulate(process, goal, { runs: 5000, seed: 2 }))
  expect([b.terminal, b.annual]).toEqual([a.terminal, a.annual])
})

test('moments of a damped trend are those of ETS(A,Ad,N)', () => {
  const [trend, damping, levelWeight, trendWeight, volatility] = [0.1, 0.8, 0.7, 0.2, 0.1]
  const process = dampedTrend({ trend, damping, levelWeight, trendWeight, volatility })
  const paths = 60_000
  levelsOf(process, { base: 41, target: 82, years: 8 }, 4, paths).forEach((level, index) => {
    const h = index + 1
    const kept = (j: number): number => (damping * (1 - damping ** j)) / (1 - damping)
    let variance = 1
    for (let j = 1; j < h; j++) variance += (levelWeight + trendWeight * kept(j)) ** 2
    const sd = volatility * Math.sqrt(variance)
    const mean = level.reduce((sum, x) => sum + x, 0) / paths
    const square = level.reduce((sum, x) => sum + (x - mean) ** 2, 0) / paths
    expect(Math.abs(mean - trend * kept(h))).toBeLessThan((5 * sd) / Math.sqrt(paths))
    expect(Math.abs(square / sd ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / paths))
  })
})

test('slices of composed processes merge to the whole, and their fans can be exact', () => {
  const now = fromNowcast({ growth: 0.08, error: 0.04, process: trade })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 899 }), (cut) => {
      const whole = simulate(now, goal, { runs: 900, seed: 6 })
      const second = simulate(now, goal, { runs: 900, seed: 6, from: cut })
      const first = simulate(now, goal, { runs: 900, seed: 6, to: cut })
      expect(first.terminal.map((count, i) => count + second.terminal[i])).toEqual(whole.terminal)
    }),
    { seed: 1, numRuns: 5 },
  )
  const ensemble = simulate(now, goal, { runs: 2000, seed: 6 })
  const [counted, exact] = [
    fan(ensemble, { probabilities: [0.5] }),
    fan(ensemble, { probabilities: [0.5], exact: true }),
  ]
  expect(Math.abs((counted[3]['p50'] as number) / (exact[3]['p50'] as number) - 1)).toBeLessThan(1e-3)
})
