import { normalQuantile } from './normal.ts'
import { portableExp, portableLog, portableLog1p } from './portable.ts'

/**
 * The lower half of the quantile function of Student's t distribution: the x ≤ 0 with P(T ≤ x) = p, for 0 < p ≤ 1/2 and
 * degrees ≥ 1; a relative 1e-10, the same bits on every engine.
 *
 * Newton's method on the logarithms of tail and |x|, between which a heavy tail is a line, from the normal quantile; from
 * 1000 degrees on by the expansion around the normal one (Abramowitz and Stegun 26.7.5).
 */
export function studentQuantile(p: number, degrees: number): number {
  const normal = normalQuantile(p, portableLog)
  if (normal === 0) return 0
  if (degrees >= 1000) return expanded(normal, degrees)
  const scale = gammaRatio(degrees / 2) / Math.sqrt(Math.PI)
  let t = -normal
  for (let step = 0; step < 40; step++) {
    const tail = upperTail(t, degrees, scale)
    const density = (scale / Math.sqrt(degrees)) * powerOfSum(t, degrees, (degrees + 1) / 2)
    const change = (tail * portableLog(tail / p)) / (t * density)
    t *= portableExp(change)
    if (Math.abs(change) < 1e-13) break
  }
  return -t
}

function expanded(z: number, degrees: number): number {
  const s = z * z
  const g1 = (z * (s + 1)) / 4
  const g2 = (z * ((5 * s + 16) * s + 3)) / 96
  const g3 = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384
  const g4 = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160
  return z + (g1 + (g2 + (g3 + g4 / degrees) / degrees) / degrees) / degrees
}

/** (1 + t² / degrees)^-power. */
function powerOfSum(t: number, degrees: number, power: number): number {
  const x = (t * t) / degrees
  return portableExp(-power * (x < 1 ? portableLog1p(x) : portableLog(1 + x)))
}

/** P(T > t) for t > 0: half the incomplete beta function at degrees / (degrees + t²). */
function upperTail(t: number, degrees: number, scale: number): number {
  const a = degrees / 2
  const z = degrees / (degrees + t * t)
  const rest = (t * t) / (degrees + t * t)
  const front = scale * powerOfSum(t, degrees, a) * Math.sqrt(rest)
  if (z < (a + 1) / (a + 2.5)) return (0.5 * front * continuedFraction(a, 0.5, z)) / a
  return 0.5 - front * continuedFraction(0.5, a, rest)
}

/** The continued fraction of the incomplete beta function, by Lentz's method (Numerical Recipes, 6.4). */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return value
}

/** Γ(a + 1/2) / Γ(a): its expansion at a place from 50 on, and back from there. */
function gammaRatio(a: number): number {
  let back = 1
  let high = a
  for (; high < 50; high++) back *= high / (high + 0.5)
  const r = 1 / high
  const series = 1 - r * (1 / 8 - r * (1 / 128 + r * (5 / 1024 - r * (21 / 32768 + r * (399 / 262144)))))
  return back * Math.sqrt(high) * series
}
