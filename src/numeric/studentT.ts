import { root } from './root.ts'

/**
 * The t above which Student's distribution has the probability 0.025, for whole degrees of freedom: half a 95 % interval.
 *
 * With t = √ν tan θ, P(|T| < t) is a sum of ν / 2 terms in sin θ and cos θ (Abramowitz and Stegun 26.7.3 and 26.7.4).
 */
export function studentT(degrees: number): number {
  const { x: angle } = root((trial) => inside(degrees, trial) - 0.95, 0, Math.PI / 2)
  return Math.sqrt(degrees) * Math.tan(angle)
}

function inside(degrees: number, angle: number): number {
  const odd = degrees % 2
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  let [term, sum] = [odd ? cosine : 1, 0]
  for (let k = odd; k < degrees - 1; k += 2) {
    sum += term
    term *= (cosine * cosine * (k + 1)) / (k + 2)
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}
