import { checked, checkedArray, checkedObject, DomainError, positive, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'
import { logRatio } from '../numeric/logRatio.ts'
import { grown } from '../numeric/power.ts'
import { never, reached, type Years } from './arrival.ts'
import { linear } from './curves/linear.ts'
import { type Curve, checkedCurve, closedForm, forever, valueIn } from './curves/parts/closedForm.ts'

/**
 * Glide path: the path that a pledge implies, from its base to its target at the deadline, and the target from then on.
 *
 * Geometric: V(t) = base · (target / base)^(t / years); linear: V(t) = base + (target - base) · t / years.
 *
 * @param options.base the value at t = 0, greater than 0, in any unit
 * @param options.target the value pledged, greater than 0, in the unit of the base
 * @param options.years years from the base to the deadline, greater than 0
 * @param options.shape `geometric` (the same rate every year, the default) or `linear` (the same amount)
 * @returns a curve; `timeTo` is `never` with the target as `closest` beyond it, with the base the other way
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: a few units in the last place; exactly the target at the deadline.
 *
 * @example
 * const path = glidePath({ base: 41, target: 82, years: 7 })
 * path.valueAt(2).toFixed(2) // '49.98'
 * path.valueAt(7) // 82
 */
export function glidePath(options: {
  base: number
  target: number
  years: Years
  shape?: 'geometric' | 'linear' | undefined
}): Curve {
  checkedObject('glidePath', 'options', options)
  const base = checked('glidePath', 'base', options.base, positive)
  const target = checked('glidePath', 'target', options.target, positive)
  const years = checked('glidePath', 'years', options.years, positive)
  const { shape = 'geometric' } = options
  if (shape !== 'geometric' && shape !== 'linear')
    throw new DomainError('glidePath', 'shape', "be 'geometric' or 'linear'", shape)
  const path =
    shape === 'geometric' ? geometric(base, target, years) : linear({ base, perYear: perYear(base, target, years) })
  return closedForm('glidePath', {
    base,
    until: forever,
    at: (time) => (time >= Math.min(years, path.until) ? target : path.valueAt(time)),
    arrive(goal) {
      if (goal === target) return { status: 'reached', years }
      if (goal > target === target > base) return { status: 'never', closest: target }
      return path.timeTo(goal)
    },
  })
}

/** base · e^(ln(target / base) · t / years), up to the deadline: a rate a year may be beyond a double where that is near. */
function geometric(base: number, target: number, years: Years): Curve {
  const logGrowth = logRatio(target, base)
  return closedForm('glidePath', {
    base,
    until: years,
    at: (time) => grown(base, logGrowth * (time / years)),
    arrive(goal) {
      if (logGrowth === 0 || goal <= 0 || goal > base !== target > base) return never(base)
      return reached('glidePath', goal, years * (logRatio(goal, base) / logGrowth))
    },
  })
}

function perYear(base: number, target: number, years: Years): number {
  const amount = (target - base) / years
  if (!Number.isFinite(amount))
    throw new DomainError('glidePath', 'years', 'give an amount a year below 1.8e308', years)
  return amount
}

/** An annual figure beside the path it is held against. */
export interface Gap {
  /** The calendar year of the figure. */
  readonly year: number
  /** The figure as it came, in its unit. */
  readonly actual: number
  /** The value of the path in that year, in the same unit. */
  readonly path: number
  /** actual - path, in the unit of the figures: negative where the figure is short of a rising path. */
  readonly gap: number
  /** actual / path - 1. */
  readonly relativeGap: number
}

/**
 * The gap of actual annual figures to a path, year by year.
 *
 * @param path the curve to hold the figures against, as a `glidePath`
 * @param baseYear the calendar year of its base, a whole number
 * @param actuals annual figures, each with its year, the base year or later, in the unit of the path
 * @returns a row a figure, in the order given
 * @throws {DomainError} where an argument is outside its range, or the path is 0 in a year
 *
 * @example
 * const path = glidePath({ base: 41, target: 82, years: 7 })
 * gaps(path, 2023, [{ year: 2025, value: 48.7 }])[0].gap.toFixed(2) // '-1.28'
 */
export function gaps(path: Curve, baseYear: number, actuals: readonly Figure[]): Gap[] {
  const curve = checkedCurve('gaps', 'path', path)
  const start = checked('gaps', 'baseYear', baseYear, wholeYear)
  return checkedArray('gaps', 'actuals', actuals).map((figure, index) => {
    const given = checkedObject('gaps', `actuals[${index}]`, figure)
    const year = checked('gaps', `actuals[${index}].year`, given['year'], {
      says: `be a whole number from ${start}`,
      holds: (value) => Number.isSafeInteger(value) && value >= start,
    })
    const actual = checked('gaps', `actuals[${index}].value`, given['value'], positive)
    const planned = valueIn('gaps', `actuals[${index}].year`, curve, start, year)
    return gapTo('gaps', 'path', planned, { year, value: actual })
  })
}

/** @param parameter what is at fault where the path is 0 there */
export function gapTo(where: string, parameter: string, path: number, { year, value }: Figure): Gap {
  const relativeGap = (value - path) / path
  if (!Number.isFinite(relativeGap))
    throw new DomainError(where, parameter, `be comparable with the figure of ${year}`, path)
  return { year, actual: value, path, gap: value - path, relativeGap }
}
