import { type Ball, bits, exact, ten } from './ball.ts'

/** Whether a / b = (c / d)^time, exactly; for numbers greater than 0 and a time of at least 0. */
export function isPower([a, b]: Ratio, [c, d]: Ratio, time: Ball): boolean {
  const [left, leftUnder] = lowest(a, b)
  const [right, rightUnder] = lowest(c, d)
  const [n, m] = lowest(time, exact(1n))
  return samePower(left, m, right, n) && samePower(leftUnder, m, rightUnder, n)
}

type Ratio = readonly [Ball, Ball]

function lowest(a: Ball, b: Ball): readonly [bigint, bigint] {
  const place = Math.min(a.exponent, b.exponent)
  const [above, below] = [a.middle * ten(a.exponent - place), b.middle * ten(b.exponent - place)]
  let [divisor, rest] = [above, below]
  while (rest) [divisor, rest] = [rest, divisor % rest]
  return [above / divisor, below / divisor]
}

/** Whether a^m = b^n, for a, b ≥ 1: Euclid on the exponents, so that no number grows. */
function samePower(a: bigint, m: bigint, b: bigint, n: bigint): boolean {
  if (n < m) return samePower(b, n, a, m)
  if (m === 0n) return n === 0n || b === 1n
  if (a === 1n || b === 1n) return a === b
  const times = n / m
  if (times * BigInt(bits(b) - 4) > BigInt(bits(a))) return false
  const power = b ** times
  return a % power === 0n && samePower(a / power, m, b, n % m)
}
