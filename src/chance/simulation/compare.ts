import { anyNumber, DomainError, domain, optional } from '../../errors.ts'
import type { Goal } from '../../goal.ts'
import { type Runs, runsChecks } from '../../runs.ts'
import type { Sectors } from '../process/composed/sectors.ts'
import type { Process } from '../process/process.ts'
import { kernelWith } from './engine/kernel/compiled.ts'
import { lanes } from './engine/kernel/kernel.ts'
import { laidOut } from './engine/laidOut.ts'
import { numbersAt } from './engine/layout.ts'
import { eachBlock, opened } from './engine/replay.ts'
import { calendar } from './ensemble.ts'
import type { Horizon } from './slice.ts'

/** A chance under two processes. */
export interface Difference {
  /** Under the first. */
  readonly first: number
  /** Under the second. */
  readonly second: number
  /** second - first. */
  readonly difference: number
  /** Monte Carlo standard error of the difference. */
  readonly error: number
}

/** Two processes in one year. */
export interface Comparison {
  /** The calendar year, or years from the base where the goal has no base year. */
  readonly year: number
  /** The value is at or beyond the target in this year. */
  readonly terminal: Difference
  /** Some annual figure up to this year is at or beyond the target. */
  readonly annual: Difference
}

/**
 * How the probabilities differ between two processes, path by path on common random numbers: a path has the same luck in both, so
 * that most of the chance is in both and goes out of the difference.
 *
 * difference = (paths that reach it in the second only - in the first only) / runs, and its standard error is
 * √((paths that reach it in one only) / runs - difference²) / √runs, a fraction of that of two runs apart.
 *
 * Convention: the draws are those of `simulate` with the same seed, and so are the chances.
 *
 * @param first a process, or `sectors`
 * @param second another
 * @param goal as for `simulate`
 * @param options number of paths and seed, and `years` as for `simulate`
 * @returns a row a year, from the first after the base
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: the standard error of each difference. Cost: that of two simulations.
 *
 * Source: P. Glasserman, Monte Carlo Methods in Financial Engineering (2003), 4.2 and 7.1.
 *
 * @example
 * import { compare, randomWalk } from 'tradepath/chance'
 * const goal = { base: 41, target: 82, years: 10, baseYear: 2023 }
 * const now = randomWalk({ drift: 0.07, volatility: 0.08 })
 * const withRail = randomWalk({ drift: 0.08, volatility: 0.08 })
 * const { annual } = compare(now, withRail, goal, { runs: 20_000, seed: 7 })[9]
 * annual.difference.toFixed(2) // '0.15'
 * annual.error < 0.003 // true
 */
export function compare(
  first: Process | Sectors,
  second: Process | Sectors,
  goal: Goal,
  options: Runs & Horizon,
): readonly Comparison[] {
  const given = domain('compare', options, { ...runsChecks, years: optional(anyNumber) })
  const { runs: paths, seed } = given
  const both = [
    laidOut('compare', first, goal, given.years, 'first'),
    laidOut('compare', second, goal, given.years, 'second'),
  ]
  const { aim, scale } = both[0]
  if (JSON.stringify(scale) !== JSON.stringify(both[1].scale))
    throw new DomainError('compare', 'second', 'be on the scale of the first', second)
  const makers = both.map(({ layOut }) => opened(layOut, seed, kernelWith))
  const levels = makers.map(({ kernel, x }) => numbersAt(kernel, x, (aim.years + 1) * lanes))
  const { edge, direction } = aim

  // paths a year that are there in none, the first, the second, both
  const counts = { terminal: new Float64Array(4 * aim.years), annual: new Float64Array(4 * aim.years) }
  const [a, b] = levels as [Float64Array, Float64Array]
  const visit = (count: number): void => {
    for (let lane = 0; lane < count; lane++) {
      let reached = 0
      for (let year = 0; year < aim.years; year++) {
        const at = (year + 1) * lanes + lane
        const there = Number((a[at] - edge) * direction >= 0) + 2 * Number((b[at] - edge) * direction >= 0)
        reached |= there
        add(counts.terminal, 4 * year + there)
        add(counts.annual, 4 * year + reached)
      }
    }
  }
  eachBlock(
    {
      draw(path) {
        for (const { maker } of makers) maker.draw(path)
      },
      step(path) {
        for (const { maker } of makers) maker.step(path)
      },
    },
    0,
    paths,
    visit,
  )
  return Array.from({ length: aim.years }, (_, year) => ({
    year: calendar(goal, year),
    terminal: differenceOf(counts.terminal.subarray(4 * year, 4 * year + 4), paths),
    annual: differenceOf(counts.annual.subarray(4 * year, 4 * year + 4), paths),
  }))
}

function add(counts: Float64Array, at: number): void {
  counts[at] = counts[at] + 1
}

function differenceOf(counts: Float64Array, paths: number): Difference {
  const [, onlyFirst, onlySecond, both] = counts as unknown as [number, number, number, number]
  const difference = (onlySecond - onlyFirst) / paths
  return {
    first: (onlyFirst + both) / paths,
    second: (onlySecond + both) / paths,
    difference,
    error: Math.sqrt(((onlyFirst + onlySecond) / paths - difference * difference) / paths),
  }
}
