import {
  added,
  type Ball,
  beyond,
  digitsOf,
  divided,
  exact,
  negated,
  one,
  product,
  reach,
  rounded,
  sign,
  size,
  ten,
  unclear,
  widened,
  zero,
} from './ball.ts'

/** Ball arithmetic at a number of working digits. */
export interface Work {
  readonly plus: (a: Ball, b: Ball) => Ball
  readonly times: (a: Ball, b: Ball) => Ball
  readonly over: (a: Ball, b: Ball) => Ball
  readonly exp: (x: Ball) => Ball
  /** e^x - 1, to full relative accuracy near 0. */
  readonly expm1: (x: Ball) => Ball
  /** ln(1 + x), to full relative accuracy near 0. */
  readonly log1p: (x: Ball) => Ball
  /** ln(a / b), to full relative accuracy near a = b and far out. */
  readonly logRatio: (a: Ball, b: Ball) => Ball
  readonly digits: number
}

/** Beyond this reach an argument is at least 10^5: its exponential is far outside 1e±1000, or below 10^-wanted. */
const largestReach = 7

export function work(digits: number): Work {
  const plus = (a: Ball, b: Ball): Ball => added(a, b, digits)
  const times = (a: Ball, b: Ball): Ball => rounded(product(a, b), digits)
  const over = (a: Ball, b: Ball): Ball => divided(a, b, digits)
  const log1p = (x: Ball): Ball => logarithm(x, plus(one, x), digits)
  const logRatio = (a: Ball, b: Ball): Ball => logarithm(over(plus(a, negated(b)), b), over(a, b), digits)
  const expm1 = (x: Ball): Ball => exponential(x, digits)
  const exp = (x: Ball): Ball => (x.middle < 0n ? over(one, exp(negated(x))) : plus(one, expm1(x)))
  return { plus, times, over, exp, expm1, log1p, logRatio, digits }
}

/** e^x - 1: Taylor's series at x / 2^halvings, then e^2z - 1 = (e^z - 1)(e^z - 1 + 2). */
function exponential(x: Ball, wanted: number): Ball {
  if (x.middle === 0n && x.radius === 0n) return zero
  if (reach(x) > largestReach && size(x.middle) > 2n * x.radius) {
    if (x.middle > 0n) throw beyond
    return { middle: -ten(wanted), radius: 1n, exponent: -wanted } // e^-100000 is below 10^-43000
  }
  if (x.radius > 0n && reach(error(x)) > 0) throw unclear
  const digits = wanted + Math.max(0, reach(x)) + 10
  const halvings = Math.max(0, Math.ceil(reach(x) * Math.log2(10) + Math.sqrt(digits)))
  const z = rounded(product({ ...x, radius: 0n }, exact(5n ** BigInt(halvings), -halvings)), digits)

  const unit = ten(digits)
  const scaled = fixed(z, digits)
  let [term, sum, count] = [unit, unit, 1n]
  while (term !== 0n) {
    term = (term * scaled) / (unit * ++count)
    sum += term
  }
  // each term is off by less than 3 units, the tail and the argument by less than 5
  let grown = rounded(product(z, { middle: sum, radius: 3n * count + 5n, exponent: -digits }), digits)
  for (let i = 0; i < halvings; i++) grown = rounded(product(grown, added(grown, exact(2n), digits)), digits)
  // e^(x + d) - e^x < 3 d e^x for d < 1
  return widened(grown, product(product(error(x), exact(3n)), added(one, grown, digits)))
}

/** ln v where v = 1 + x, each given with its own digits. */
function logarithm(x: Ball, v: Ball, wanted: number): Ball {
  if (x.middle === 0n && x.radius === 0n) return zero
  if (sign(v) < 0 || v.middle <= 2n * v.radius) throw unclear
  if (reach(x) < -2) return widened(series({ ...x, radius: 0n }, wanted), product(error(x), exact(2n)))
  const digits = wanted + 10
  // ln v = y + ln(v e^-y), with y what a double knows of ln v
  const leading = rounded(v, 17)
  const guess = Math.log(Number(leading.middle)) + leading.exponent * Math.LN10
  const y = exact(BigInt(Math.round(guess * 2 ** 40)) * 5n ** 40n, -40)
  const point = { ...v, radius: 0n }
  const factor = added(one, exponential(guess < 0 ? negated(y) : y, digits), digits)
  const quotient = guess < 0 ? rounded(product(point, factor), digits) : divided(point, factor, digits)
  const rest = added(quotient, exact(-1n), digits)
  return widened(
    added(y, series(rest, digits), digits),
    divided(error(v), { ...v, middle: v.middle - v.radius, radius: 0n }, 20),
  )
}

/** ln(1 + x) = 2 (s + s^3/3 + s^5/5 + …), s = x / (2 + x), for |x| < 0.1. */
function series(x: Ball, digits: number): Ball {
  const s = divided(x, added(x, exact(2n), digits), digits)
  const unit = ten(digits)
  const scaled = fixed(rounded(product(s, s), digits), digits)
  let [power, sum, odd] = [unit, unit, 1n]
  while (power !== 0n) {
    power = (power * scaled) / unit
    odd += 2n
    sum += power / odd
  }
  return rounded(product(s, { middle: 2n * sum, radius: 3n * odd + 5n, exponent: -digits }), digits)
}

const error = ({ radius, exponent }: Ball): Ball => exact(radius, exponent)

/** The middle as an integer in units of 10^-digits. */
function fixed({ middle, exponent }: Ball, digits: number): bigint {
  const up = exponent + digits
  if (up >= 0) return middle * ten(up)
  return -up > digitsOf(middle) ? 0n : middle / ten(-up)
}
