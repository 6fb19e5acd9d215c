import { DomainError, domain, growthRate, listOf, positive } from '../../errors.ts'
import { log1p } from '../../numeric/log1p.ts'
import { logRatio } from '../../numeric/logRatio.ts'
import { compounded, onePlusRest } from '../../numeric/power.ts'
import { productError } from '../../numeric/productError.ts'
import { never } from '../arrival.ts'
import { type Curve, closedForm, forever, lastYear } from '../curve.ts'
import { geometricArrival } from './compound.ts'

/** What growth year by year is given by. */
export interface ScheduleOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: number
  /** Growth of the first, second, … year as fractions, each greater than -1; may be empty. */
  readonly rates: readonly number[]
  /** Growth of every later year as a fraction, greater than -1. */
  readonly then: number
}

/**
 * Growth year by year: a rate for each of the first years, then one rate for good.
 *
 * V(n + f) = base · (1 + rates[0]) · … · (1 + rates[n-1]) · (1 + rates[n])^f for whole n and 0 ≤ f < 1, with `then` in
 * place of the rates that the list does not have.
 *
 * Convention: effective annual rates, geometric within the year.
 *
 * @param options base, the rates of the first years and that of all later ones
 * @returns a curve; `timeTo` is `never` with the nearest value of the whole path where it does not get there
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: values a relative 2e-16 a year of the list, years within 3 units in the last place: the rounding of the values
 * is carried along. Cost: the length of the list.
 *
 * @example
 * import { schedule } from 'tradepath'
 * const path = schedule({ base: 41.02, rates: [0.068, 0.111], then: 0.05 })
 * path.valueAt(2).toFixed(2) // '48.67'
 * path.timeTo(82).status // 'reached'
 */
export function schedule(options: ScheduleOptions): Curve {
  const { base, rates, then } = domain('schedule', options, checks)
  // start is the value at the beginning of its year, and excess the part of it that is rounding; the last year goes on
  // for ever
  let last = { start: base, excess: 0, rate: then }
  const years: (typeof last)[] = []
  for (const [year, rate] of rates.entries()) {
    const { start, excess } = last
    const end = start * (1 + rate)
    if (end === 0 || end === Infinity)
      throw new DomainError('schedule', `rates[${year}]`, 'keep the value between 5e-324 and 1.8e308', rate)
    years.push({ start, excess, rate })
    const rounding = productError(start, 1 + rate, end) / end - onePlusRest(rate) / (1 + rate)
    last = { start: end, excess: excess + rounding, rate: then }
  }
  const count = years.length

  return closedForm('schedule', {
    base,
    until: Math.min(forever, count + lastYear(last.start, log1p(then))),
    at(time) {
      const year = Math.min(Math.floor(time), count)
      const { start, rate } = years[year] ?? last
      return compounded(start, rate, time - year)
    },
    arrive(target) {
      for (const [year, { start, excess, rate }] of years.entries()) {
        const end = years[year + 1]?.start ?? last.start
        if (target === end) return { status: 'reached', years: year + 1 }
        if (target > start !== target > end)
          return { status: 'reached', years: year + within(0, (logRatio(target, start) + excess) / log1p(rate), 1) }
      }
      const arrival = geometricArrival('schedule', last.start, log1p(then), target)
      if (arrival.status === 'reached')
        return { status: 'reached', years: count + within(0, arrival.years + last.excess / log1p(then), forever) }
      return never(nearest(target, [...years.map(({ start }) => start), last.start, arrival.closest]))
    },
  })
}

const checks = { base: positive, rates: listOf(growthRate), then: growthRate }

function within(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function nearest(target: number, values: readonly number[]): number {
  return values.reduce((best, value) => (Math.abs(value - target) < Math.abs(best - target) ? value : best))
}
