import { normalQuantile } from './normal.ts'
import { deviance, stirlingError } from './stirling.ts'

/** A probability below a value and above it, each with its own digits. */
interface Tails {
  readonly lower: number
  readonly upper: number
  /** The density of ln(x / (1 - x)): x^a (1 - x)^b / B(a, b). */
  readonly density: number
}

/**
 * The incomplete beta function I_x(a, b) and its complement, for x and y = 1 - x that are both given with all their digits.
 *
 * The side on which the continued fraction converges is computed, the other is what is missing to 1.
 */
function tails(a: number, b: number, x: number, y: number): Tails {
  const n = a + b
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  const density = Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent)
  if (x * (n + 2) <= a + 1) {
    const lower = Math.min(1, density * fraction(a, b, x, y))
    return { lower, upper: 1 - lower, density }
  }
  const upper = Math.min(1, density * fraction(b, a, y, x))
  return { lower: 1 - upper, upper, density }
}

/**
 * I_x(a, b) over x^a (1 - x)^b / B(a, b): the continued fraction of Didonato and Morris (1992, eq. 9), by Lentz's method.
 * O(√max(a, b)) steps; nothing cancels near x = 1, since a - (a + b) x is taken as a y - b x.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const distance = a * y - b * x
  const denominator = (m: number): number =>
    m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (distance + 1 + m * (1 + y))) / (a + 2 * m + 1)
  let value = (a * (distance + 1)) / (a + 1)
  let c = value
  let d = 0
  for (let m = 1; m < 200_000; m++) {
    const odd = a + 2 * m - 1
    const numerator = (((a + m - 1) * (a + b + m - 1)) / odd) * ((m * (b - m)) / odd) * x * x
    const next = denominator(m)
    d = 1 / (next + numerator * d)
    c = next + numerator / c
    value *= c * d
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) break
  }
  return 1 / value
}

/** I_x(a, b), the probability that a beta variable is at most x, for shapes from 0.001 to 1e8. */
export function betaCdf(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  return tails(a, b, x, 1 - x).lower
}

/** A share and what is missing from it to 1, each with its own digits. */
export interface Share {
  readonly x: number
  readonly y: number
}

/**
 * The x with I_x(a, b) = p, and 1 - x.
 *
 * Solved in u = ln(x / (1 - x)): there both tails are log-concave, so that Newton's method on the logarithm of the nearer
 * tail cannot leave the bracket for long, and a step in u is a relative step of x where x is small, and of 1 - x where that
 * is. The leading terms of the two tails bracket the answer, and are the answer where their next terms are negligible.
 */
export function betaQuantile(a: number, b: number): (p: number) => Share {
  const [low, high] = [leading(a, b), leading(b, a)]
  const start = middle(a, b)
  return (p) => {
    if (p <= 0 || p >= 1) return p <= 0 ? { x: 0, y: 1 } : { x: 1, y: 0 }
    const q = 1 - p
    const ends = [low(p), -high(q)] as const
    if (Math.exp(ends[0]) * Math.max(1, b) < negligible) return shareOf(ends[0])
    if (Math.exp(-ends[1]) * Math.max(1, a) < negligible) return shareOf(ends[1])
    return shareOf(solve(a, b, p, q, ends, start(p)))
  }
}

/** Where the next term of a tail is this part of the leading one, it does not count. */
const negligible = 1e-18

function solve(
  a: number,
  b: number,
  p: number,
  q: number,
  ends: readonly [low: number, high: number],
  start: number,
): number {
  let [low, high] = ends
  let u = Math.min(high, Math.max(low, start))
  for (let step = 0; step < 200; step++) {
    const { x, y } = shareOf(u)
    const { lower, upper, density } = tails(a, b, x, y)
    // the nearer tail, which rises to the one side and falls to the other
    const [tail, wanted, sign] = p <= q ? [lower, p, 1] : [upper, q, -1]
    const error = Math.log(tail / wanted)
    if (error === 0) return u
    if (sign * error > 0) high = u
    else low = u
    const slope = (sign * density) / tail
    const newton = error / slope
    // Halley: the logarithm of the density has the slope a y - b x
    const curvature = a * y - b * x - slope
    const change = -newton / Math.max(0.5, 1 - (newton * curvature) / 2)
    const next = u + change
    if (Math.abs(change) < 1e-7 && Number.isFinite(change)) return next
    if (high - low < 1e-15 * Math.max(1, Math.abs(u))) return u
    u = next > low && next < high ? next : (low + high) / 2
  }
  return u
}

function shareOf(u: number): Share {
  const small = Math.exp(-Math.abs(u))
  const [near, far] = [small / (1 + small), 1 / (1 + small)]
  return u < 0 ? { x: near, y: far } : { x: far, y: near }
}

/** Where the leading term of I, x^a / (a B(a, b)), is p: a little below the answer, as u. */
function leading(a: number, b: number): (p: number) => number {
  const n = a + b
  const logFactor =
    Math.log(b / (2 * Math.PI * n * a)) / 2 +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    (deviance(b, n) + a * Math.log(a / n) - a)
  return (p) => (Math.log(Math.max(1e-300, p)) - logFactor) / a
}

/** Where to begin: for two shapes above 1 the logarithm of the odds is nearly normal, else the end of the small shape. */
function middle(a: number, b: number): (p: number) => number {
  if (Math.min(a, b) <= 1) return () => (a <= b ? -Infinity : Infinity)
  const [centre, spread] = [Math.log(a / b), Math.sqrt(1 / a + 1 / b)]
  return (p) => centre + spread * normalQuantile(p)
}
