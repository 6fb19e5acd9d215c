import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chance,
  type Ensemble,
  fan,
  merge,
  type Process,
  probabilities,
  randomWalk,
  type Share,
  simulate,
} from '../../../src/chance/index.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { uniforms } from '../../../src/numeric/threefry.ts'
import { processes } from '../process/examples.ts'
import { levelsOf } from './levels.ts'

/** How many standard errors a counted chance is from the exact one; its own error where the exact chance has next to none. */
function distance({ probability: counted }: Share, exact: number, paths: number): number {
  return Math.abs(counted - exact) / Math.max(Math.sqrt((exact * (1 - exact)) / paths), 1 / paths)
}

test('50 random walks agree with the exact chances within 5 standard errors', () => {
  const random = uniforms(20, 1)
  const runs = 50_000
  let worst = 0
  for (let walk = 0; walk < 50; walk++) {
    const draw = (k: number): number => random(walk * 8 + k)
    const drift = -0.1 + 0.3 * draw(0)
    const volatility = 0.02 + 0.3 * draw(1)
    const driftError = walk % 3 === 0 ? 0.05 * draw(2) : 0
    const multiple = Math.exp(Math.sign(drift) * (0.05 + draw(3)))
    const years = 1 + Math.floor(20 * draw(4))
    const given = randomWalk({ drift, volatility, driftError })
    const { terminal, annual, continuous } = chance(given, { base: 1, target: multiple, years })
    const row = probabilities(simulate(given, { base: 41, target: 41 * multiple, years }, { runs, seed: walk })).years[
      years - 1
    ]
    for (const [counted, exact] of [
      [row?.terminal, terminal],
      [row?.annual, annual],
      [row?.continuous, continuous],
    ] as [Share, number][])
      worst = Math.max(worst, distance(counted, exact, runs))
  }
  console.log(`50 random walks: worst ${worst.toFixed(1)} standard errors`)
  expect(worst).toBeLessThan(5)
})

const goal = { base: 41, target: 82, years: 12, baseYear: 2023 }

test('the quantiles of a random walk are the exact ones, within 5 standard errors and the bin', () => {
  const [drift, volatility, runs] = [0.0769, 0.08, 200_000]
  const ensemble = simulate(randomWalk({ drift, volatility }), goal, { runs, seed: 11 })
  const probabilities = [0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999]
  fan(ensemble, { probabilities }).forEach((row, index) => {
    const spread = volatility * Math.sqrt(index + 1)
    const mean = Math.log(goal.base) + drift * (index + 1)
    for (const p of probabilities) {
      const z = normalQuantile(p)
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
      const error = (spread * Math.sqrt((p * (1 - p)) / runs)) / density
      const off = Math.log(row[`p${p * 100}`] as number) - (mean + spread * z)
      expect(Math.abs(off)).toBeLessThan(5 * error + (ensemble.levels[index]?.width as number))
    }
    const exactMean = Math.exp(mean + spread ** 2 / 2)
    expect(Math.abs(row.mean / exactMean - 1)).toBeLessThan((5 * spread) / Math.sqrt(runs))
  })
})

test.each(Object.keys(processes))(
  'a fan is within its bins, and the exact fan is that of the sorted levels: %s',
  (name) => {
    const runs = 3000
    const given = processes[name] as Process
    const ensemble = simulate(given, goal, { runs, seed: 12 })
    const probabilities = [0, 0.05, 0.3, 0.5, 0.9, 1]
    const levels = levelsOf(given, goal, 12, runs)
    const exact = fan(ensemble, { probabilities, exact: true })
    // heavy tails reach beyond the bins, where a fan tells no quantile
    const inner = name === 'studentT' ? probabilities.slice(1, -1) : probabilities
    if (name === 'studentT') expect(() => fan(ensemble, { probabilities })).toThrow('within the bins')
    fan(ensemble, { probabilities: inner }).forEach((row, year) => {
      const sorted = Float64Array.from(levels[year] as Float64Array).sort()
      const { low, width, bins } = ensemble.levels[year] as Ensemble['levels'][number]
      for (const p of probabilities) {
        const place = (runs - 1) * p
        const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number]
        const value = Math.exp(below) + (place % 1) * (Math.exp(above) - Math.exp(below))
        const key = `p${p * 100}` as const
        expect(Math.abs((exact[year]?.[key] as number) / (goal.base * value) - 1)).toBeLessThan(1e-14)
        if (inner.includes(p))
          expect(Math.abs((row[key] as number) / (goal.base * value) - 1)).toBeLessThan(1.001 * width)
      }
      const beyond = sorted.filter((level) => level < low + width || level >= low + (bins - 1) * width).length
      expect(row.beyond ?? 0).toBe(beyond)
      expect(exact[year]).not.toHaveProperty('beyond')
      const mean = goal.base * (sorted.reduce((sum, level) => sum + Math.exp(level), 0) / runs)
      expect(Math.abs((exact[year]?.mean as number) / mean - 1)).toBeLessThan(width)
      expect(beyond > 0 ? 0 : Math.abs(row.mean / mean - 1)).toBeLessThan(width)
    })
  },
)
test('quantiles of a million paths with 8 % volatility are within 1e-4 of the paths’ own', () => {
  const ensemble = simulate(
    randomWalk({ drift: 0.0769, volatility: 0.08 }),
    { ...goal, years: 30 },
    { runs: 1e6, seed: 1 },
  )
  const exact = fan(ensemble, { exact: true })
  const off = fan(ensemble).flatMap((row, year) =>
    Object.entries(row).map(([key, value]) => Math.abs(value / (exact[year]?.[key as 'p50'] as number) - 1)),
  )
  console.log(`quantiles from counts: within ${Math.max(...off).toExponential(1)} of the level`)
  expect(Math.max(...off)).toBeLessThan(1e-4)
})

test.each(Object.keys(processes))('1, 2, 3 and 7 slices, in any order, are the whole: %s', (name) => {
  const given = processes[name] as Process
  const runs = 1000
  const whole = JSON.stringify(simulate(given, goal, { runs, seed: 5 }))
  const cut = fc.uniqueArray(fc.integer({ min: 1, max: runs - 1 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(cut, fc.infiniteStream(fc.nat(1e6)), (cuts, order) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), runs]
      const slices = edges
        .slice(1)
        .map((to, i) => simulate(given, goal, { runs, seed: 5, from: edges[i] as number, to }))
      const shuffled = slices.map((slice) => ({ slice, at: order.next().value as number })).sort((a, b) => a.at - b.at)
      expect(JSON.stringify(merge(shuffled.map(({ slice }) => slice)))).toBe(whole)
    }),
    { seed: 4, numRuns: 4 },
  )
})

test('merging is refused for slices that overlap, or are not of one run', () => {
  const walk = randomWalk({ drift: 0.08, volatility: 0.1 })
  const slice = (from: number, to: number, more: object = {}, aim: object = {}): Ensemble =>
    simulate(walk, { ...goal, ...aim }, { runs: 1000, seed: 5, from, to, ...more })
  const first = slice(0, 400)
  expect(() => merge([])).toThrow('merge: ensembles must be one or more (received an array of 0)')
  expect(() => merge([first, slice(399, 500)])).toThrow('merge: ensembles must have each path once (received 399)')
  expect(() => merge([first, first])).toThrow('each path once')
  expect(() => merge([first, slice(400, 500, { seed: 6 })])).toThrow('have the same seed (received 6)')
  expect(() => merge([first, slice(400, 500, { runs: 999 })])).toThrow('have the same runs')
  expect(() => merge([first, slice(400, 500, {}, { target: 83 })])).toThrow('have the same goal')
  // a gap is none of these: what is there is counted
  const gap = merge([slice(600, 700), first])
  expect(gap.slices).toEqual([
    [0, 400],
    [600, 700],
  ])
  expect(probabilities(gap).paths).toBe(500)
})

test('an ensemble is as good after JSON, and says of what it is', () => {
  const ensemble = simulate(processes['regimes'] as Process, goal, { runs: 2000, seed: 0 })
  const copy = JSON.parse(JSON.stringify(ensemble)) as Ensemble
  expect(copy).toEqual(ensemble)
  expect(probabilities(copy)).toEqual(probabilities(ensemble))
  expect(fan(copy, { exact: true })).toEqual(fan(ensemble, { exact: true }))
  expect(ensemble).toMatchObject({ process: processes['regimes'], goal, runs: 2000, seed: 0, slices: [[0, 2000]] })
})

test('odds add up: chances in order, first years and never make 1, held is terminal in the last year', () => {
  for (const [name, given] of Object.entries(processes))
    for (const target of [82, 60, 35]) {
      const { years, held, never } = probabilities(
        simulate(given as Process, { ...goal, target }, { runs: 3000, seed: 8 }),
      )
      const last = years.at(-1) as (typeof years)[number]
      expect(held).toEqual(last.terminal)
      expect(years.reduce((sum, { first }) => sum + first.probability, never.probability)).toBeCloseTo(1, 12)
      expect(years[0]?.terminal).toEqual(years[0]?.annual)
      years.forEach(({ terminal, annual, continuous }, i) => {
        expect(terminal.probability).toBeLessThanOrEqual(annual.probability)
        if (continuous) expect(annual.probability).toBeLessThanOrEqual(continuous.probability)
        if (i > 0) expect(annual.probability).toBeGreaterThanOrEqual(years[i - 1]?.annual.probability as number)
      })
      const between = ['randomWalk', 'driftError', 'meanReverting', 'regimes'].includes(name)
      expect(last.continuous !== undefined).toBe(between)
    }
})

test('without volatility the odds are 0 and 1, and the fan is the path', () => {
  const ensemble = simulate(randomWalk({ drift: 0.08, volatility: 0 }), goal, { runs: 100, seed: 1 })
  const { years } = probabilities(ensemble)
  expect(years.map(({ annual }) => annual.probability)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  expect(years.map(({ continuous }) => continuous?.probability)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  fan(ensemble).forEach((row, i) => {
    const level = 41 * Math.exp(0.08 * (i + 1))
    for (const value of [row.mean, row['p5'], row['p95']]) expect((value as number) / level).toBeCloseTo(1, 11)
  })
})

test('seeded outputs are frozen: a change of these is a major version', () => {
  const digests = Object.entries(processes).map(([name, given]) => {
    const text = JSON.stringify(simulate(given as Process, goal, { runs: 2000, seed: 2024 }))
    return [name, createHash('sha256').update(text).digest('hex').slice(0, 16)]
  })
  expect(Object.fromEntries(digests)).toMatchInlineSnapshot(`
    {
      "bootstrap": "6462432c27684b29",
      "custom": "874f611c36da55df",
      "driftError": "be7eda55c3e33413",
      "jumps": "99a6d7117d4f022a",
      "meanReverting": "5256c79efb82364e",
      "randomWalk": "7542b7803f225cd5",
      "regimes": "b15401ae6742556b",
      "sectors": "38e37a720d3a4614",
      "studentT": "a8342f55d96b9d73",
    }
  `)
  const { terminal, annual, continuous } = simulate(processes['randomWalk'] as Process, goal, { runs: 1e5, seed: 2024 })
  expect([terminal[9], annual[9], continuous?.[9]]).toMatchInlineSnapshot(`
    [
      62049,
      63779,
      68493,
    ]
  `)
})
