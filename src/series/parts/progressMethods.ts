import { DomainError } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { logRate } from '../../growth/rates.ts'
import { logRatio } from '../../numeric/logRatio.ts'
import { compounded } from '../../numeric/power.ts'
import { averageOf } from '../averageGrowth.ts'
import type { CheckedTarget } from '../target.ts'

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
export interface Course extends CheckedTarget {
  /** The base and the figures after it. */
  readonly figures: readonly Figure[]
  readonly latest: Figure
  /** CAGR from the base to the latest figure. */
  readonly pace: number
  /** CAGR from the base to the target by the deadline. */
  readonly required: number | undefined
  /** Whether the latest figure is at or beyond the target. */
  readonly met: boolean
}

/** What a method finds. */
export interface Finding {
  readonly measure?: number | undefined
  readonly against?: number | undefined
  readonly category?: ProgressCategory | undefined
}

/** Lower ends of categories, from the best down, and the category below them all. */
type Scale = readonly [steps: readonly (readonly [from: number, ProgressCategory])[], below: ProgressCategory]

const openSdg: Scale = [
  [
    [0.95, 'On track'],
    [0.6, 'Progress made but acceleration needed'],
    [0, 'Limited progress'],
  ],
  'Deterioration',
]
const openSdgWithoutDeadline: Scale = [
  [
    [0.015, 'On track'],
    [0.005, 'Progress made but acceleration needed'],
    [0, 'Limited progress'],
  ],
  'Deterioration',
]
const chart2022: Scale = [
  [
    [0.95, 'On track'],
    [0.5, 'Fair progress but acceleration needed'],
    [-0.1, 'Limited or no progress'],
  ],
  'Deterioration',
]
const chart2023: Scale = [
  [
    [0.95, 'Target met or on track'],
    [0.1, 'Fair progress, but acceleration needed'],
  ],
  'Stagnation or regression',
]
const chart2023WithoutDeadline: Scale = [
  [
    [0.02, 'Target met or on track'],
    [0.005, 'Fair progress, but acceleration needed'],
  ],
  'Stagnation or regression',
]

/** The methods; a measure that would divide by a target equal to the base is left out, and what came below it is worst. */
export const progressMethods: Record<ProgressMethod, (course: Course) => Finding> = {
  growthRatio: (course) =>
    graded(course, 'Target achieved', course.required === undefined ? openSdgWithoutDeadline : openSdg, ratio(course)),
  progressChart2022: (course) =>
    course.required === undefined
      ? { category: course.met ? 'Target achieved' : undefined }
      : graded(course, 'Target achieved', chart2022, ratio(course)),
  progressChart2023(course) {
    const { base, target, deadline, pace, sign } = course
    if (deadline === undefined) return graded(course, 'Target met or on track', chart2023WithoutDeadline, sign * pace)
    // v_t (1 + CAGR)^(T - t), which is the same from the base
    const expected = compounded(base.value, pace, deadline - base.year)
    return graded(course, 'Target met or on track', chart2023, share(base.value, expected, target, sign))
  },
  currentStatusIndex({ base, latest, target, sign }) {
    const way = share(base.value, latest.value, target, sign)
    return { measure: way === undefined ? undefined : 10 * way }
  },
  reductionRate: (course) =>
    compared(course, -averageOf('progress', course.figures, 'leastSquares').rate, (required) => -required),
  reductionRateEndPoints: (course) => compared(course, -course.pace, (required) => -required),
  reductionRateLog: (course) =>
    compared(course, -averageOf('progress', course.figures, 'meanLog').rate, (required) => -logRate(required)),
  speedOfProgress({ base, latest, typicalRate }) {
    if (typicalRate === undefined)
      throw new DomainError('progress', 'target.typicalRate', 'be given for speedOfProgress', typicalRate)
    if (typicalRate === 0) return {}
    const years = latest.year - base.year
    return { measure: logRatio(latest.value, base.value) / logRate(typicalRate) / years }
  },
}

/** d CAGR / |required CAGR|; without a deadline, d CAGR itself; nothing where the required growth is 0. */
function ratio({ pace, required, sign }: Course): number | undefined {
  if (required === undefined) return sign * pace
  return required === 0 ? undefined : (sign * pace) / Math.abs(required)
}

/** d (value - base) / |target - base|. */
export function share(base: number, value: number, target: number, sign: 1 | -1): number | undefined {
  return target === base ? undefined : (sign * (value - base)) / Math.abs(target - base)
}

function graded(
  course: Course,
  whenMet: ProgressCategory,
  [steps, below]: Scale,
  measure: number | undefined,
): Finding {
  if (course.met) return { measure, category: whenMet }
  const step = measure === undefined ? undefined : steps.find(([from]) => measure >= from)
  return { measure, category: step?.[1] ?? below }
}

/** A rate of reduction against the one that the target asks for; for a target above the base both are negative. */
function compared(course: Course, measure: number, as: (required: number) => number): Finding {
  if (course.required === undefined) return { measure }
  const against = as(course.required)
  const enough = course.sign * (against - measure) >= 0
  return {
    measure,
    against,
    category: enough ? 'Current rate at least the required' : 'Current rate short of the required',
  }
}
