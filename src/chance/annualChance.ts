import { gaussLegendre } from '../numeric/gaussLegendre.ts'
import { normalCdf, normalDensity } from '../numeric/normal.ts'
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
  const chance = error === 0 ? annualPassage(distance, [mean], last)[0] : meanOverDrift(distance, mean, error, last)
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
  const certain = distance / years + reach * scale
  const end = mean - reach * error
  let high = Math.min(mean + reach * error, certain)
  let sum = certain === high ? normalCdf((mean - certain) / error) : 0
  while (high > end && atMost(high) > 1e-18) {
    const low = Math.max(end, high - 4 * Math.min(error, Math.max(scale, -high / 8)))
    const half = (high - low) / 2
    const drifts = Array.from(nodes, (node) => low + half * (1 + node))
    const shares = drifts.map(
      (drift, i) => ((weights[i] as number) * half * normalDensity((drift - mean) / error)) / error,
    )
    const matter = Math.max(...shares) * atMost(high) > 1e-18
    const enough = high < 0 ? Math.min(years, Math.ceil((8.7 / high) ** 2)) : years
    const chances = matter ? annualPassage(distance, drifts, enough) : []
    for (const [i, chance] of chances.entries()) sum += (shares[i] as number) * chance
    if (low === high) break
    high = low
  }
  return sum

  function atMost(drift: number): number {
    return continuousChance({ rise: distance, drift, volatility: 1, driftError: 0 }, years)
  }
}
