import { gaussLegendre } from '../../../numeric/gaussLegendre.ts'
import { normalCdf, normalDensity } from '../../../numeric/normal.ts'
import { annualPassage } from './annualPassage.ts'
import { type Ascent, continuousChance, terminalChance } from './passage.ts'

/** The chance to be there in some whole year up to then: 0 before the first. */
export function annualChance(walk: Ascent, years: number): number {
  const last = Math.floor(years)
  if (last === 0) return 0
  const { rise, drift, volatility, driftError } = walk
  const terminal = terminalChance(walk, last)
  // a walk without noise to speak of is there in some year if it is there in the last
  if (volatility <= 1e-12 * Math.max(rise, Math.abs(drift), driftError)) return terminal
  const [distance, mean, error] = [rise / volatility, drift / volatility, driftError / volatility]
  // the mean differs from the chance at the mean by the square of the error
  const chance = error < 1e-9 ? annualPassage(distance, [mean], last)[0] : meanOverDrift(distance, mean, error, last)
  return Math.min(Math.max(chance as number, terminal), continuousChance(walk, last))
}

/** Standard deviations of the drift, and of the walk, beyond which nothing is counted: 1e-16. */
const reach = 8.3

/**
 * The mean of the annual chance over a normal drift, all in standard deviations of a year.
 *
 * Gauss-Legendre quadrature on panels as wide as the density of the drift and the chance allow. As a function of the
 * drift, the chance rises around distance / years within some 1 / √years; where the drift is negative it changes with the
 * logarithm of the drift, and years after the first (8.7 / drift)² add less than 1e-17.
 */
function meanOverDrift(distance: number, mean: number, error: number, years: number): number {
  const { nodes, weights } = gaussLegendre(16)
  const scale = 1 / Math.sqrt(years)
  // in errors from the mean, so that the rounding of the mean does not count
  // from beyond the level the first year is the one that may still be there
  const behind = distance < 0
  const certain = ((behind ? distance + reach : distance / years + reach * scale) - mean) / error
  let high = Math.min(reach, certain)
  let sum = certain < reach ? normalCdf(-certain) : 0
  while (high > -reach) {
    const fastest = mean + error * high
    // (Φ(d - distance + 1) is more than the walk has of ever being back, as long as that is little)
    const bound = behind
      ? normalCdf(fastest - distance + 1)
      : continuousChance({ rise: distance, drift: fastest, volatility: 1, driftError: 0 }, years)
    if (bound < 1e-18) break
    const half = Math.min((reach + high) / 2, 2 * Math.min(1, (behind ? 1 : Math.max(scale, -fastest / 8)) / error))
    const errors = Array.from(nodes, (node) => high + half * (node - 1))
    const shares = errors.map((x, i) => weights[i] * half * normalDensity(x))
    const enough = fastest < 0 ? Math.min(years, Math.ceil((8.7 / fastest) ** 2)) : years
    if (Math.max(...shares) * bound > 1e-18) {
      const drifts = errors.map((x) => mean + error * x)
      for (const [i, chance] of annualPassage(distance, drifts, enough).entries()) sum += shares[i] * chance
    }
    high -= 2 * half
  }
  return sum
}
