import type { Decimal } from 'decimal.js'
import { type Check, checkedArray, DomainError, domain, growthRate, positive } from '../errors.ts'
import { geometricArrival, grownBy } from './compound.ts'
import { type Curve, closedForm, never, type Passage, reached } from './curve.ts'
import { largestExponent, type Numeric, numeric, type Precision, read } from './read.ts'
import { Exact, exactly, type Work } from './work.ts'

const mostYears = 400
const mostDigits = 5_000

/** What growth year by year is given by. */
export interface ScheduleOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: Numeric
  /** Growth of the first, second, … year as a fraction, each greater than -1; at most 400. */
  readonly rates: readonly Numeric[]
  /** Growth of every later year as a fraction, greater than -1. */
  readonly then: Numeric
}

/**
 * Growth year by year in Decimals: a rate for each of the first years, then one rate for good.
 *
 * V(n + f) = base · (1 + rates[0]) · … · (1 + rates[n-1]) · (1 + rates[n])^f for whole n and 0 ≤ f < 1, with `then` in
 * place of the rates that the list does not have.
 *
 * Convention: effective annual rates, geometric within the year.
 *
 * @param options base, rates, then
 * @param precision how many significant digits every answer shall have
 * @returns a curve; `timeTo` is `never` with the nearest value of the whole path where it does not get there
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be, or the
 * value at the end of a year needs more than 5,000 digits
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: under a millisecond at 34 digits for some ten years, up
 * to 20 ms for 400: the products keep all their digits.
 *
 * @example
 * import { schedule } from 'tradepath/decimal'
 *
 * const path = schedule({ base: '41.02', rates: ['0.068', '0.111'], then: '0.05' }, { precision: 10 })
 * path.valueAt(2).toString() // '48.67219896'
 * path.timeTo(82).years?.toString() // '12.69090978'
 */
export function schedule(options: ScheduleOptions, precision: Precision = {}): Curve {
  const {
    base,
    rates: listed,
    then,
  } = domain('schedule', options, { base: numeric(positive), rates: fewEnough, then: numeric(growthRate) })

  // the value at the beginning of each year, exactly; the last year goes on for ever
  const starts = [base]
  const rates: Decimal[] = []
  let start = base
  for (const [year, given] of listed.entries()) {
    const rate = read('schedule', `rates[${year}]`, given, growthRate)
    rates.push(rate)
    start = start.times(rate.plus(1))
    if (start.precision() > mostDigits || Math.abs(start.e) > largestExponent)
      throw new DomainError('schedule', `rates[${year}]`, 'keep the value within its 5,000 digits and 1e±1000', given)
    starts.push(start)
  }
  rates.push(then)
  const count = listed.length
  const within = (work: Work, year: number, target: Decimal): Passage => {
    const arrival = geometricArrival(work, starts[year] as Decimal, rates[year] as Decimal, target)
    return arrival.status === 'reached' ? later(work, arrival, year) : arrival
  }

  return closedForm('schedule', base, precision, {
    at(work, time) {
      const year = time.lt(count) ? time.floor().toNumber() : count
      return grownBy(work, starts[year] as Decimal, rates[year] as Decimal, time.minus(year))
    },
    arrive(work, target) {
      const side = target.cmp(base)
      for (let year = 0; year < count; year++) {
        const end = target.cmp(starts[year + 1] as Decimal)
        if (end === 0) return reached(exactly(new Exact(year + 1)))
        if (end !== side) return within(work, year, target)
      }
      const arrival = within(work, count, target)
      if (arrival.status === 'reached') return arrival
      // the end of the path that is never reached is the value at the last turn, which is exact, or 0
      const ends = [...starts, arrival.known.value]
      return never(exactly(ends.reduce((best, value) => (value.cmp(best) === side ? value : best))))
    },
  })
}

const fewEnough: Check<readonly unknown[]> = (where, parameter, value) => {
  const listed = checkedArray(where, parameter, value)
  if (listed.length > mostYears) throw new DomainError(where, parameter, `hold at most ${mostYears} rates`, value)
  return listed
}

function later(work: Work, { known, equals }: Passage, by: number): Passage {
  const start = new Exact(by)
  return reached(work.plus(known, exactly(start)), (years) => years.gte(start) && equals?.(years.minus(start)) === true)
}
