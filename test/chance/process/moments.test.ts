import { expect, test } from 'vitest'
import type { Bootstrap, Process, RandomWalk, Regimes, StudentT } from '../../../src/chance/index.ts'
import { studentQuantile } from '../../../src/numeric/studentQuantile.ts'
import { levelsOf } from '../simulation/levels.ts'
import { processes } from './examples.ts'

const years = 10
const paths = 60_000
const goal = { base: 41, target: 82, years }

/** Log growth of each year, by path. */
function growthOf(name: string): Float64Array[] {
  const levels = levelsOf(processes[name] as Process, goal, 31, paths)
  return levels.map((level, t) => level.map((value, path) => value - (levels[t - 1]?.[path] ?? 0)))
}

/** The mean of numbers is what it should be, within 5 standard errors. */
function expectMean(values: Float64Array, expected: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean - expected)).toBeLessThan(5 * Math.sqrt(variance / values.length) + 1e-12)
}

/** What a year's growth should be: mean, variance, and covariance with that of the next year. */
type Moments = (t: number) => readonly [mean: number, variance: number, next: number]

function expectMoments(name: string, moments: Moments): void {
  const growth = growthOf(name)
  growth.forEach((year, i) => {
    const [mean, variance, next] = moments(i + 1)
    expectMean(year, mean)
    expectMean(
      year.map((g) => (g - mean) ** 2),
      variance,
    )
    const after = growth[i + 1]
    if (after === undefined) return
    const [meanAfter] = moments(i + 2)
    expectMean(
      year.map((g, path) => (g - mean) * ((after[path] as number) - meanAfter)),
      next,
    )
  })
}

test('moments of a random walk, without and with an error of the drift', () => {
  const plain = processes['randomWalk'] as RandomWalk
  expectMoments('randomWalk', () => [plain.drift, plain.volatility ** 2, 0])
  const { drift, volatility, driftError = 0 } = processes['driftError'] as RandomWalk
  expectMoments('driftError', () => [drift, volatility ** 2 + driftError ** 2, driftError ** 2])
})

test('moments and tails of Student’s t', () => {
  const { drift, volatility, degrees } = processes['studentT'] as StudentT
  expectMoments('studentT', () => [drift, volatility ** 2, 0])
  const scale = volatility * Math.sqrt((degrees - 2) / degrees)
  for (const p of [0.001, 0.01, 0.1, 0.3])
    for (const year of growthOf('studentT').slice(0, 3)) {
      const edge = scale * studentQuantile(p, degrees)
      expectMean(
        year.map((g) => Number(g - drift < edge)),
        p,
      )
      expectMean(
        year.map((g) => Number(g - drift > -edge)),
        p,
      )
    }
})

test('moments of mean reversion', () => {
  const { longRun, start, persistence, volatility, driftError } = {
    longRun: 0.05,
    start: 0.28,
    persistence: 0.5,
    volatility: 0.08,
    driftError: 0.02,
  }
  expect(processes['meanReverting']).toMatchObject({ longRun, start, persistence, volatility, driftError })
  expectMoments('meanReverting', (t) => {
    const kept = persistence ** t
    const own = (volatility ** 2 * (1 - kept ** 2)) / (1 - persistence ** 2)
    const drift = driftError ** 2 * (1 - kept)
    return [
      longRun + kept * (start - longRun),
      own + drift * (1 - kept),
      persistence * own + drift * (1 - kept * persistence),
    ]
  })
})

test('moments of regimes', () => {
  const { regimes, transition, start = 0 } = processes['regimes'] as Regimes
  const after = (chances: number[]): number[] =>
    chances.map((_, j) => chances.reduce((sum, p, i) => sum + p * (transition[i]?.[j] as number), 0))
  const drifts = regimes.map(({ drift }) => drift)
  const mean = (chances: number[]): number => chances.reduce((sum, p, i) => sum + p * (drifts[i] as number), 0)
  expectMoments('regimes', (t) => {
    let chances = regimes.map((_, i) => Number(i === start))
    for (let year = 1; year <= t; year++) chances = after(chances)
    const square = regimes.reduce(
      (sum, { drift, volatility }, i) => sum + (chances[i] as number) * (drift ** 2 + volatility ** 2),
      0,
    )
    const joint = chances.reduce(
      (sum, p, i) => sum + p * (drifts[i] as number) * mean((transition[i] ?? []) as number[]),
      0,
    )
    return [mean(chances), square - mean(chances) ** 2, joint - mean(chances) * mean(after(chances))]
  })
})

test('moments of jumps', () => {
  const [drift, volatility, chance, size, sizeError] = [0.1, 0.06, 0.05, -0.3, 0.1]
  expect(processes['jumps']).toMatchObject({ drift, volatility, chance, size, sizeError })
  expectMoments('jumps', () => [
    drift + chance * size,
    volatility ** 2 + chance * sizeError ** 2 + chance * (1 - chance) * size ** 2,
    0,
  ])
})

test('moments of the bootstrap: those of the past, and its covariance where a block goes on', () => {
  const { growth, block } = processes['bootstrap'] as Bootstrap
  const mean = growth.reduce((sum, g) => sum + g, 0) / growth.length
  const covariance = (lag: number): number =>
    growth.reduce((sum, g, i) => sum + (g - mean) * ((growth[(i + lag) % growth.length] as number) - mean), 0) /
    growth.length
  expectMoments('bootstrap', () => [mean, covariance(0), (1 - 1 / block) * covariance(1)])
})

test('moments of a custom step', () => {
  // 0.1 (u + v) + 0.02 w - 0.1 · growth of the year before, with w the same in all years
  const [own, kept] = [(0.1 ** 2 * 2) / 12, 0.02 ** 2 / 12]
  const sum = (t: number): number => (1 - (-0.1) ** t) / 1.1
  expectMoments('custom', (t) => [
    0.11 * sum(t),
    (own * (1 - 0.1 ** (2 * t))) / (1 - 0.1 ** 2) + kept * sum(t) ** 2,
    (-0.1 * own * (1 - 0.1 ** (2 * t))) / (1 - 0.1 ** 2) + kept * sum(t) * sum(t + 1),
  ])
})

test('moments of sectors: the mean and the variance of the sum', () => {
  const levels = levelsOf(processes['sectors'] as Process, goal, 32, paths)
  // parts: 25 with N(0.09, 0.12²), and 16 with N(0.05, 0.1²) and a jump of -0.2 with chance 0.1; correlation 0.4
  const first = Math.exp(0.09 + 0.12 ** 2 / 2)
  const firstSquare = Math.exp(0.18 + 2 * 0.12 ** 2)
  const jump = (power: number): number => 0.9 + 0.1 * Math.exp(-0.2 * power)
  const second = Math.exp(0.05 + 0.1 ** 2 / 2) * jump(1)
  const secondSquare = Math.exp(0.1 + 2 * 0.1 ** 2) * jump(2)
  const product = first * second * Math.exp(0.4 * 0.12 * 0.1)
  levels.forEach((level, i) => {
    const t = i + 1
    const total = level.map((value) => 41 * Math.exp(value))
    expectMean(total, 25 * first ** t + 16 * second ** t)
    expectMean(
      total.map((value) => value ** 2),
      625 * firstSquare ** t + 256 * secondSquare ** t + 800 * product ** t,
    )
  })
})

test('common random numbers: the same seed is the same shock in every process', () => {
  const walk = growthOf('randomWalk')
  const plain = processes['randomWalk'] as RandomWalk
  const student = growthOf('studentT')
  const jump = growthOf('jumps')
  for (const t of [0, 3, 9]) {
    const shock = (walk[t] as Float64Array).map((g) => (g - plain.drift) / plain.volatility)
    for (let path = 0; path < 1000; path++) {
      const z = shock[path] as number
      expect(Math.sign((student[t]?.[path] as number) - 0.077)).toBe(Math.sign(z))
      const withoutJump = 0.1 + 0.06 * z
      const withJump = -0.2 + Math.sqrt(0.06 ** 2 + 0.1 ** 2) * z
      const off = Math.min(...[withoutJump, withJump].map((g) => Math.abs((jump[t]?.[path] as number) - g)))
      expect(off).toBeLessThan(1e-12)
    }
  }
})
