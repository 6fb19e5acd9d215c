import { Decimal } from 'decimal.js'

/** Numbers as they were given. Sums and products of them are not rounded, so that a difference keeps its digits. */
export const Exact: typeof Decimal = Decimal.clone({ defaults: true, precision: 100_000 })

/** A number that is known to within 10^error: -Infinity is exact. */
export interface Known {
  readonly value: Decimal
  readonly error: number
}

/** Thrown where the digits in use do not settle a sign or a divisor: the answer is then computed with more. */
export const unclear: unique symbol = Symbol('unclear')

/** Thrown where an exponential leaves every range. */
export const beyond: unique symbol = Symbol('beyond')

export function exactly(value: Decimal): Known {
  return { value, error: Number.NEGATIVE_INFINITY }
}

export const zero: Known = exactly(new Exact(0))
export const one: Known = exactly(new Exact(1))
export const negated = ({ value, error }: Known): Known => ({ value: value.neg(), error })

/** -1, 0 or 1, where the error leaves no doubt. */
export function sign({ value, error }: Known): -1 | 0 | 1 {
  if (error === Number.NEGATIVE_INFINITY) return value.isZero() ? 0 : value.isNeg() ? -1 : 1
  if (value.isZero() || value.e <= error) throw unclear
  return value.isNeg() ? -1 : 1
}

/** The ends of the interval in which the number lies. */
export function endsOf({ value, error }: Known): readonly [low: Decimal, high: Decimal] {
  if (error === Number.NEGATIVE_INFINITY) return [value, value]
  const [middle, radius] = [new Exact(value), new Exact(`1e${error}`)]
  return [middle.minus(radius), middle.plus(radius)]
}

/** Arithmetic at a number of significant digits, by decimal.js; every result carries a bound of its error. */
export interface Work {
  readonly digits: number
  readonly plus: (a: Known, b: Known) => Known
  readonly times: (a: Known, b: Known) => Known
  readonly over: (a: Known, b: Known) => Known
  readonly exp: (x: Known) => Known
  /** e^x - 1, to full relative accuracy near 0. */
  readonly expm1: (x: Known) => Known
  /** ln(1 + x), to full relative accuracy near 0. */
  readonly log1p: (x: Known) => Known
  /** ln(a / b), to full relative accuracy near a = b. */
  readonly logRatio: (a: Decimal, b: Decimal) => Known
}

/** Of the 1,025 digits that decimal.js has of ln(10) no more are used than half a second allows. */
export const mostLogDigits = 700
/** The exponential of an argument of this size is far outside 1e±1000, and far below any precision. */
const largestArgument = 100_000
const vanished = -43_000

/** The power of ten above a number; -Infinity for 0. */
const above = (value: Decimal): number => (value.isZero() ? Number.NEGATIVE_INFINITY : value.e + 1)

/** At most three errors below 10^largest, and what they have of each other, are below 10^(largest + 1). */
const together = (...errors: number[]): number => Math.max(...errors) + 1

/** e^x as (e^(x / 2^k))^(2^k): beyond some fifty digits that is faster than e^x, since the series is shorter. */
function exponential(x: Decimal, digits: number): Decimal {
  const halvings = Math.max(0, Math.ceil(Math.sqrt(digits) + (x.e + 1) * Math.log2(10)))
  const At = Decimal.clone({ defaults: true, precision: digits + Math.ceil(halvings * Math.log10(2)) + 3 })
  let power = At.exp(At.div(x, At.pow(2, halvings)))
  for (let k = 0; k < halvings; k++) power = power.times(power)
  return power
}

export function work(digits: number): Work {
  const At = Decimal.clone({ defaults: true, precision: digits })
  const Wide = Decimal.clone({ defaults: true, precision: digits + 5 })
  const rounding = (value: Decimal): number => above(value) - digits

  function plus(a: Known, b: Known): Known {
    if (a.error === b.error && a.error === Number.NEGATIVE_INFINITY) return exactly(Exact.add(a.value, b.value))
    const value = At.add(a.value, b.value)
    return { value, error: together(a.error, b.error, rounding(value)) }
  }

  function times(a: Known, b: Known): Known {
    const value = At.mul(a.value, b.value)
    return {
      value,
      error: together(above(a.value) + b.error, above(b.value) + a.error, a.error + b.error, rounding(value)),
    }
  }

  function over(a: Known, b: Known): Known {
    if (b.value.isZero() || b.error > b.value.e - 2) throw unclear
    const value = At.div(a.value, b.value)
    const [size, least] = [above(a.value), b.value.e]
    return { value, error: together(a.error - least, size + b.error - 2 * least, rounding(value)) }
  }

  function exp({ value: x, error }: Known): Known {
    if (x.gte(largestArgument)) throw beyond
    if (x.lte(-largestArgument)) return { value: new At(0), error: vanished }
    if (error > -1) throw unclear
    const value = At.add(exponential(x, digits), 0)
    return { value, error: together(above(value) + error, rounding(value)) }
  }

  function expm1({ value: x, error }: Known): Known {
    if (x.isZero()) return { value: x, error }
    if (x.gte(largestArgument)) throw beyond
    if (x.lte(-largestArgument)) return { value: new At(-1), error: vanished }
    if (error > -1) throw unclear
    const grown = exponential(x, digits + Math.max(0, -x.e) + 3)
    const value = At.sub(grown, 1)
    return { value, error: together(above(grown) + error, rounding(value)) }
  }

  /** ln v where v = 1 + x, each given with its own digits. */
  function logarithm(x: Known, v: Known): Known {
    if (x.value.isZero()) return x
    if (x.value.e < -2) {
      const value = series(x.value)
      return { value, error: together(x.error, rounding(value)) }
    }
    if (sign(v) < 0 || v.error > v.value.e - 2) throw unclear
    if (digits > mostLogDigits) throw unclear
    const value = At.ln(Wide.add(v.value, 0))
    return { value, error: together(v.error - v.value.e, rounding(value)) }
  }

  /** ln(1 + x) = 2 (s + s^3/3 + s^5/5 + …), s = x / (2 + x), for |x| < 0.1. */
  function series(x: Decimal): Decimal {
    const s = Wide.div(x, Wide.add(x, 2))
    const square = s.times(s)
    let [power, sum] = [s, s]
    for (let odd = 3; power.e > sum.e - digits - 5; odd += 2) {
      power = power.times(square)
      sum = sum.plus(power.div(odd))
    }
    return At.mul(sum, 2)
  }

  return {
    digits,
    plus,
    times,
    over,
    exp,
    expm1,
    log1p: (x) => logarithm(x, plus(x, one)),
    logRatio: (a, b) => logarithm(over(exactly(Exact.sub(a, b)), exactly(b)), over(exactly(a), exactly(b))),
  }
}
