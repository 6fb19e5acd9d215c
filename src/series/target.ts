import { checked, checkedObject, checkedOneOf, DomainError, growthRate, positive, wholeYear } from '../errors.ts'
import type { Figure } from '../figure.ts'

/** A target that figures are held against; a pledge of `tradepath/cases` is one. */
export interface Target {
  /** The value wanted, greater than 0, in the unit of the figures. */
  readonly target: number
  /** The figure it starts from; the first of the series where none is given. */
  readonly base?: Figure | undefined
  /** The last year for it, where one was set. */
  readonly deadline?: number | undefined
  /** Which way is progress; from the base towards the target where not given. */
  readonly direction?: 'rise' | 'fall' | undefined
  /** Growth a year of a typical peer that started from the same level, for `speedOfProgress`. */
  readonly typicalRate?: number | undefined
}

/** A target that was checked, with every part it has. */
export interface CheckedTarget {
  readonly target: number
  readonly base: Figure
  readonly deadline: number | undefined
  /** +1 to grow, -1 to fall. */
  readonly sign: 1 | -1
  readonly typicalRate: number | undefined
}

/** @param first stands in for a base that is not given */
export function checkedTarget(where: string, parameter: string, value: unknown, first?: Figure): CheckedTarget {
  const given = checkedObject(where, parameter, value)
  const target = checked(where, `${parameter}.target`, given['target'], positive)
  const base = given['base'] === undefined && first ? first : checkedFigure(where, `${parameter}.base`, given['base'])
  const deadline =
    given['deadline'] === undefined
      ? undefined
      : checked(where, `${parameter}.deadline`, given['deadline'], {
          says: `be a whole number from ${base.year + 1}`,
          holds: (year) => Number.isSafeInteger(year) && year > base.year,
        })
  const direction =
    given['direction'] === undefined
      ? undefined
      : checkedOneOf(where, `${parameter}.direction`, given['direction'], ['rise', 'fall'])
  const falls = direction === undefined ? target < base.value : direction === 'fall'
  const typicalRate =
    given['typicalRate'] === undefined
      ? undefined
      : checked(where, `${parameter}.typicalRate`, given['typicalRate'], growthRate)
  return { target, base, deadline, sign: falls ? -1 : 1, typicalRate }
}

function checkedFigure(where: string, parameter: string, value: unknown): Figure {
  const given = checkedObject(where, parameter, value)
  return {
    year: checked(where, `${parameter}.year`, given['year'], wholeYear),
    value: checked(where, `${parameter}.value`, given['value'], positive),
  }
}

/** The figures after the base, of which there must be one. */
export function figuresAfter(where: string, figures: readonly Figure[], base: Figure): readonly Figure[] {
  const after = figures.filter(({ year }) => year > base.year)
  if (after.length === 0) throw new DomainError(where, 'data', `have a figure after ${base.year}`, figures)
  return after
}
