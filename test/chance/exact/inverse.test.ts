import { expect, test } from 'vitest'
import { chance, fromHistory, type RequiredDrift, randomWalk } from '../../../src/chance/index.ts'
import { arrivals, driftFor } from './questions.ts'

const readings = ['terminal', 'annual', 'continuous'] as const
const found = (required: RequiredDrift): number => {
  if (required.status !== 'found') throw new Error(required.status)
  return required.drift
}

test('a chance that no drift gives is told with the most that one gives, a chance that all give with the least', () => {
  // a target and a volatility that drifts from -700 to 700 do not make up for
  const wide = { years: 1, volatility: 600 }
  for (const multiple of [1e260, 1e-260])
    for (const reading of readings) {
      const [up, down] = [700, -700].map((drift) => (multiple > 1 ? drift : -drift)) as [number, number]
      const at = (drift: number) =>
        chance(randomWalk({ drift, volatility: 600 }), { base: 1, target: multiple, years: 1 })[reading]
      expect(driftFor({ ...wide, multiple, chance: 0.999, reading })).toEqual({ status: 'none', atMost: at(up) })
      expect(driftFor({ ...wide, multiple, chance: 1e-5, reading })).toEqual({ status: 'any', atLeast: at(down) })
    }
})

test('where the terminal reading asks for more than any drift, another may still be found', () => {
  const wide = { multiple: 1e260, years: 1, volatility: 600, chance: 0.65 }
  expect(driftFor({ ...wide, reading: 'terminal' }).status).toBe('none')
  const drift = found(driftFor({ ...wide, reading: 'continuous' }))
  expect(chance(randomWalk({ drift, volatility: 600 }), { base: 1, target: 1e260, years: 1 }).continuous).toBeCloseTo(
    0.65,
    12,
  )
})

test('years that are not whole: the annual reading counts the figures there are, the others the time', () => {
  const pledge = { multiple: 2, volatility: 0.1, chance: 0.7 }
  const [annual, whole] = [7.9, 7].map((years) => found(driftFor({ ...pledge, years, reading: 'annual' })))
  expect(annual).toBe(whole)
  for (const reading of ['terminal', 'continuous'] as const)
    for (const years of [0.5, 7.9]) {
      const drift = found(driftFor({ ...pledge, years, reading }))
      expect(chance(randomWalk({ drift, volatility: 0.1 }), { base: 1, target: 2, years })[reading]).toBeCloseTo(
        0.7,
        12,
      )
    }
})

test('without volatility all readings ask for the same drift, with an error of the drift too', () => {
  const pledge = { multiple: 2, years: 7, volatility: 0, driftError: 0.02, chance: 0.8 }
  const drifts = readings.map((reading) => found(driftFor({ ...pledge, reading })))
  // ln 2 / 7 + 0.8416… errors
  for (const drift of drifts) expect(drift).toBeCloseTo(Math.LN2 / 7 + 0.02 * 0.8416212335729143, 14)
})

test('an arrival that never comes, or not within what is looked at, is told as such', () => {
  const falling = randomWalk({ drift: -0.02, volatility: 0.1 })
  const { ever } = chance(falling, { base: 1, target: 2, years: 1 })
  for (const reading of ['annual', 'continuous'] as const)
    expect(arrivals(falling, { multiple: 2, reading })(0.5)).toEqual({ status: 'never', ever })
  // ever is 2^(-2 · 0.02 / 0.01): a chance below it is reached
  expect(ever).toBeCloseTo(2 ** -4, 14)
  expect(arrivals(falling, { multiple: 2, reading: 'annual' })(0.01).status).toBe('reached')

  const slow = randomWalk({ drift: 0.001, volatility: 0.01 })
  const by200 = chance(slow, { base: 1, target: 5, years: 200 }).annual
  expect(arrivals(slow, { multiple: 5, reading: 'annual' })(0.5)).toEqual({
    status: 'later',
    years: 200,
    probability: by200,
  })
  const { annual } = chance(slow, { base: 1, target: 1.2, years: 199 })
  expect(arrivals(slow, { multiple: 1.2, reading: 'annual' })(annual)).toEqual({ status: 'reached', years: 199 })
  const next = chance(slow, { base: 1, target: 1.2, years: 200 }).annual
  expect(arrivals(slow, { multiple: 1.2, reading: 'annual' })(next)).toEqual({ status: 'reached', years: 200 })

  const still = randomWalk({ drift: 0, volatility: 1e-160 })
  expect(arrivals(still, { multiple: 2, reading: 'continuous' })(0.5)).toEqual({
    status: 'later',
    years: expect.closeTo(1e300, -290),
    probability: 0,
  })
})

test('a target at the base is touched at once, and shown by the first figure that is no lower', () => {
  const walk = randomWalk({ drift: 0.02, volatility: 0.1 })
  expect(arrivals(walk, { multiple: 1, reading: 'continuous' })(0.9)).toEqual({ status: 'reached', years: 0 })
  expect(chance(walk, { base: 1, target: 1, years: 0.5 }).annual).toBe(0)
  const { annual } = chance(walk, { base: 1, target: 1, years: 3 })
  expect(arrivals(walk, { multiple: 1, reading: 'annual' })(annual)).toEqual({ status: 'reached', years: 3 })
})

test('what does not move does not get there', () => {
  const still = randomWalk({ drift: 0, volatility: 0 })
  expect(chance(still, { base: 1, target: 2, years: 3 })).toEqual({ terminal: 0, annual: 0, continuous: 0, ever: 0 })
  expect(chance(still, { base: 1, target: 0.5, years: 3 })).toEqual({ terminal: 0, annual: 0, continuous: 0, ever: 0 })
})

test('a history of three figures is enough, and a gap counts by its years', () => {
  const [a, b] = [Math.log(1.2), Math.log(1.5)]
  const three = fromHistory({ 2019: 10, 2020: 12, 2021: 18 })
  expect(three.drift).toBeCloseTo((a + b) / 2, 14)
  expect(three.volatility).toBeCloseTo(Math.abs(a - b) / Math.SQRT2, 14)
  expect(three.driftError).toBeCloseTo(three.volatility / Math.SQRT2, 14)
  // two steps, of one and of three years: one draw of three times the drift and the variance
  const gap = fromHistory({ 2019: 10, 2020: 12, 2023: 18 })
  const drift = (a + b) / 4
  expect(gap.drift).toBeCloseTo(drift, 14)
  expect(gap.volatility).toBeCloseTo(Math.sqrt((a - drift) ** 2 + (b - 3 * drift) ** 2 / 3), 14)
  expect(gap.driftError).toBeCloseTo(gap.volatility / 2, 14)
})

test('with an error of the drift, each chance is the mean of that without one, by the trapezoidal rule', () => {
  for (const [drift, error, multiple, years] of [
    [0.05, 0.02, 2, 10],
    [0.05, 0.3, 2, 4],
    [-0.1, 0.15, 1.05, 5],
    [0, 0.05, 0.6, 8],
    [0.3, 0.1, 1.2, 6],
    [-0.5, 0.3, 3, 3],
  ] as const) {
    const volatility = 0.1
    const question = { base: 1, target: multiple, years }
    const given = chance(randomWalk({ drift, volatility, driftError: error }), question)
    // the rule is exact to rounding where the step is a fraction of what changes: errors, and deviations of the mean
    const step = Math.min(1, volatility / Math.sqrt(years) / error) / 3
    const sums = { terminal: 0, annual: 0, continuous: 0 }
    for (let k = -Math.ceil(8.5 / step); k <= 8.5 / step; k++) {
      const weight = (step * Math.exp(-((k * step) ** 2) / 2)) / Math.sqrt(2 * Math.PI)
      const own = chance(randomWalk({ drift: drift + k * step * error, volatility }), question)
      for (const reading of readings) sums[reading] += weight * own[reading]
    }
    for (const reading of readings) expect(Math.abs(given[reading] - sums[reading])).toBeLessThan(2e-13)
  }
})
