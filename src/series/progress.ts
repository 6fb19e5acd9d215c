import { checkedOneOf, DomainError } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { type ArrivalYear, arrivalYear } from '../growth/arrivalYear.ts'
import { compound } from '../growth/curves/compound.ts'
import { type Gap, gapTo, glidePath } from '../growth/glidePath.ts'
import { meanRate } from '../growth/requiredRate.ts'
import { figuresOf } from './parts/figuresOf.ts'
import {
  type Course,
  type ProgressCategory,
  type ProgressMethod,
  progressMethods,
  share,
} from './parts/progressMethods.ts'
import type { SeriesData } from './series.ts'
import { type Standing, standingOf } from './standing.ts'
import { type CheckedTarget, checkedTarget, figuresAfter, type Target } from './target.ts'

/** Progress towards a target by one method, and what is the same whatever the method. */
export interface Progress {
  /** The method. */
  readonly method: ProgressMethod
  /** Its number; absent where it has none for this target. */
  readonly measure?: number
  /** The number that it is held against, for the rates of reduction. */
  readonly against?: number
  /** Its category in the words of its source; absent where the source has none. */
  readonly category?: ProgressCategory
  /** What to know of the answer: `noDeadline`, or `pastDeadline` where the latest figure is of a later year. */
  readonly note?: 'noDeadline' | 'pastDeadline'
  /** Where it starts. */
  readonly base: Figure
  /** The latest figure. */
  readonly latest: Figure
  /** Growth a year from the base to the latest figure (CAGR). */
  readonly pace: number
  /** Growth a year that leads from the base to the target by the deadline. */
  readonly requiredRate?: number
  /** Growth a year that leads from the latest figure to the target by the deadline; absent once that is past. */
  readonly remainingRate?: number
  /** Share of the way from the base to the target; absent where they are the same. */
  readonly shareOfWay?: number
  /** When it gets there at the current pace, or since when it is there. */
  readonly arrival: ArrivalYear
  /** The latest figure beside the glide path (geometric) that the pledge implies. */
  readonly gap?: Gap
  /** Touched, held or lost. */
  readonly standing: Standing
}

/**
 * Progress towards a target, by a method that is named: sources draw the line between "on track" and "falling behind" in
 * different places, and the same figures can be both.
 *
 * With base v0 in t0, latest v in t, target vT by T, d = +1 to grow and -1 to fall, CAGR = (v/v0)^(1/(t - t0)) - 1 and
 * required = (vT/v0)^(1/(T - t0)) - 1:
 *
 * - `growthRatio` (Statistics Canada and Open SDG, after Eurostat): R = d CAGR / |required|. Target achieved; from 0.95 On
 *   track; from 0.60 Progress made but acceleration needed; from 0 Limited progress; below, Deterioration. Without a
 *   deadline the measure is d CAGR: from 1.5 %, 0.5 % and 0 a year.
 * - `progressChart2022` (UN): the same ratio. From 0.95 On track; from 0.5 Fair progress but acceleration needed; from
 *   -0.1 Limited or no progress; below, Deterioration. Needs a deadline.
 * - `progressChart2023` (UN): s = (v (1 + CAGR)^(T - t) - v0) / (vT - v0). From 0.95 Target met or on track; from 0.10
 *   Fair progress, but acceleration needed; below, Stagnation or regression. Without a deadline d CAGR: from 2 % and 0.5 %.
 * - `currentStatusIndex` (UN ESCAP): 10 d (v - v0) / |vT - v0|. No categories, no deadline needed.
 * - `reductionRate` (average annual rate of reduction, UNICEF): 1 - e^b, b the slope of ln v over the years, against
 *   -required. `reductionRateEndPoints`: -CAGR against the same. `reductionRateLog` (WHO, maternal mortality):
 *   -ln(v/v0)/(t - t0) against -ln(1 + required). Negative where the target is to grow; then the lower is the better.
 * - `speedOfProgress` (after staff of the World Bank): years that a typical peer takes from v0 to v, over the years it
 *   took; 2 is twice as fast. Needs `typicalRate`, and has no measure where that is 0; no categories.
 *
 * Edge rules: a target that the latest figure meets is met, whatever the trend (the three rates of reduction have no such
 * category and go on comparing rates); a figure at a threshold belongs to the
 * better category; past the deadline it keeps computing, with the note `pastDeadline`; values are greater than 0, so base
 * and latest never differ in sign; at least two figures.
 *
 * @param data a series, or what `series` takes, with a figure after the base
 * @param target the value wanted, and where they are known its base, deadline and direction
 * @param method the method
 * @returns measure and category of the method, and pace, required and remaining growth, arrival, gap and standing
 * @throws {DomainError} where an argument is outside its range, or there is no figure after the base
 *
 * Cost: some microseconds.
 *
 * Source: Open SDG, progress measurement methodology, and sdg-build `ProgressMeasure.py`; UN, Sustainable Development
 * Goals Progress Chart, technical notes of 2022 and 2023 (the second as Eustat applies it where there is no deadline);
 * UN ESCAP, progress assessment; UNICEF, technical note on the AARR; `sdgtrackr`.
 *
 * @example
 * const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
 * const by2030 = progress(china, { target: 82, deadline: 2030 }, 'growthRatio')
 * by2030.category // 'Progress made but acceleration needed'
 * by2030.measure.toFixed(2) // '0.86'
 * by2030.remainingRate.toFixed(3) // '0.110'
 * by2030.gap.gap.toFixed(2) // '-1.30'
 * progress(china, { target: 82 }, 'growthRatio').arrival.firstYear // 2032
 */
export function progress(data: SeriesData, target: Target, method: ProgressMethod): Progress {
  const all = figuresOf('progress', 'data', data)
  const goal = checkedTarget('progress', 'target', target, all[0])
  const name = checkedOneOf('progress', 'method', method, Object.keys(progressMethods) as ProgressMethod[])
  const course = onCourse(all, goal)
  const { base, latest, pace, required, deadline, sign } = course
  const standing = standingOf(course.figures, goal.target, sign)
  const path =
    deadline === undefined
      ? undefined
      : glidePath({ base: base.value, target: goal.target, years: deadline - base.year })
  return withoutGaps({
    method: name,
    ...progressMethods[name](course),
    note: deadline === undefined ? 'noDeadline' : latest.year > deadline ? 'pastDeadline' : undefined,
    base,
    latest,
    pace,
    requiredRate: required,
    remainingRate:
      deadline !== undefined && deadline > latest.year
        ? rateOf('remainingRate', latest, { year: deadline, value: goal.target })
        : undefined,
    shareOfWay: share(base.value, latest.value, goal.target, sign),
    arrival:
      arrived(standing) ?? arrivalYear(compound({ base: latest.value, rate: pace }).timeTo(goal.target), latest.year),
    gap: path && gapTo('progress', 'target', path.valueAt(latest.year - base.year), latest),
    standing,
  })
}

function onCourse(all: readonly Figure[], goal: CheckedTarget): Course {
  const { base, deadline, target, sign } = goal
  const after = figuresAfter('progress', all, base)
  const latest = after.at(-1) as Figure
  return {
    ...goal,
    figures: [base, ...after],
    latest,
    pace: rateOf('pace', base, latest),
    required: deadline === undefined ? undefined : rateOf('requiredRate', base, { year: deadline, value: target }),
    met: sign * (latest.value - target) >= 0,
  }
}

function rateOf(name: keyof Progress, from: Figure, to: Figure): number {
  return held(name, meanRate(from.value, to.value, to.year - from.year))
}

/** A number that no double holds is refused. */
function held(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new DomainError('progress', 'data', `give a ${name} below 1.8e308`, value)
  return value
}

/** Since when it is there, where it is. */
function arrived(standing: Standing): ArrivalYear | undefined {
  if (standing.status !== 'held' && standing.status !== 'regained') return undefined
  const since = standing.status === 'held' ? standing.firstYear : standing.heldSince
  return { status: 'reached', moment: since, firstYear: since }
}

type Found = { readonly [K in keyof Progress]: Progress[K] | undefined }

/** Without the members that are not there. */
function withoutGaps(found: Found): Progress {
  for (const [name, value] of Object.entries(found)) if (typeof value === 'number') held(name, value)
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as never
}
