import { checkedOneOf, DomainError, domain, growthRate, optional } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { checkedDatedGoal, type DatedGoal, type Goal } from '../goal.ts'
import { never } from '../growth/arrival.ts'
import { type ArrivalYear, arrivalYear } from '../growth/arrivalYear.ts'
import { type Gap, gapTo } from '../growth/gaps.ts'
import { pathTo } from '../growth/glidePath.ts'
import { type Change, changeBetween, type OnScale } from '../growth/requiredChange.ts'
import { scaleCheck, scaleOf } from '../scale.ts'
import { figuresOf } from './parts/figuresOf.ts'
import {
  ofGrowthOnly,
  type ProgressCategory,
  type ProgressMethod,
  progressMethods,
  share,
  type Trajectory,
} from './parts/progressMethods.ts'
import type { SeriesData } from './series.ts'
import { isAt, type Standing, standingOf } from './standing.ts'

/** How progress is measured. */
export interface ProgressOptions extends OnScale {
  /** The method, by its name. */
  readonly method: ProgressMethod
  /** Growth a year of a typical peer that started from the same level, for `speedOfProgress`. */
  readonly typicalRate?: number | undefined
}

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
  /** The change a year from the base to the latest figure; its `rate` is the CAGR. */
  readonly pace: Change
  /** The change a year that leads from the base to the target by the deadline. */
  readonly required?: Change
  /** The change a year that leads from the latest figure to the target by the deadline; absent once that is past. */
  readonly remaining?: Change
  /** Share of the way from the base to the target; absent where they are the same. */
  readonly shareOfWay?: number
  /** When it reaches the target at the current pace, or since when it has. */
  readonly arrival: ArrivalYear
  /** The latest figure beside the glide path that the goal implies. */
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
 * On the scales `level` and `logit` a change a year on the scale takes the place of a growth rate; the rates of reduction
 * and the speed are of growth, and are refused there; without a deadline there is no measure but the status index.
 *
 * Edge rules: a target that the latest figure meets is met, whatever the trend (the three rates of reduction have no such
 * category and go on comparing rates); a measure at a threshold, or short of it by at most 1e-9, which is rounding, belongs
 * to the better category; past the deadline it keeps computing, with the note `pastDeadline`; at least one figure after the
 * base year.
 *
 * @param data a series, or what `series` takes, with a figure after the base year
 * @param goal base, base year and target; deadline and direction where there are any
 * @param method the method; or an object with method, scale and typicalRate
 * @returns measure and category of the method, and pace, required and remaining change, arrival, gap and standing
 * @throws {DomainError} where an argument is outside its range, or there is no figure after the base
 *
 * Cost: some microseconds.
 *
 * Source: Open SDG, progress measurement methodology, and sdg-build `ProgressMeasure.py`; UN, Sustainable Development
 * Goals Progress Chart, technical notes of 2022 and 2023 (the second as Eustat applies it where there is no deadline);
 * UN ESCAP, progress assessment; UNICEF, technical note on the AARR; `sdgtrackr`.
 *
 * @example
 * import { progress } from 'tradepath/series'
 * const china = { 2023: 41.02, 2024: 43.82, 2025: 48.7 }
 * const goal = { base: 41.02, baseYear: 2023, target: 82, deadline: 2030 }
 * const by2030 = progress(china, goal, 'growthRatio')
 * by2030.category // 'Progress made but acceleration needed'
 * by2030.measure?.toFixed(2) // '0.86'
 * by2030.remaining?.rate?.toFixed(3) // '0.110'
 * by2030.gap?.gap.toFixed(2) // '-1.30'
 * by2030.arrival.firstYear // 2032
 */
export function progress(data: SeriesData, goal: Goal, method: ProgressMethod | ProgressOptions): Progress {
  const { scale, typicalRate, ...given } = domain(
    'progress',
    typeof method === 'object' && method !== null ? method : { method },
    { method: methodCheck, scale: scaleCheck, typicalRate: optional(growthRate) },
  )
  if (scale !== 'log' && ofGrowthOnly.includes(given.method))
    throw new DomainError('progress', 'scale', `be 'log' for ${given.method}`, scale)
  const { rule } = scaleOf(scale)
  const dated = checkedDatedGoal('progress', goal, rule)
  const trajectory = trajectoryOf(figuresOf('progress', 'data', data, rule), dated, { scale, typicalRate })
  return withoutGaps({
    method: given.method,
    ...progressMethods[given.method](trajectory),
    ...common(trajectory),
  })
}

const methodCheck = (where: string, parameter: string, value: unknown): ProgressMethod =>
  checkedOneOf(where, parameter, value, Object.keys(progressMethods) as ProgressMethod[])

function trajectoryOf(
  all: readonly Figure[],
  goal: DatedGoal,
  { scale, typicalRate }: Pick<Trajectory, 'scale' | 'typicalRate'>,
): Trajectory {
  const base = { year: goal.baseYear, value: goal.base }
  const after = all.filter(({ year }) => year > base.year)
  if (after.length === 0) throw new DomainError('progress', 'data', `have a figure after ${base.year}`, all)
  const latest = after[after.length - 1]
  const change = (to: number, years: number): Change =>
    changeBetween(['progress', 'data'], [base.value, to], years, scale)
  return {
    goal,
    scale,
    base,
    figures: [base, ...after],
    latest,
    sign: goal.direction === 'fall' ? -1 : 1,
    pace: change(latest.value, latest.year - base.year),
    required: goal.years === undefined ? undefined : change(goal.target, goal.years),
    met: isAt(latest.value, goal.target, goal.direction),
    typicalRate,
  }
}

/** What is the same whatever the method. */
function common({ goal, scale, figures, base, latest, sign, pace, required }: Trajectory): Partial<Found> {
  const { years, target } = goal
  const passed = latest.year - base.year
  const standing = standingOf(figures, target, goal.direction)
  const path = years === undefined ? undefined : pathTo('progress', { ...goal, years }, scale)
  return {
    note: years === undefined ? 'noDeadline' : passed > years ? 'pastDeadline' : undefined,
    base,
    latest,
    pace,
    required,
    remaining:
      years !== undefined && years > passed
        ? changeBetween(['progress', 'data'], [latest.value, target], years - passed, scale)
        : undefined,
    shareOfWay: share(base.value, latest.value, target, sign),
    arrival: since(standing) ?? arrivalAt(latest, pace, target),
    gap: path && gapTo(path.valueAt(passed), latest),
    standing,
  }
}

/** When the latest figure, moved on at the pace, is at the target. */
function arrivalAt(latest: Figure, pace: Change, target: number): ArrivalYear {
  const missing = scaleOf(pace.scale).change(latest.value, target)
  if (missing * pace.perYear <= 0) return never(latest.value)
  const years = missing / pace.perYear
  if (!Number.isFinite(years))
    throw new DomainError('progress', 'data', 'lead to the target within 1.8e308 years', years)
  return arrivalYear({ status: 'reached', years }, latest.year)
}

/** Since when it is at the target, where it is. */
function since(standing: Standing): ArrivalYear | undefined {
  if (standing.status !== 'held' && standing.status !== 'regained') return undefined
  const year = standing.status === 'held' ? standing.firstYear : standing.heldSince
  return { status: 'reached', moment: year, firstYear: year }
}

type Found = { readonly [K in keyof Progress]: Progress[K] | undefined }

/** Without the members that are not there; a number that no double holds is refused. */
function withoutGaps(found: Partial<Found>): Progress {
  for (const [name, value] of Object.entries(found))
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new DomainError('progress', 'data', `give a ${name} below 1.8e308`, value)
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as never
}
