import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bootstrap,
  chance,
  compare,
  type Ensemble,
  fan,
  jumps,
  merge,
  type Process,
  randomWalk,
  simulate,
} from '../../../src/chance/index.ts'
import { logRate } from '../../../src/index.ts'
import { arrivals, driftFor } from '../exact/questions.ts'

test('growth without chance is there in the year in which its curve is, in every way to ask', () => {
  fc.assert(
    fc.property(fc.double({ min: -0.3, max: 0.6, noNaN: true }), fc.integer({ min: 1, max: 40 }), (rate, years) => {
      fc.pre(Math.abs(rate) > 1e-3)
      const sure = randomWalk({ drift: logRate(rate), volatility: 0 })
      const multiple = (1 + rate) ** years
      const all = { terminal: 1, annual: 1, continuous: 1, ever: 1 }
      expect(chance(sure, { base: 1, target: multiple, years })).toEqual(all)
      if (years > 1) expect(chance(sure, { base: 1, target: multiple, years: years - 1 }).annual).toBe(0)
      expect(arrivals(sure, { multiple, reading: 'annual' })(0.5)).toEqual({ status: 'reached', years })

      const goal = { base: 100, target: 100 * multiple, years }
      const { terminal, annual, continuous } = simulate(sure, goal, { runs: 3, seed: 1 })
      for (const counts of [terminal, annual, continuous as number[]])
        expect(counts).toEqual([...Array(years - 1).fill(0), 3])
      const again = bootstrap({ 2000: 1, 2001: 1 + rate }, { block: 1 })
      expect(simulate(again, goal, { runs: 3, seed: 1 }).annual).toEqual(annual)
      expect(compare(sure, again, goal, { runs: 3, seed: 1 }).map((row) => 3 * row.annual.second)).toEqual(annual)
      for (const reading of ['terminal', 'annual', 'continuous'] as const)
        expect(driftFor({ multiple, years, volatility: 0, chance: 0.5, reading })).toEqual({
          status: 'found',
          drift: expect.closeTo(logRate(rate), 14),
        })
    }),
    { seed: 20240703, numRuns: 100 },
  )
})

test('compare counts what simulate counts, also where the target is the base or below it', () => {
  const [first, second] = [0.02, -0.01].map((drift) => randomWalk({ drift, volatility: 0.1 })) as [Process, Process]
  for (const target of [100, 80, 130]) {
    const [goal, run] = [
      { base: 100, target, years: 5 },
      { runs: 2000, seed: 7 },
    ] as const
    const [a, b] = [simulate(first, goal, run), simulate(second, goal, run)]
    const rows = compare(first, second, goal, run)
    expect(rows.map(({ terminal }) => terminal.first * 2000)).toEqual(a.terminal)
    expect(rows.map(({ annual }) => annual.second * 2000)).toEqual(b.annual)
  }
})

test('what 1,024 paths do not show lies beyond the bins: a fan says so, an exact fan knows it', () => {
  const [runs, goal] = [100_000, { base: 100, target: 200, years: 2 }]
  const [chanceOfJump, size] = [5e-4, 3]
  const process = jumps({ drift: 0, volatility: 0.05, chance: chanceOfJump, size })
  const ensemble = simulate(process, goal, { runs, seed: 1 })
  const [row] = fan(ensemble)
  const [exact] = fan(ensemble, { probabilities: [0.5, 1 - chanceOfJump / 4], exact: true })
  // as many as jumped, within five deviations
  expect(Math.abs((row?.beyond ?? 0) - runs * chanceOfJump)).toBeLessThan(5 * Math.sqrt(runs * chanceOfJump))
  expect(() => fan(ensemble, { probabilities: [0.5, 1 - chanceOfJump / 4] })).toThrow(
    'fan: probabilities must have their quantiles within the bins: exact: true gives the others (received 0.9998',
  )
  const mean = 100 * Math.exp(0.05 ** 2 / 2) * (1 + chanceOfJump * Math.expm1(size))
  const deviation = 100 * Math.hypot(0.05, Math.sqrt(chanceOfJump) * Math.expm1(size))
  expect(Math.abs((exact?.mean as number) - mean)).toBeLessThan((5 * deviation) / Math.sqrt(runs))
  expect(row?.mean).toBeLessThan((exact?.mean as number) - 0.3)
  expect(exact?.['p99.9875']).toBeGreaterThan(1000)
})

test('an exact fan of an ensemble that its process and seed do not give is refused', () => {
  const goal = { base: 100, target: 200, years: 3 }
  const ensemble = simulate(randomWalk({ drift: 0, volatility: 0.05 }), goal, { runs: 500, seed: 1 })
  const other: Ensemble = { ...ensemble, process: randomWalk({ drift: 0.9, volatility: 0.05 }) }
  expect(() => fan(other, { exact: true })).toThrow(
    'fan: ensemble must be what its process and seed give (received an object)',
  )
})

test('slices merge whatever the order of their members', () => {
  const goal = { base: 100, target: 200, years: 3, baseYear: 2023 }
  const process = randomWalk({ drift: 0, volatility: 0.05 })
  const [one, two] = [0, 250].map((from) => simulate(process, goal, { runs: 500, seed: 1, from, to: from + 250 }))
  const sorted = JSON.parse(
    JSON.stringify(
      two,
      Object.keys(two as object)
        .concat(Object.keys(goal), Object.keys(process), 'low', 'width', 'bins', 'counts')
        .sort(),
    ),
  )
  expect(JSON.stringify(sorted)).not.toBe(JSON.stringify(two))
  expect(merge([one as Ensemble, sorted])).toEqual(simulate(process, goal, { runs: 500, seed: 1 }))
})

test('a member that a process does not have is refused, from JSON too', () => {
  const walk = { kind: 'randomWalk', drift: 0.05, volatility: 0.1 } as const
  const misspelt: object = { ...walk, drifterror: 0.04 }
  const refused = 'must not have `drifterror`; did you mean `driftError`? (received 0.04)'
  expect(() => chance(JSON.parse(JSON.stringify(misspelt)), { base: 1, target: 2, years: 10 })).toThrow(
    `chance: process ${refused}`,
  )
  expect(() => randomWalk(misspelt as typeof walk)).toThrow(`randomWalk: options ${refused}`)
  expect(randomWalk({ ...walk, driftError: undefined as unknown as number })).toEqual(walk)
})
