import { deviance, stirlingError } from './stirling.ts'

/**
 * The incomplete beta function I_x(a, b) for x up to the mean a / (a + b), and its logarithmic slope d ln I / d ln x.
 *
 * The continued fraction of DLMF 8.17.22, by Lentz's method: O(√max(a, b)) steps. Before it stands
 * x^a (1 - x)^b / B(a, b), by Loader's deviances, which keep their digits for large a and b.
 */
function lowerTail(a: number, b: number, x: number): { tail: number; slope: number } {
  const y = 1 - x
  const n = a + b
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  const front = Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent)
  let c = 1
  let d = 1 / (1 - (n * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    const half = d * c
    const odd = (-(a + m) * (n + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    fraction *= half * d * c
    if (Math.abs(half * d * c - 1) < 2 * Number.EPSILON) break
  }
  return { tail: (front * fraction) / a, slope: a / (y * fraction) }
}

/** I_x(a, b), the probability that a beta variable is at most x, for shapes from 0.001 to 1e6; a relative 1e-13. */
export function betaCdf(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1
  return x * (a + b) <= a ? lowerTail(a, b, x).tail : 1 - lowerTail(b, a, 1 - x).tail
}

/** The x with I_x(a, b) = p: accurate in the lower tail to a relative 1e-13, in the upper as far as 1 - x can be told. */
export function betaQuantile(a: number, b: number): (p: number) => number {
  const middle = lowerTail(a, b, a / (a + b)).tail
  const lower = tailQuantile(a, b)
  const upper = tailQuantile(b, a)
  return (p) => (p <= middle ? lower(p) : 1 - upper(1 - p))
}

/** Below, the leading term of the incomplete beta function is all of it: the next is b x of it. */
const negligible = 1e-22

/** Halley's method for ln I = ln p in ln x, kept within a bracket; a p below 1e-300 counts as that. */
function tailQuantile(a: number, b: number): (p: number) => number {
  const n = a + b
  const mean = a / n
  // the leading term of I is x^a / (a B(a, b))
  const logFactor =
    Math.log(b / (2 * Math.PI * n * a)) / 2 +
    (stirlingError(n) - stirlingError(a) - stirlingError(b)) -
    (deviance(b, n) + a * Math.log(a / n) - a)
  return (probability) => {
    if (probability === 0) return 0
    const p = Math.max(1e-300, probability)
    let [low, high] = [0, mean]
    let x = Math.min(Math.exp((Math.log(p) - logFactor) / a), mean)
    for (let k = 0; k < 200 && x > negligible; k++) {
      const { tail, slope } = lowerTail(a, b, x)
      const error = Math.log(tail / p)
      if (error > 0) high = x
      else low = x
      const curvature = a - ((b - 1) * x) / (1 - x) - slope
      const newton = error / slope
      const step = -newton / Math.max(0.5, 1 - (newton * curvature) / 2)
      const next = x * Math.exp(step)
      if (Math.abs(step) < 1e-6 && Number.isFinite(step)) return Math.min(mean, next)
      x = next > low && next < high ? next : (low + high) / 2
    }
    return x
  }
}
