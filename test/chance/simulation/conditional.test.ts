import { expect, test } from 'vitest'
import { chance, conditional, DomainError, probabilities, randomWalk, simulate } from '../../../src/chance/index.ts'
import { normalCdf } from '../../../src/numeric/normal.ts'

const walk = randomWalk({ drift: 0.05, volatility: 0.12 })
const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2031 }
const runs = 100_000
const ensemble = simulate(walk, goal, { runs, seed: 7 })

test('a condition that all paths meet changes nothing, and one that none meets says so', () => {
  const all = conditional(ensemble, { growthAtLeast: -0.99, years: 2 })
  expect(all).toEqual({ status: 'given', condition: { probability: 1, error: 0 }, ...probabilities(ensemble) })
  expect(conditional(ensemble, { valueAtLeast: 1e9, by: 2025 })).toEqual({
    status: 'notGiven',
    condition: { probability: 0, error: 0 },
    paths: 0,
  })
})

test('total probability: the condition and its opposite make the whole', () => {
  const [more, less] = [
    conditional(ensemble, { growthAtLeast: 0.06, years: 3 }),
    conditional(ensemble, { growthAtMost: 0.06, years: 3 }),
  ]
  if (more.status !== 'given' || less.status !== 'given') throw new Error('no paths')
  const whole = probabilities(ensemble)
  expect(more.paths + less.paths).toBe(runs)
  whole.years.forEach(({ terminal, annual, continuous }, i) => {
    for (const [reading, own] of Object.entries({ terminal, annual, continuous })) {
      const of = (each: typeof more) => each.years[i][reading as 'annual'].probability * each.paths
      expect(of(more) + of(less)).toBeCloseTo((own?.probability ?? 0) * runs, 6)
    }
  })
})

test('it is the exact conditional chance of a random walk, within five errors', () => {
  // growth of three years is N(3 μ, 3 s²); the rest is a walk from there: integrated by the midpoint rule
  const given = conditional(ensemble, { growthAtLeast: 0.06, years: 3 })
  if (given.status !== 'given') throw new Error('no paths')
  const edge = 3 * Math.log(1.06)
  const [mean, sd] = [0.15, 0.12 * Math.sqrt(3)]
  expect(Math.abs(given.condition.probability - normalCdf((mean - edge) / sd))).toBeLessThan(5 * given.condition.error)
  let [both, weight] = [0, 0]
  for (let k = 0; k < 2000; k++) {
    const x = edge + ((k + 0.5) * 8 * sd) / 2000
    const density = Math.exp(-(((x - mean) / sd) ** 2) / 2)
    both += density * normalCdf((x + 5 * 0.05 - Math.log(2)) / (0.12 * Math.sqrt(5)))
    weight += density
  }
  const { probability, error } = given.years[7].terminal
  expect(Math.abs(probability - both / weight)).toBeLessThan(5 * error)
  expect(chance(walk, goal).terminal).toBeLessThan(probability)
})

test('a value by a year, on slices, after JSON, and on a level', () => {
  const [first, second] = [0, 300].map((from) => simulate(walk, goal, { runs: 900, seed: 7, from, to: from + 200 }))
  expect(first.slices).not.toEqual(second.slices)
  const given = conditional(JSON.parse(JSON.stringify(ensemble)), { valueAtLeast: 82, by: 2031 })
  if (given.status !== 'given') throw new Error('no paths')
  expect(given.years[7].annual.probability).toBe(1)
  expect(given.condition.probability).toBeCloseTo(probabilities(ensemble).years[7].annual.probability, 12)
  const balance = simulate(
    randomWalk({ drift: 1, volatility: 3, scale: 'level' }),
    { base: -6, target: 0, years: 6 },
    { runs: 5000, seed: 1 },
  )
  const up = conditional(balance, { growthAtLeast: 2, years: 2 })
  expect(up.status === 'given' && up.years[5].annual.probability).toBeGreaterThan(
    probabilities(balance).years[5].annual.probability,
  )
})

test('a condition is one of four, with its years', () => {
  for (const [condition, parameter] of [
    [{}, 'condition'],
    [{ growthAtLeast: 0.1, growthAtMost: 0.1, years: 2 }, 'condition'],
    [{ growthAtLeast: 0.1 }, 'condition.years'],
    [{ growthAtLeast: 0.1, years: 9 }, 'condition.years'],
    [{ growthAtLeast: 0.1, by: 2025 }, 'condition.by'],
    [{ valueAtLeast: 50, by: 2023 }, 'condition.by'],
    [{ valueAtLeast: 0, by: 2025 }, 'condition'],
    [{ growthAtLest: 0.1, years: 2 }, 'condition'],
  ] as const) {
    let error: unknown
    try {
      conditional(ensemble, condition as never)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(DomainError)
    expect((error as DomainError).parameter).toBe(parameter)
  }
})
