import { DomainError } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { type CheckedGoal, checkedGoal } from '../../goal.ts'
import { type Scale, scaleOf } from '../../scale.ts'
import { annual } from '../../series/annual.ts'
import { type Nowcast, nowcast } from '../../series/nowcast/nowcast.ts'
import { refusePartYear } from '../../series/nowcast/partYear.ts'
import { type Series, type SeriesData, series } from '../../series/series.ts'
import type { OutlookGoal, OutlookInput } from '../outlook.ts'

/** The figures of whole years, and what the months of an unfinished one say. */
export interface Given extends Pick<Series, 'figures' | 'unit' | 'reporter' | 'assumed'> {
  /** The series as it came, where it is of months or quarters. */
  readonly within?: Series
  /** What the unfinished year is expected to be. */
  readonly nowcast?: Nowcast
}

/** Annual figures of whatever was given; months become years, and the last one a nowcast where it is not over. */
export function givenOf(figures: OutlookInput, unit: string | undefined): Given {
  const none = Array.isArray(figures) ? figures.length === 0 : isSeries(figures) && figures.figures.length === 0
  if (none) return { figures: [], ...(unit !== undefined && { unit }) }
  if (isSeries(figures) && (figures.frequency ?? 'year') !== 'year') return ofMonths(figures, unit)
  const read = series(figures as SeriesData, { unit })
  refusePartYear('outlook', 'figures', read)
  return isSeries(figures) && figures.assumed ? { ...read, assumed: figures.assumed } : read
}

function ofMonths(within: Series, unit: string | undefined): Given {
  const measure = within.measure ?? 'flow'
  const whole = annual(within, { partial: 'leaveOut', measure, ...(measure === 'stock' && { stock: 'last' }) })
  const current = measure === 'flow' ? nowcast({ ...within, measure }) : undefined
  const unfinished = current?.status === 'unfinished' && current.year > (whole.figures.at(-1) as Figure).year
  return {
    figures: whole.figures,
    ...(within.reporter !== undefined && { reporter: within.reporter }),
    ...((unit ?? within.unit) !== undefined && { unit: (unit ?? within.unit) as string }),
    assumed: [...(whole.assumed ?? []), ...(within.measure === undefined ? ['months add up'] : [])],
    within,
    ...(unfinished && { nowcast: current }),
  }
}

const isSeries = (figures: unknown): figures is Series =>
  typeof figures === 'object' && figures !== null && Array.isArray((figures as Series).figures)

/** The scale that was given, or `level` where a value is 0 or below. */
export function scaleFor(figures: readonly Figure[], goal: OutlookGoal, given: Scale | undefined): Scale {
  if (given !== undefined) return given
  const values = [goal?.target, goal?.base, ...figures.map(({ value }) => value)]
  return values.some((value) => typeof value === 'number' && value <= 0) ? 'level' : 'log'
}

/** The goal with its base: the one given, the figure of its year, or the latest figure. */
export function goalOf(goal: OutlookGoal, figures: readonly Figure[], scale: Scale): CheckedGoal {
  const { rule } = scaleOf(scale)
  if (goal?.base !== undefined) return checkedGoal('outlook', goal, rule)
  const found = goal?.baseYear === undefined ? figures.at(-1) : figures.find(({ year }) => year === goal.baseYear)
  if (!found) throw new DomainError('outlook', 'base', 'be given where there is no figure of its year', undefined)
  return checkedGoal('outlook', { ...goal, base: found.value, baseYear: found.year }, rule)
}
