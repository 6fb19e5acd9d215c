import { DomainError } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import type { DatedGoal } from '../../goal.ts'
import { logRate } from '../../growth/rates.ts'
import type { Change } from '../../growth/requiredChange.ts'
import { logRatio } from '../../numeric/logRatio.ts'
import { compounded } from '../../numeric/power.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { averageOf } from '../averageGrowth.ts'

/** The methods of measuring progress, by name. */
export type ProgressMethod =
  | 'growthRatio'
  | 'progressChart2022'
  | 'progressChart2023'
  | 'currentStatusIndex'
  | 'reductionRate'
  | 'reductionRateEndPoints'
  | 'reductionRateLog'
  | 'speedOfProgress'

/** The categories of all methods, in the words of their sources; `Current …` where the source compares two numbers. */
export type ProgressCategory =
  | 'Target achieved'
  | 'On track'
  | 'Progress made but acceleration needed'
  | 'Limited progress'
  | 'Deterioration'
  | 'Fair progress but acceleration needed'
  | 'Limited or no progress'
  | 'Target met or on track'
  | 'Fair progress, but acceleration needed'
  | 'Stagnation or regression'
  | 'Current rate at least the required'
  | 'Current rate short of the required'

/** What a method looks at. */
export interface Trajectory {
  readonly goal: DatedGoal
  readonly scale: Scale
  readonly base: Figure
  /** The base and the figures after it. */
  readonly figures: readonly Figure[]
  readonly latest: Figure
  /** +1 where progress is to rise, -1 where it is to fall. */
  readonly sign: 1 | -1
  /** The constant change from the base to the latest figure. */
  readonly pace: Change
  /** The constant change from the base to the target by the deadline. */
  readonly required: Change | undefined
  /** Whether the latest figure is at or beyond the target. */
  readonly met: boolean
  /** Growth a year of a typical peer. */
  readonly typicalRate: number | undefined
}

/** What a method finds. */
export interface Finding {
  readonly measure?: number | undefined
  readonly against?: number | undefined
  readonly category?: ProgressCategory | undefined
}

/** Lower ends of categories, from the best down, and the category below them all. */
type Thresholds = readonly [steps: readonly (readonly [from: number, ProgressCategory])[], below: ProgressCategory]

const openSdg: Thresholds = [
  [
    [0.95, 'On track'],
    [0.6, 'Progress made but acceleration needed'],
    [0, 'Limited progress'],
  ],
  'Deterioration',
]
const openSdgWithoutDeadline: Thresholds = [
  [
    [0.015, 'On track'],
    [0.005, 'Progress made but acceleration needed'],
    [0, 'Limited progress'],
  ],
  'Deterioration',
]
const chart2022: Thresholds = [
  [
    [0.95, 'On track'],
    [0.5, 'Fair progress but acceleration needed'],
    [-0.1, 'Limited or no progress'],
  ],
  'Deterioration',
]
const chart2023: Thresholds = [
  [
    [0.95, 'Target met or on track'],
    [0.1, 'Fair progress, but acceleration needed'],
  ],
  'Stagnation or regression',
]
const chart2023WithoutDeadline: Thresholds = [
  [
    [0.02, 'Target met or on track'],
    [0.005, 'Fair progress, but acceleration needed'],
  ],
  'Stagnation or regression',
]

/** The methods; a measure that would divide by a target equal to the base is left out, and what came below it is worst. */
export const progressMethods: Record<ProgressMethod, (trajectory: Trajectory) => Finding> = {
  growthRatio: (trajectory) =>
    trajectory.required === undefined
      ? withoutDeadline(trajectory, 'Target achieved', openSdgWithoutDeadline)
      : graded(trajectory, 'Target achieved', openSdg, ratio(trajectory)),
  progressChart2022: (trajectory) =>
    trajectory.required === undefined
      ? { category: trajectory.met ? 'Target achieved' : undefined }
      : graded(trajectory, 'Target achieved', chart2022, ratio(trajectory)),
  progressChart2023(trajectory) {
    const { base, goal, sign } = trajectory
    if (goal.years === undefined) return withoutDeadline(trajectory, 'Target met or on track', chart2023WithoutDeadline)
    const measure = share(base.value, expected(trajectory, goal.years), goal.target, sign)
    return graded(trajectory, 'Target met or on track', chart2023, measure)
  },
  currentStatusIndex({ base, latest, goal, sign }) {
    const part = share(base.value, latest.value, goal.target, sign)
    return { measure: part === undefined ? undefined : 10 * part }
  },
  reductionRate: (trajectory) =>
    compared(trajectory, -averageOf('progress', trajectory.figures, 'leastSquares').rate, (required) => -required),
  reductionRateEndPoints: (trajectory) => compared(trajectory, -rateOf(trajectory.pace), (required) => -required),
  reductionRateLog: (trajectory) =>
    compared(trajectory, -averageOf('progress', trajectory.figures, 'meanLog').rate, (required) => -logRate(required)),
  speedOfProgress({ base, latest, typicalRate }) {
    if (typicalRate === undefined)
      throw new DomainError('progress', 'typicalRate', 'be given for speedOfProgress', typicalRate)
    if (typicalRate === 0) return {}
    const years = latest.year - base.year
    return { measure: logRatio(latest.value, base.value) / logRate(typicalRate) / years }
  },
}

/** The methods that are of rates of growth, and say nothing of a change on another scale. */
export const ofGrowthOnly: readonly ProgressMethod[] = [
  'reductionRate',
  'reductionRateEndPoints',
  'reductionRateLog',
  'speedOfProgress',
]

/** What sources compare: growth a year on the scale `log`, else the change a year on the scale. */
function rateOf({ rate, perYear }: Change): number {
  return rate ?? perYear
}

/** Where the pace leads to: v (1 + CAGR)^(T - t) from the latest figure, which is the same from the base. */
function expected({ base, pace, scale }: Trajectory, years: number): number {
  return pace.rate === undefined
    ? scaleOf(scale).moved(base.value, pace.perYear * years)
    : compounded(base.value, pace.rate, years)
}

/** d CAGR / |required CAGR|; nothing where the required growth is 0. */
function ratio({ pace, required, sign }: Trajectory): number | undefined {
  const against = required === undefined ? 0 : rateOf(required)
  return against === 0 ? undefined : (sign * rateOf(pace)) / Math.abs(against)
}

/** d CAGR itself, for which sources have thresholds in growth a year: on another scale there are none. */
function withoutDeadline(trajectory: Trajectory, whenMet: ProgressCategory, thresholds: Thresholds): Finding {
  const { pace, sign, met } = trajectory
  if (pace.rate === undefined) return { category: met ? whenMet : undefined }
  return graded(trajectory, whenMet, thresholds, sign * pace.rate)
}

/** d (value - base) / |target - base|. */
export function share(base: number, value: number, target: number, sign: 1 | -1): number | undefined {
  return target === base ? undefined : (sign * (value - base)) / Math.abs(target - base)
}

/**
 * What a measure may be short of a threshold and still count as at it: the rounding of a few operations, as at arrivals. The
 * measures are of the size of 1, and thresholds from 0.005 on.
 */
const tolerance = 1e-9

function graded(
  { met }: Trajectory,
  whenMet: ProgressCategory,
  [steps, below]: Thresholds,
  measure: number | undefined,
): Finding {
  if (met) return { measure, category: whenMet }
  const step = measure === undefined ? undefined : steps.find(([from]) => measure >= from - tolerance)
  return { measure, category: step?.[1] ?? below }
}

/** A rate of reduction against the one that the target asks for; for a target above the base both are negative. */
function compared({ required, sign }: Trajectory, measure: number, as: (required: number) => number): Finding {
  if (required === undefined) return { measure }
  const against = as(rateOf(required))
  const enough = sign * (against - measure) >= -tolerance
  return {
    measure,
    against,
    category: enough ? 'Current rate at least the required' : 'Current rate short of the required',
  }
}
