import { expect, test } from 'vitest'
import {
  chance,
  compare,
  DomainError,
  type Process,
  probabilities,
  randomWalk,
  simulate,
} from '../../../src/chance/index.ts'

const goal = { base: 41, target: 82, years: 8, baseYear: 2023 }
const runs = { runs: 20_000, seed: 7 }
const slow = randomWalk({ drift: 0.07, volatility: 0.1 })
const fast = randomWalk({ drift: 0.08, volatility: 0.1 })

test('the chances are those of simulate with the same seed, for any two kinds', () => {
  const reverting: Process = { kind: 'meanReverting', longRun: 0.05, start: 0.3, persistence: 0.5, volatility: 0.1 }
  for (const [first, second] of [
    [slow, fast],
    [slow, reverting],
  ] as const) {
    const [a, b] = [first, second].map((process) => probabilities(simulate(process, goal, runs)).years)
    for (const [i, { year, terminal, annual }] of compare(first, second, goal, runs).entries()) {
      expect(year).toBe(2024 + i)
      expect([terminal.first, terminal.second]).toEqual([a?.[i]?.terminal.probability, b?.[i]?.terminal.probability])
      expect([annual.first, annual.second]).toEqual([a?.[i]?.annual.probability, b?.[i]?.annual.probability])
    }
  }
})

test('the difference is within five of its errors of the exact one, and its error far below that of two runs apart', () => {
  for (const seed of [1, 2, 3])
    for (const target of [60, 30]) {
      const rows = compare(slow, fast, { ...goal, target }, { ...runs, seed })
      for (const [i, row] of rows.entries()) {
        const question = { base: 1, target: target / 41, years: i + 1 }
        const [a, b] = [chance(slow, question), chance(fast, question)]
        for (const reading of ['terminal', 'annual'] as const) {
          const { difference, error, first } = row[reading]
          // where hardly a path is in one only, the error is not known from the paths
          expect(Math.abs(difference - (b[reading] - a[reading]))).toBeLessThan(5 * error + 5 / runs.runs)
          const apart = Math.sqrt((2 * first * (1 - first)) / runs.runs)
          if (first > 0.1 && first < 0.9) expect(error).toBeLessThan(0.5 * apart)
        }
      }
    }
})

test('a process is no better than itself', () => {
  for (const { terminal, annual } of compare(fast, fast, goal, runs))
    for (const { difference, error } of [terminal, annual]) expect([difference, error]).toEqual([0, 0])
})

test('what is wrong is said with its name', () => {
  for (const [call, parameter] of [
    [() => compare(slow, { ...fast, volatility: -1 }, goal, runs), 'second.volatility'],
    [() => compare(slow, fast, { ...goal, years: 0 }, runs), 'years'],
    [() => compare(slow, fast, goal, { ...runs, seed: -1 }), 'seed'],
    [() => compare(slow, fast, goal, null as never), 'options'],
  ] as const)
    try {
      call()
      throw new Error('it was taken')
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError)
      expect((error as DomainError).parameter).toBe(parameter)
    }
})
