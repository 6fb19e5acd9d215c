import type { Decimal } from 'decimal.js'

/** Whether to = from · factor^time, exactly; for exact numbers greater than 0 and a time of at least 0. */
export function isPower(from: Decimal, to: Decimal, factor: Decimal, time: Decimal): boolean {
  const one = new (from.constructor as typeof Decimal)(1)
  const [left, leftUnder] = lowest(to, from)
  const [right, rightUnder] = lowest(factor, one)
  const [n, m] = lowest(time, one)
  return samePower(left, m, right, n) && samePower(leftUnder, m, rightUnder, n)
}

/** a / b in lowest terms. */
function lowest(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const unit = `1e${Math.max(a.decimalPlaces(), b.decimalPlaces())}`
  const [above, below] = [BigInt(a.times(unit).toFixed(0)), BigInt(b.times(unit).toFixed(0))]
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

const bits = (value: bigint): number => 4 * value.toString(16).length
