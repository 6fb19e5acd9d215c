import { checkedArray, DomainError, growthRate, positive } from '../errors.ts'
import { type Ball, compare, digitsOf, exact, minus, one, plus, product, reach, size, ten } from './ball.ts'
import { geometricArrival, grownBy } from './compound.ts'
import { type Curve, closedForm, never, type Passage, reached } from './curve.ts'
import { largestExponent, type Numeric, type Precision, read, readAll } from './read.ts'

const mostYears = 1_000
const mostDigits = 5_000

/**
 * Growth year by year in Decimals: a rate for each of the first years, then one rate for good.
 *
 * V(n + f) = base · (1 + rates[0]) · … · (1 + rates[n-1]) · (1 + rates[n])^f for whole n and 0 ≤ f < 1, with `then` in
 * place of the rates that the list does not have.
 *
 * Convention: effective annual rates, geometric within the year.
 *
 * @param options.base the value at t = 0, greater than 0, in any unit
 * @param options.rates growth of the first, second, … year, each greater than -1; at most 1,000
 * @param options.then growth of every later year, greater than -1
 * @param precision.precision significant digits of every answer, a whole number from 1 to 1000
 * @returns a curve; `timeTo` is `never` with the nearest value of the whole path where it does not get there
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be, or the
 * value at the end of a year needs more than 5,000 digits
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: the length of the list, with all digits of its
 * products.
 *
 * @example
 * const path = schedule({ base: '41.02', rates: ['0.068', '0.111'], then: '0.05' }, { precision: 10 })
 * path.valueAt(2).toString() // '48.67219896'
 * path.timeTo(82).years.toString() // '12.69090978'
 */
export function schedule(
  options: { base: Numeric; rates: readonly Numeric[]; then: Numeric },
  precision: Precision = {},
): Curve {
  const { base, then } = readAll('schedule', options, { base: positive, then: growthRate })
  const listed = checkedArray('schedule', 'rates', options.rates)
  if (listed.length > mostYears)
    throw new DomainError('schedule', 'rates', `hold at most ${mostYears} rates`, options.rates)

  // the value at the beginning of each year, exactly; the last year goes on for ever
  const starts = [base]
  const rates: Ball[] = []
  let start = base
  for (const [year, given] of listed.entries()) {
    const rate = read('schedule', `rates[${year}]`, given, growthRate)
    rates.push(rate)
    start = product(start, plus(one, rate))
    if (digitsOf(start.middle) > mostDigits || Math.abs(reach(start)) > largestExponent)
      throw new DomainError('schedule', `rates[${year}]`, 'keep the value within its 5,000 digits and 1e±10000', given)
    starts.push(start)
  }
  rates.push(then)
  const year = (index: number): { start: Ball; rate: Ball } => ({
    start: starts[index] as Ball,
    rate: rates[index] as Ball,
  })
  const count = listed.length

  return closedForm('schedule', base, precision, {
    at(work, time) {
      const index = compare(time, exact(BigInt(count))) < 0 ? wholePart(time) : count
      const { start, rate } = year(index)
      return grownBy(work, start, rate, minus(time, exact(BigInt(index))))
    },
    arrive(work, target) {
      let closest = base
      for (let index = 0; index <= count; index++) {
        const { start, rate } = year(index)
        if (compare(target, start) === 0) return reached(exact(BigInt(index)))
        if (nearer(start, closest, target)) closest = start
        const next = starts[index + 1]
        if (next && compare(target, start) === compare(target, next)) continue
        if (next && compare(target, next) === 0) continue
        const arrival = geometricArrival(work, start, rate, target)
        if (arrival.status === 'reached') return later(work.plus, arrival, exact(BigInt(index)))
        if (nearer(arrival.ball, closest, target)) closest = arrival.ball
      }
      return never(closest)
    },
  })
}

const nearer = (a: Ball, b: Ball, target: Ball): boolean => compare(distance(a, target), distance(b, target)) < 0

function distance(a: Ball, b: Ball): Ball {
  const gap = minus(a, b)
  return { ...gap, middle: size(gap.middle) }
}

const wholePart = ({ middle, exponent }: Ball): number =>
  Number(exponent < 0 ? middle / ten(-exponent) : middle * ten(exponent))

function later(add: (a: Ball, b: Ball) => Ball, { ball, equals }: Passage, by: Ball): Passage {
  return reached(add(ball, by), (years) => {
    const rest = minus(years, by)
    return rest.middle >= 0n && equals?.(rest) === true
  })
}
