import { checked, checkedArray, checkedObject, DomainError, positive, wholeYear } from '../errors.ts'
import { logRatio } from '../numeric/logRatio.ts'

/** The growth from one figure of a history to the next. */
export interface GrowthStep {
  /** The year of the earlier figure. */
  readonly from: number
  /** Years to the later one, from 1. */
  readonly years: number
  /** Log growth over these years. */
  readonly growth: number
}

/** The log growth between figures that are neighbours in time; the figures may come in any order. */
export function annualGrowth(where: string, parameter: string, history: unknown): readonly GrowthStep[] {
  const figures = Array.from(checkedArray(where, parameter, history), (figure, i) => {
    const given = checkedObject(where, `${parameter}[${i}]`, figure)
    return {
      year: checked(where, `${parameter}[${i}].year`, given['year'], wholeYear),
      value: checked(where, `${parameter}[${i}].value`, given['value'], positive),
    }
  }).sort((a, b) => a.year - b.year)
  if (figures.length < 2) throw new DomainError(where, parameter, 'have two figures or more', history)
  return figures.slice(1).map(({ year, value }, i) => {
    const before = figures[i] as (typeof figures)[number]
    if (year === before.year) throw new DomainError(where, parameter, 'have one figure a year', year)
    return { from: before.year, years: year - before.year, growth: logRatio(value, before.value) }
  })
}
