import {
  anyNumber,
  checked,
  checkedArray,
  checkedFunction,
  checkedObject,
  DomainError,
  type Rule,
  wholeYear,
} from '../errors.ts'
import type { Figure } from '../figure.ts'
import type { Curve } from '../growth/curve.ts'
import { cut } from './words.ts'

/** Charts are refused more marks than a reader, or a browser, could take. */
export const most = 10_000

/** Beyond, the ends of an axis would be so far apart that doubles cannot tell. */
export const drawable: Rule = { says: 'be from -1e300 to 1e300', holds: (value) => Math.abs(value) <= 1e300 }

/** Annual figures in the order of their years. */
export function checkedFigures(where: string, parameter: string, value: unknown): Figure[] {
  const list = checkedArray(where, parameter, value)
  if (list.length > most) throw new DomainError(where, parameter, `hold at most ${most} figures`, value)
  return list.map((item, index) => checkedFigure(where, `${parameter}[${index}]`, item)).sort((a, b) => a.year - b.year)
}

/** The figure of a year. */
export function checkedFigure(where: string, parameter: string, given: unknown): Figure {
  const { year, value } = checkedObject(where, parameter, given)
  return {
    year: checked(where, `${parameter}.year`, year, wholeYear),
    value: checked(where, `${parameter}.value`, value, drawable),
  }
}

/** The named members of an object, at least one and at most so many. */
export function checkedNames(where: string, parameter: string, value: unknown, atMost: number): [string, unknown][] {
  const named = Object.entries(checkedObject(where, parameter, value))
  if (named.length === 0 || named.length > atMost)
    throw new DomainError(where, parameter, `have from 1 to ${atMost} names`, value)
  return named
}

/** A curve as points from the base year to a last year, or to the end of the curve; several to a year. */
export function sampled(where: string, parameter: string, value: unknown, baseYear: number, last: number): Figure[] {
  const given = checkedObject(where, parameter, value)
  checkedFunction(where, `${parameter}.valueAt`, given['valueAt'])
  const { valueAt, until } = value as Curve
  const end = Math.min(last - baseYear, checked(where, `${parameter}.until`, until, anyNumber))
  const steps = Math.min(400, Math.max(1, Math.ceil(end * 8)))
  return Array.from({ length: steps + 1 }, (_, step) => {
    const time = (step / steps) * end
    return {
      year: baseYear + time,
      value: checked(where, `${parameter}.valueAt(${time})`, valueAt(time), drawable),
    }
  })
}

/** The last year of a chart: after the base year, and not so far that years lose their fractions. */
export function checkedUntil(where: string, value: unknown, baseYear: number): number {
  return checked(where, 'until', value, {
    says: `be a whole number from ${baseYear + 1} to ${baseYear + 1000}`,
    holds: (year) => Number.isSafeInteger(year) && year > baseYear && year <= baseYear + 1000,
  })
}

/** A list of at least one and at most so many. */
export function short(where: string, parameter: string, list: readonly unknown[], atMost: number): readonly unknown[] {
  if (list.length === 0 || list.length > atMost)
    throw new DomainError(where, parameter, `hold from 1 to ${atMost}`, list)
  return list
}

/** Text that is not empty, cut to what an axis can hold. */
export function checkedText(where: string, parameter: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new DomainError(where, parameter, 'be text', value)
  return cut(value, 60)
}
