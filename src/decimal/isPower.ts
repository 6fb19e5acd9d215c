import { type Ball, bits, one, ten } from './ball.ts'

/** Whether to = from · factor^time, exactly; for numbers greater than 0 and a time of at least 0. */
export function isPower(from: Ball, to: Ball, factor: Ball, time: Ball): boolean {
  const [left, leftUnder] = lowest(to, from)
  const [right, rightUnder] = lowest(factor, one)
  const [n, m] = lowest(time, one)
  return samePower(left, m, right, n) && samePower(leftUnder, m, rightUnder, n)
}

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
