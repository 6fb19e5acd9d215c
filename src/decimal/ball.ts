/**
 * A number known to lie within (middle ± radius) · 10^exponent: ball arithmetic, whose every operation widens the
 * radius by its own rounding, so that the digits of a result are proven and not hoped for. Radius 0 is exact.
 */
export interface Ball {
  readonly middle: bigint
  readonly radius: bigint
  readonly exponent: number
}

/** Thrown where the digits in use cannot tell (a sign, a divisor from 0): the answer is then sought with more. */
export const unclear: unique symbol = Symbol('unclear')

/** Thrown where an exponential leaves every range. */
export const beyond: unique symbol = Symbol('beyond')

export const exact = (middle: bigint, exponent = 0): Ball => ({ middle, radius: 0n, exponent })
export const zero: Ball = exact(0n)
export const one: Ball = exact(1n)

const tens: bigint[] = []

export function ten(power: number): bigint {
  if (power > 400) return 10n ** BigInt(power)
  tens[power] ??= 10n ** BigInt(power)
  return tens[power]
}

export const size = (value: bigint): bigint => (value < 0n ? -value : value)

export const bits = (value: bigint): number => 4 * value.toString(16).length

/** Decimal digits of an integer, or up to two more. */
export const digitsOf = (value: bigint): number =>
  value === 0n ? 0 : Math.ceil(bits(size(value)) * Math.LN2 * Math.LOG10E)

/** The power of ten above a ball, or up to two more. */
export const reach = ({ middle, exponent }: Ball): number => digitsOf(middle) + exponent

/** -1, 0 or 1, where the radius leaves no doubt. */
export function sign({ middle, radius }: Ball): number {
  if (size(middle) <= radius && radius > 0n) throw unclear
  return middle > 0n ? 1 : middle < 0n ? -1 : 0
}

export const negated = (a: Ball): Ball => ({ ...a, middle: -a.middle })

/** Without rounding: for exact numbers. */
export const plus = (a: Ball, b: Ball): Ball => sum(a, b, Math.min(a.exponent, b.exponent))
export const minus = (a: Ball, b: Ball): Ball => plus(a, negated(b))
export function product(a: Ball, b: Ball): Ball {
  const middle = a.middle * b.middle
  const radius = size(a.middle) * b.radius + size(b.middle) * a.radius + a.radius * b.radius
  return middle === 0n && radius === 0n ? zero : { middle, radius, exponent: a.exponent + b.exponent }
}

export function compare(a: Ball, b: Ball): number {
  const apart = reach(a) - reach(b)
  if (a.middle > a.radius && b.middle > b.radius && Math.abs(apart) > 4) return Math.sign(apart)
  return sign(minus(a, b))
}

/** The ball with its last place at an exponent. */
function placed({ middle, radius, exponent }: Ball, place: number): Ball {
  const up = exponent - place
  if (up >= 0) return { middle: middle * ten(up), radius: radius * ten(up), exponent: place }
  if (-up > digitsOf(middle) && -up > digitsOf(radius)) return { middle: 0n, radius: 2n, exponent: place }
  const unit = ten(-up)
  return { middle: middle / unit, radius: radius / unit + 2n, exponent: place }
}

function sum(a: Ball, b: Ball, place: number): Ball {
  const [left, right] = [placed(a, place), placed(b, place)]
  return { middle: left.middle + right.middle, radius: left.radius + right.radius, exponent: place }
}

export function rounded(a: Ball, digits: number): Ball {
  const surplus = digitsOf(a.middle) - digits
  return surplus > 0 ? placed(a, a.exponent + surplus) : a
}

/** Sums of exact numbers stay exact, so that a difference of inputs keeps its digits. */
export function added(a: Ball, b: Ball, digits: number): Ball {
  if (a.radius === 0n && b.radius === 0n) return plus(a, b)
  return sum(a, b, Math.max(Math.min(a.exponent, b.exponent), Math.max(reach(a), reach(b)) - digits - 3))
}

export function divided(a: Ball, b: Ball, digits: number): Ball {
  if (a.middle === 0n && a.radius === 0n) return zero
  const least = size(b.middle) - b.radius
  if (least <= 0n) throw unclear
  const up = Math.max(0, digits + 3 - digitsOf(a.middle) + digitsOf(b.middle))
  const middle = (a.middle * ten(up)) / b.middle
  const radius = (a.radius * ten(up) + (size(middle) + 1n) * b.radius) / least + 2n
  return rounded({ middle, radius, exponent: a.exponent - up - b.exponent }, digits)
}

/** A ball of full length made wider by the size of another. */
export function widened(a: Ball, by: Ball): Ball {
  const most = { ...by, middle: size(by.middle) + by.radius, radius: 0n }
  if (most.middle === 0n) return a
  return { ...a, radius: a.radius + placed(most, a.exponent).middle + 1n }
}
