import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  arrivalQuantile,
  bootstrap,
  chance,
  compare,
  custom,
  fan,
  fromHistory,
  jumps,
  meanReverting,
  probabilities,
  randomWalk,
  requiredDrift,
  type Share,
  simulate,
} from '../../../src/chance/index.ts'

const readings = ['terminal', 'annual', 'continuous', 'ever'] as const
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const numbers = fc.record({
  base: real(-50, 50),
  target: real(-50, 50),
  drift: real(-5, 5),
  volatility: real(0.5, 10),
  driftError: fc.constantFrom(0, 1),
  years: fc.integer({ min: 1, max: 8 }),
})

test('on the level scale: turned over, moved and in another unit, the chances are the same', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(1000, 1e-6, 3), ({ base, target, years, ...walk }, unit) => {
      const of = (sign: number, size: number, shift: number) =>
        chance(
          randomWalk({
            drift: sign * size * walk.drift,
            volatility: size * walk.volatility,
            driftError: size * walk.driftError,
            scale: 'level',
          }),
          {
            base: sign * size * base + shift,
            target: sign * size * target + shift,
            years,
            direction: (target < base ? -1 : 1) * sign > 0 ? 'rise' : 'fall',
          },
        )
      const plain = of(1, 1, 0)
      for (const other of [of(-1, 1, 0), of(1, unit, 0), of(1, 1, 100)])
        for (const reading of readings) expect(Math.abs(other[reading] - plain[reading])).toBeLessThan(1e-11)
    }),
    { seed: 3, numRuns: 30 },
  )
})

test('on the logit scale the complement has the same chances; near one bound it is the log scale', () => {
  fc.assert(
    fc.property(
      real(1, 99),
      real(1, 99),
      real(-0.3, 0.3),
      fc.integer({ min: 1, max: 8 }),
      (base, target, drift, years) => {
        fc.pre(Math.abs(base - target) > 1e-3)
        const walk = (mean: number) => randomWalk({ drift: mean, volatility: 0.2, scale: { logit: [0, 100] } })
        const [share, rest] = [
          chance(walk(drift), { base, target, years }),
          chance(walk(-drift), { base: 100 - base, target: 100 - target, years }),
        ]
        for (const reading of readings) expect(Math.abs(share[reading] - rest[reading])).toBeLessThan(1e-10)
      },
    ),
    { seed: 3, numRuns: 30 },
  )
  const numbers = { drift: 0.05, volatility: 0.2 }
  const goal = { base: 1e-7, target: 2e-7, years: 6 }
  const [logit, log] = [randomWalk({ ...numbers, scale: { logit: [0, 1] } }), randomWalk(numbers)]
  for (const reading of readings)
    expect(Math.abs(chance(logit, goal)[reading] - chance(log, goal)[reading])).toBeLessThan(1e-6)
})

test('a level walk of logs is the log walk: exactly, simulated bit for bit, and in its fan', () => {
  const numbers = { drift: 0.05, volatility: 0.1, driftError: 0.02 }
  const [log, level] = [randomWalk(numbers), randomWalk({ ...numbers, scale: 'level' })]
  const rise = Math.log(2)
  const [a, b] = [chance(log, { base: 1, target: 2, years: 9 }), chance(level, { base: 0, target: rise, years: 9 })]
  for (const reading of readings) expect(Math.abs(a[reading] - b[reading])).toBeLessThan(1e-13)
  const run = { runs: 5000, seed: 3 }
  const one = simulate(log, { base: 1, target: 2, years: 9 }, run)
  const other = simulate(level, { base: 0, target: rise, years: 9 }, run)
  expect([other.terminal, other.annual, other.continuous, other.levels]).toEqual([
    one.terminal,
    one.annual,
    one.continuous,
    one.levels,
  ])
  const [p, q] = [one, other].map((ensemble) => fan(ensemble, { exact: true })[8])
  expect(Math.log(p['p25'] as number)).toBeCloseTo(q['p25'] as number, 4)
  expect(Math.abs(q.mean - 9 * 0.05)).toBeLessThan(0.03)
})

test('net zero and a falling balance: exact chances, simulation, fan, quantile and required drift agree', () => {
  const cases = [
    { process: randomWalk({ drift: -1.5, volatility: 2, scale: 'level' }), goal: { base: 12, target: 0, years: 8 } },
    { process: randomWalk({ drift: -1, volatility: 3, scale: 'level' }), goal: { base: 0, target: -9, years: 8 } },
    { process: randomWalk({ drift: 2, volatility: 4, scale: 'level' }), goal: { base: -5, target: 10, years: 8 } },
    {
      process: randomWalk({ drift: 0.2, volatility: 0.3, scale: { logit: [0, 100] } }),
      goal: { base: 40, target: 70, years: 8 },
    },
    {
      process: randomWalk({ drift: -0.2, volatility: 0.3, scale: { logit: [0, 100] } }),
      goal: { base: 97, target: 90, years: 8 },
    },
  ] as const
  for (const { process, goal } of cases) {
    const exact = chance(process, goal)
    const ensemble = simulate(process, goal, { runs: 40_000, seed: 4 })
    const row = probabilities(ensemble).years[7]
    for (const reading of ['terminal', 'annual', 'continuous'] as const) {
      const { probability } = row[reading] as Share
      const wanted = exact[reading]
      expect(Math.abs(probability - wanted)).toBeLessThan(5 * Math.sqrt((wanted * (1 - wanted)) / 40_000))
      const needed = requiredDrift(process, goal, 0.6, { reading })
      if (needed.status !== 'found') throw new Error(needed.status)
      expect(chance({ ...process, drift: needed.drift }, goal)[reading]).toBeCloseTo(0.6, 9)
    }
    const by = arrivalQuantile(process, goal, 0.3)
    if (by.status !== 'reached') throw new Error(by.status)
    expect(chance(process, { ...goal, years: by.years }).annual).toBeGreaterThanOrEqual(0.3)
    const [counted, own] = [fan(ensemble)[7], fan(ensemble, { exact: true })[7]]
    const spread = (own['p95'] as number) - (own['p5'] as number)
    for (const name of ['p5', 'p50', 'p95'] as const)
      expect(Math.abs((counted[name] as number) - (own[name] as number))).toBeLessThan(spread / 500)
    expect(Math.abs(counted.mean - own.mean)).toBeLessThan(spread / 500)
  }
})

test('a base at or beyond the target in its direction: touched at once, the annual reading is about later years', () => {
  const walk = randomWalk({ drift: -0.05, volatility: 0.1 })
  const goal = { base: 100, target: 80, years: 4, direction: 'rise' } as const
  const exact = chance(walk, goal)
  const row = probabilities(simulate(walk, goal, { runs: 40_000, seed: 4 })).years[3]
  expect([exact.continuous, exact.ever, row.continuous?.probability]).toEqual([1, 1, 1])
  for (const reading of ['terminal', 'annual'] as const)
    expect(Math.abs(row[reading].probability - exact[reading])).toBeLessThan(
      5 * Math.sqrt((exact[reading] * (1 - exact[reading])) / 40_000) + 1e-4,
    )
})

test('a history on a level may fall below 0, and is turned over with its figures', () => {
  const figures = { 2019: 6, 2020: 2, 2021: -1, 2022: -2, 2023: -6 }
  const walk = fromHistory(figures, { scale: 'level' })
  expect([walk.drift, walk.scale]).toEqual([-3, 'level'])
  expect(walk.volatility).toBeCloseTo(Math.sqrt((1 + 0 + 4 + 1) / 3), 12)
  const turned = Object.fromEntries(Object.entries(figures).map(([year, value]) => [year, -value]))
  expect(fromHistory(turned, { scale: 'level' })).toEqual({ ...walk, drift: 3 })
  expect(bootstrap(figures, { block: 2, scale: 'level' }).growth).toEqual([-4, -3, -1, -4])
  expect(() => fromHistory(figures)).toThrow('must be greater than 0')
})

test('the other kinds walk on a level too, and processes on two scales are not compared', () => {
  const goal = { base: -3, target: 5, years: 5 }
  for (const process of [
    meanReverting({ longRun: 2, start: 0, persistence: 0.5, volatility: 2, scale: 'level' }),
    jumps({ drift: 1, volatility: 2, chance: 0.1, size: -8, scale: 'level' }),
    custom(({ random }) => 8 * (random(0) - 0.3), { scale: 'level' }),
  ]) {
    const { years } = probabilities(simulate(process, goal, { runs: 5000, seed: 1 }))
    expect(years[4].annual.probability).toBeGreaterThan(0.1)
    expect(years[4].annual.probability).toBeLessThan(0.95)
  }
  const [level, log] = [
    randomWalk({ drift: 1, volatility: 1, scale: 'level' }),
    randomWalk({ drift: 0.1, volatility: 0.1 }),
  ]
  expect(() => compare(level, log, { base: 1, target: 2, years: 3 }, { runs: 10, seed: 1 })).toThrow(
    'compare: second must be on the scale of the first',
  )
  expect(() => chance(log, { base: 1, target: 0, years: 3 })).toThrow('chance: target must be greater than 0')
  expect(() => chance(randomWalk({ drift: 0, volatility: 1, scale: { logit: [0, 1] } }), goal)).toThrow(
    'chance: base must be between 0 and 1',
  )
})
