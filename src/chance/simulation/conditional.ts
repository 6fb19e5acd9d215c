import { anyNumber, type Check, DomainError, domain, optional, wholeCount, wholeYear } from '../../errors.ts'
import { scaleOf } from '../../scale.ts'
import { valueRule } from '../process/kinds/parts/rules.ts'
import { giveBack, kernelWith } from './engine/kernel/compiled.ts'
import { lanes } from './engine/kernel/kernel.ts'
import { laidOut } from './engine/laidOut.ts'
import { simulated } from './engine/simulated.ts'
import { type Ensemble, pathsIn } from './ensemble.ts'
import { merged } from './merge.ts'
import { checkedEnsemble, scaleOfEnsemble } from './parts/checkedEnsemble.ts'
import { type Probabilities, probabilitiesOf, type Share } from './probabilities.ts'

/** What is given: growth over the first years, or that an annual figure was at a value by a year; one of the four. */
export interface Condition {
  /** Average growth over the first `years` is at least so much a year, a fraction; on other scales than the log one, the change a year. */
  readonly growthAtLeast?: number | undefined
  /** Average growth over the first `years` is at most so much a year. */
  readonly growthAtMost?: number | undefined
  /** The years of the growth, a whole number. */
  readonly years?: number | undefined
  /** Some annual figure up to `by` is at or above this value. */
  readonly valueAtLeast?: number | undefined
  /** Some annual figure up to `by` is at or below this value. */
  readonly valueAtMost?: number | undefined
  /** The year of the value: a calendar year where the goal has a base year, else years from the base. */
  readonly by?: number | undefined
}

/** Conditional probabilities: those of the paths that meet a condition. */
export type Conditional = Given | NotGiven

/** Some paths meet the condition. */
export interface Given extends Probabilities {
  /** Probabilities are known. */
  readonly status: 'given'
  /** The probability of the condition itself. */
  readonly condition: Share
}

/** No path meets the condition: nothing can be said of what then happens. */
export interface NotGiven {
  /** No path meets it. */
  readonly status: 'notGiven'
  /** The probability of the condition itself: 0 as counted, below 3 / paths with 95 % confidence. */
  readonly condition: Share
  /** No paths are counted. */
  readonly paths: 0
  /** There are no rows. */
  readonly years?: undefined
}

/**
 * Conditional probabilities of the goal: given that growth was at least so much over the first years, or that an annual figure
 * was at a value by a year. The paths of the ensemble are made once more, and those that meet the condition are counted.
 *
 * P(goal | condition) = paths that meet both / paths that meet the condition.
 *
 * Convention: the errors are those of the paths that meet the condition, √(p (1 - p) / paths), so a condition that is rare has
 * large ones; more runs make them small.
 *
 * @param ensemble what `simulate` or `merge` gave, or the same out of JSON
 * @param condition one of `growthAtLeast` and `growthAtMost`, with `years`, or of `valueAtLeast` and `valueAtMost`, with `by`
 * @returns `given`: probabilities as `probabilities` gives them, with that of the condition; `notGiven` where no path meets it
 * @throws {DomainError} where an argument is outside its range, or the process is a `custom` one that was lost in JSON
 *
 * Accuracy: the Monte Carlo errors that are given. Cost: the paths once more.
 *
 * @example
 * import { conditional, probabilities, randomWalk, simulate } from 'tradepath/chance'
 * const walk = randomWalk({ drift: 0.05, volatility: 0.12, driftError: 0.03 })
 * const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2033 }
 * const ensemble = simulate(walk, goal, { runs: 100_000, seed: 7 })
 * const before = probabilities(ensemble).years[9].annual.probability
 * const after = conditional(ensemble, { growthAtLeast: 0.08, years: 3 })
 * after.status === 'given' && after.years[9].annual.probability > before + 0.2 // true
 */
export function conditional(ensemble: Ensemble, condition: Condition): Conditional {
  const given = checkedEnsemble('conditional', 'ensemble', ensemble)
  const { goal, seed, slices, levels } = given
  const meets = met(given, condition)
  const { aim, layOut } = laidOut('conditional', given.process, goal, levels.length)
  const counted = merged(
    slices.map(([from, to]) => ({
      ...given,
      ...simulated(layOut, aim, { seed, from, to }, { kernelWith, giveBack, keeps: meets }),
    })),
  )
  const { counts } = counted.levels[0]
  const paths = counts.reduce((sum, count) => sum + Math.max(0, count), 0)
  const all = pathsIn(given)
  const share = paths / all
  const own: Share = { probability: share, error: Math.sqrt((share * (1 - share)) / all) }
  if (paths === 0) return { status: 'notGiven', condition: own, paths: 0 }
  return { status: 'given', condition: own, ...probabilitiesOf(counted, paths) }
}

/** Whether a path meets the condition, by the places of all paths of a block. */
function met(
  { goal, process, levels }: Ensemble,
  condition: Condition,
): (places: Float64Array, lane: number) => boolean {
  const where = 'conditional'
  const read = domain(where, condition, checks, 'condition')
  const { growthAtLeast, growthAtMost, valueAtLeast, valueAtMost } = read
  const said = [growthAtLeast, growthAtMost, valueAtLeast, valueAtMost].filter((each) => each !== undefined)
  if (said.length !== 1) throw new DomainError(where, 'condition', `have one of ${kinds.join(', ')}`, condition)
  const ofGrowth = growthAtLeast ?? growthAtMost
  const [period, other] = ofGrowth === undefined ? (['by', 'years'] as const) : (['years', 'by'] as const)
  if (read[other] !== undefined) throw new DomainError(where, `condition.${other}`, 'be left out here', read[other])
  const scale = scaleOfEnsemble(where, { process })
  const { change } = scaleOf(scale)
  const rule = valueRule(scale)
  const start = period === 'by' ? (goal.baseYear ?? 0) : 0
  const last = (read[period] ?? Number.NaN) - start
  if (!(last >= 1 && last <= levels.length))
    throw new DomainError(
      where,
      `condition.${period}`,
      `be from ${start + 1} to ${start + levels.length}`,
      read[period],
    )
  const above = growthAtLeast !== undefined || valueAtLeast !== undefined
  const value =
    ofGrowth === undefined
      ? (valueAtLeast ?? valueAtMost ?? 0)
      : scale === 'log'
        ? goal.base * (1 + ofGrowth) ** last
        : goal.base + ofGrowth * last
  if (!Number.isFinite(value) || !rule.holds(value))
    throw new DomainError(where, 'condition', `be of a value that can ${rule.says}`, value)
  const edge = change(goal.base, value)
  const first = ofGrowth === undefined ? 1 : last
  return (places, lane) => {
    for (let year = first; year <= last; year++) {
      const place = places[year * lanes + lane]
      if (above ? place >= edge : place <= edge) return true
    }
    return false
  }
}

const kinds = ['growthAtLeast', 'growthAtMost', 'valueAtLeast', 'valueAtMost'] as const
const number: Check<number | undefined> = optional(anyNumber)
const checks = {
  growthAtLeast: number,
  growthAtMost: number,
  years: optional(wholeCount),
  valueAtLeast: number,
  valueAtMost: number,
  by: optional(wholeYear),
}
