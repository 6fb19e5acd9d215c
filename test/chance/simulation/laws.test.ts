import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chances, chance, DomainError, jumps, type RequiredDrift, randomWalk } from '../../../src/chance/index.ts'
import { arrivals, driftFor } from '../exact/questions.ts'

const readings = ['terminal', 'annual', 'continuous'] as const
const walk = fc.record({
  drift: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
  // volatility over six decades
  volatility: fc.double({ min: -4, max: 1, noNaN: true }).map((log) => 10 ** log),
  driftError: fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 0.3, noNaN: true })),
})
const multiple = fc.oneof(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.constantFrom(1, 1 + 1e-12, 1 - 1e-12))
const years = fc.integer({ min: 1, max: 15 })
const options = (numRuns: number) => ({ seed: 4, numRuns })
/** Rounding of the arguments counts in deviations of a year. */
const slack = (volatility: number): number => 1e-12 + 1e-15 / volatility

test('terminal ≤ annual ≤ continuous ≤ ever, all from 0 to 1', () => {
  fc.assert(
    fc.property(walk, multiple, years, (growth, multiple, years) => {
      const chances = chance(randomWalk(growth), { base: 1, target: multiple, years })
      const { terminal, annual, continuous, ever } = chances
      expect(terminal).toBeGreaterThanOrEqual(0)
      expect(annual).toBeGreaterThanOrEqual(terminal)
      expect(continuous).toBeGreaterThanOrEqual(annual)
      expect(ever).toBeGreaterThanOrEqual(continuous - 1e-12)
      expect(ever).toBeLessThanOrEqual(1)
    }),
    options(150),
  )
})

test('more drift, less to go: never a smaller chance; more years: never a smaller annual, continuous', () => {
  fc.assert(
    fc.property(walk, years, fc.double({ min: 1, max: 4, noNaN: true }), (growth, years, multiple) => {
      const question = { base: 1, target: multiple, years }
      const before = chance(randomWalk(growth), question)
      const faster = chance(randomWalk({ ...growth, drift: growth.drift + 0.01 }), question)
      const nearer = chance(randomWalk(growth), { ...question, target: 1 + (multiple - 1) * 0.9 })
      const longer = chance(randomWalk(growth), { ...question, years: years + 1 })
      for (const name of [...readings, 'ever'] as const) {
        expect(faster[name]).toBeGreaterThanOrEqual(before[name] - slack(growth.volatility))
        expect(nearer[name]).toBeGreaterThanOrEqual(before[name] - slack(growth.volatility))
      }
      for (const name of ['annual', 'continuous'] as const)
        expect(longer[name]).toBeGreaterThanOrEqual(before[name] - slack(growth.volatility))
    }),
    options(60),
  )
})

test('a fall is the rise of the walk turned over; all logs times a factor change nothing', () => {
  fc.assert(
    fc.property(walk, years, fc.double({ min: 1.01, max: 4, noNaN: true }), (growth, years, multiple) => {
      const tolerance = slack(growth.volatility)
      const rise = chance(randomWalk(growth), { base: 1, target: multiple, years })
      const turned = { ...growth, drift: -growth.drift }
      close(chance(randomWalk(turned), { base: 1, target: 1 / multiple, years }), rise, tolerance)
      const twice = randomWalk({
        drift: 2 * growth.drift,
        volatility: 2 * growth.volatility,
        driftError: 2 * growth.driftError,
      })
      close(chance(twice, { base: 1, target: multiple ** 2, years }), rise, tolerance)
    }),
    options(60),
  )
})

test('without volatility, and as it vanishes, the answer is that of the curve', () => {
  for (const volatility of [0, 5e-324, 1e-300, 1e-20, 1e-12, 1e-7])
    for (const driftError of [0, volatility])
      for (const [drift, multiple, early, late] of [
        [0.1, 2, 6.9, 7],
        [-0.1, 0.5, 6.9, 7],
        [700, 1e300, 0.9, 1],
      ] as const) {
        const process = randomWalk({ drift, volatility, driftError })
        const [before, after] = [early, late].map((years) => chance(process, { base: 1, target: multiple, years }))
        expect(before).toEqual({ terminal: 0, annual: 0, continuous: 0, ever: 1 })
        expect(after).toEqual({ terminal: 1, annual: 1, continuous: 1, ever: 1 })
        expect(
          chance(randomWalk({ drift: -drift, volatility, driftError }), { base: 1, target: multiple, years: 200 }),
        ).toEqual({
          terminal: 0,
          annual: 0,
          continuous: 0,
          ever: 0,
        })
      }
})

test('as the drift error vanishes, the chances are those without one', () => {
  for (const driftError of [5e-324, 1e-200, 1e-12, 1e-9])
    for (const drift of [-0.05, 0, 0.08])
      close(
        chance(randomWalk({ drift, volatility: 0.15, driftError }), { base: 1, target: 1.5, years: 8 }),
        chance(randomWalk({ drift, volatility: 0.15 }), { base: 1, target: 1.5, years: 8 }),
        1e-12,
        // with any error of a drift of 0, half the drifts are negative, however little
        drift === 0 ? readings : undefined,
      )
})

test('a drift error alone leaves a straight path of unknown slope', () => {
  const { terminal, annual, continuous, ever } = chance(randomWalk({ drift: 0.05, volatility: 0, driftError: 0.02 }), {
    base: 1,
    target: Math.exp(0.35),
    years: 7,
  })
  for (const value of [terminal, annual, continuous]) expect(value).toBeCloseTo(0.5, 12)
  expect(ever).toBeCloseTo(0.9937903346742238, 12) // Φ(2.5)
})

test('a multiple of 1 is the limit from above', () => {
  for (const driftError of [0, 0.05]) {
    const process = randomWalk({ drift: -0.02, volatility: 0.1, driftError })
    close(
      chance(process, { base: 1, target: 1, years: 6 }),
      chance(process, { base: 1, target: 1 + 1e-13, years: 6 }),
      1e-10,
    )
    expect(chance(process, { base: 1, target: 1, years: 6 }).continuous).toBe(1)
  }
  // Sparre Andersen: without drift, the walk stays below its start for n years with chance (2n choose n) / 4^n
  expect(chance(randomWalk({ drift: 0, volatility: 3 }), { base: 1, target: 1, years: 4 }).annual).toBeCloseTo(
    1 - 70 / 256,
    13,
  )
})

test('before the first figure there is no annual chance, and in between it counts the figures there are', () => {
  const process = randomWalk({ drift: 0.5, volatility: 0.2 })
  expect(chance(process, { base: 1, target: 1.2, years: 0.9 }).annual).toBe(0)
  expect(chance(process, { base: 1, target: 1.2, years: 2.9 }).annual).toBe(
    chance(process, { base: 1, target: 1.2, years: 2 }).annual,
  )
})

test('annual chances agree with counting paths by hand', () => {
  // every path of a binomial walk of small steps, 400 a year: an independent way to the same limit
  const [drift, volatility, years, steps] = [0.05, 0.2, 5, 400]
  const [up, p] = [volatility / Math.sqrt(steps), 0.5 + (drift / volatility / Math.sqrt(steps)) * 0.5]
  let alive = new Float64Array(2 * years * steps + 1)
  const origin = years * steps
  alive[origin] = 1
  // at the end of a year a path is an even number of steps away; the edge lies between two of these
  const target = 2 * Math.round(Math.log(1.5) / up / 2)
  let arrived = 0
  for (let step = 1; step <= years * steps; step++) {
    const next = new Float64Array(alive.length)
    const spread = Math.min(origin, 3000 + step)
    for (let i = Math.max(1, origin - spread); i < Math.min(alive.length - 1, origin + spread); i++) {
      const mass = alive[i] as number
      if (mass < 1e-18) continue
      next[i + 1] = (next[i + 1] as number) + mass * p
      next[i - 1] = (next[i - 1] as number) + mass * (1 - p)
    }
    alive = next
    if (step % steps === 0)
      for (let i = origin + target; i < alive.length; i++) {
        arrived += alive[i] as number
        alive[i] = 0
      }
  }
  const { annual } = chance(randomWalk({ drift, volatility }), { base: 1, target: Math.exp((target - 1) * up), years })
  console.log(`annual ${annual}, counted ${arrived}`)
  expect(Math.abs(annual - arrived)).toBeLessThan(3e-4)
})

const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })

test('the required drift gives the chance asked for, in each reading', () => {
  fc.assert(
    fc.property(
      walk,
      multiple,
      years,
      probability,
      fc.constantFrom(...readings),
      (growth, multiple, years, p, reading) => {
        const { volatility, driftError } = growth
        const required = driftFor({ multiple, years, volatility, driftError, chance: p, reading })
        if (required.status === 'any') {
          expect(required.atLeast).toBeGreaterThanOrEqual(p)
          expect(Math.abs(multiple - 1)).toBeLessThan(1e-11)
          return
        }
        if (required.status === 'none') throw new Error('a drift of 700 is enough for any of these')
        const given = chance(randomWalk({ drift: required.drift, volatility, driftError }), {
          base: 1,
          target: multiple,
          years,
        })
        // a last bit of the drift, in deviations
        expect(Math.abs(given[reading] - p)).toBeLessThan(1e-11 + 1e-14 / volatility)
      },
    ),
    options(60),
  )
})

test('what a chance requires: more for terminal than for annual, and more for that than for continuous', () => {
  const pledge = { multiple: 2, years: 7, volatility: 0.08, driftError: 0.02, chance: 0.8 }
  const [terminal, annual, continuous] = readings.map(
    (reading) => (driftFor({ ...pledge, reading }) as RequiredDrift & { status: 'found' }).drift,
  ) as [number, number, number]
  expect(terminal).toBeGreaterThan(annual)
  expect(annual).toBeGreaterThan(continuous)
})

test('a required drift that does not exist is a status', () => {
  const wide = { multiple: 2, years: 1, volatility: 600 }
  expect(driftFor({ ...wide, chance: 0.99, reading: 'terminal' })).toMatchObject({ status: 'none' })
  expect(driftFor({ ...wide, chance: 0.01, reading: 'terminal' })).toMatchObject({ status: 'any' })
  expect(driftFor({ ...wide, chance: 0.99, reading: 'annual' })).toMatchObject({ status: 'none' })
  expect(driftFor({ ...wide, multiple: 1, chance: 0.5, reading: 'continuous' })).toMatchObject({ status: 'any' })
  for (const reading of readings) {
    const edge = driftFor({ multiple: 2, years: 7, volatility: 0, chance: 0.8, reading })
    expect(edge.status === 'found' && edge.drift).toBeCloseTo(Math.LN2 / 7, 14)
  }
})

test('the arrival quantile is the inverse of the chance', () => {
  fc.assert(
    fc.property(walk, multiple, probability, (growth, multiple, p) => {
      const process = randomWalk({ ...growth, driftError: growth.driftError / 3 })
      const { ever } = chance(process, { base: 1, target: multiple, years: 1 })
      const moment = arrivals(process, { multiple, reading: 'continuous' })(p)
      if (moment.status === 'never') expect(p).toBeGreaterThan(ever)
      if (moment.status === 'reached' && moment.years > 0 && moment.years <= 200) {
        const at = chance(process, { base: 1, target: multiple, years: moment.years }).continuous
        expect(Math.abs(at - p)).toBeLessThan(1e-11 + 1e-14 / growth.volatility)
      }
      const year = arrivals(process, { multiple, reading: 'annual' })(p)
      if (year.status === 'reached' && year.years <= 40) {
        expect(chance(process, { base: 1, target: multiple, years: year.years }).annual).toBeGreaterThanOrEqual(p)
        if (year.years > 1)
          expect(chance(process, { base: 1, target: multiple, years: year.years - 1 }).annual).toBeLessThan(p)
      }
      if (year.status === 'later') expect(year.probability).toBeLessThan(p)
    }),
    options(15),
  )
}, 120_000)

test('other processes are sent to the simulation', () => {
  const crash = jumps({ drift: 0.1, volatility: 0.1, chance: 0.1, size: -0.4 })
  expect(() => chance(crash, { base: 1, target: 2, years: 10 })).toThrow(DomainError)
  expect(() => chance(crash, { base: 1, target: 2, years: 10 })).toThrow(/simulate/)
})

function close(
  given: Chances,
  wanted: Chances,
  tolerance: number,
  names: readonly (keyof Chances)[] = [...readings, 'ever'],
) {
  for (const name of names) expect(Math.abs(given[name] - wanted[name])).toBeLessThanOrEqual(tolerance)
}
