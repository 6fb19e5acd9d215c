import type { Figure } from '../../figure.ts'
import type { Arrival } from '../../growth/arrival.ts'
import { arrivalYear } from '../../growth/arrivalYear.ts'
import { compound } from '../../growth/curves/compound.ts'
import { cagr } from '../../growth/requiredRate.ts'
import type { Standing as Kept } from '../../series/standing.ts'
import { told, wrong } from '../arguments/read.ts'
import type { Course } from './course.ts'

/** How far actual figures have come. */
export interface Standing {
  /** Whether the target was reached, and kept: `notReached`, `held`, `lost` or `regained`, as in `tradepath/series`. */
  readonly target: Kept
  /** The figure of the base year and those after it; the base itself where none is given for its year. */
  readonly figures: readonly (Figure & { readonly growth?: number })[]
  readonly multiple: number
  /** Share of the way from the base to the target; absent where there is none, above 1 beyond the target. */
  readonly shareOfGap?: number
  readonly cagr: number
  /** Years from the latest figure to the target at that pace; absent where it is there. */
  readonly atThatPace?: Arrival
  /** The first year whose figure is at the target at that pace. */
  readonly firstYear?: number
}

/** Where the latest figure stands between the base and the target; nothing where there is no figure after the base. */
export function standingOf(
  { figures, latest, sign, target: kept, since }: Course,
  target: number,
): Standing | undefined {
  const [{ value: base }] = figures
  if (figures.length === 1) return undefined
  const pace = growthBetween(figures[0], latest)
  const multiple = latest.value / base
  if (!(multiple > 0 && multiple < Infinity)) throw wrong('--actual', 'be nearer to the base', latest.value)
  return {
    target: kept,
    figures: figures.map((figure, index) => {
      const before = figures[index - 1]
      return { ...figure, ...(before && { growth: growthBetween(before, figure) }) }
    }),
    multiple,
    ...(sign * (target - base) > 0 && { shareOfGap: (latest.value - base) / (target - base) }),
    cagr: pace,
    ...(since === undefined && arrivalAt(pace, latest, target)),
  }
}

function arrivalAt(rate: number, latest: Figure, target: number): Pick<Standing, 'atThatPace' | 'firstYear'> {
  const atThatPace = told('--actual', () => compound({ base: latest.value, rate }).timeTo(target))
  const onCalendar = arrivalYear(atThatPace, latest.year)
  return { atThatPace, ...(onCalendar.status === 'reached' && { firstYear: onCalendar.firstYear }) }
}

function growthBetween(before: Figure, figure: Figure): number {
  const years = figure.year - before.year
  return told(
    '--actual',
    () => cagr({ base: before.value, value: figure.value, years }),
    () => wrong('--actual', 'grow by less than 1.8e308 a year', figure.value),
  )
}
