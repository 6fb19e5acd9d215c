import { deviance, stirlingError } from './stirling.ts'

/**
 * Q(a, x), the chance that a gamma variable of shape a and scale 1 is above x; a relative 1e-12 for a up to 1e4.
 *
 * The series of DLMF 8.7.1 for small x, the continued fraction of DLMF 8.9.2 by Lentz's method beyond.
 */
export function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1
  // x^a e^-x / Γ(a), by Loader's deviance
  const front = Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let k = 1; k < 10_000 && term > sum * Number.EPSILON; k++) {
      term *= x / (a + k)
      sum += term
    }
    return Math.max(0, 1 - front * sum)
  }
  let b = x + 1 - a
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 10_000; k++) {
    const term = k * (a - k)
    b += 2
    d = 1 / (b + term * d)
    c = b + term / c
    fraction *= c * d
    if (Math.abs(c * d - 1) < Number.EPSILON) break
  }
  return front * fraction
}
