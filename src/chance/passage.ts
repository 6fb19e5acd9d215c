import { gaussLegendre } from '../numeric/gaussLegendre.ts'
import { logRatio } from '../numeric/logRatio.ts'
import { millsRatio, normalCdf, normalDensity } from '../numeric/normal.ts'
import { annualPassage } from './annualPassage.ts'
import type { RandomWalk } from './process.ts'

/** A random walk on the log scale that has to rise by `rise`, at least 0: a fall is the rise of the walk turned over. */
export interface Ascent {
  readonly rise: number
  readonly drift: number
  readonly volatility: number
  readonly driftError: number
}

export function ascent({ drift, volatility, driftError = 0 }: Omit<RandomWalk, 'kind'>, multiple: number): Ascent {
  const rise = logRatio(multiple, 1)
  return multiple < 1 ? { rise: -rise, drift: -drift, volatility, driftError } : { rise, drift, volatility, driftError }
}

/** The chance to be there after so many years: Φ((n μ - a) / √(n s² + n² d²)). */
export function terminalChance({ rise, drift, volatility, driftError }: Ascent, years: number): number {
  const gap = years * drift - rise
  const deviation = Math.hypot(Math.sqrt(years) * volatility, years * driftError)
  return deviation === 0 ? Number(gap >= 0) : normalCdf(gap / deviation)
}

/**
 * The chance to be there at any moment up to then, by the inverse Gaussian distribution of the first passage, with the
 * mean over a normal drift, which has a closed form as well: with D = √(s² t + d² t²) and q = 2 a t d² / s²,
 * Φ(-u) + e^(2 μ a / s² + 2 a² d² / s⁴) Φ(-v), where u = (a - μ t) / D and v = (a + μ t + q) / D.
 */
export function continuousChance(walk: Ascent, years: number): number {
  const { rise, drift, volatility, driftError } = walk
  const deviation = Math.hypot(Math.sqrt(years) * volatility, years * driftError)
  if (rise === 0) return 1
  if (deviation === 0) return Number(years * drift >= rise)
  const u = (rise - drift * years) / deviation
  const v = (rise + drift * years + 2 * rise * years * squareOfErrors(walk)) / deviation
  return twoTails(walk, u, v)
}

/** The chance to be there at any moment at all: the same as the years grow without bound. */
export function everChance(walk: Ascent): number {
  const { rise, drift, volatility, driftError } = walk
  if (rise === 0) return 1
  if (driftError > 0) return twoTails(walk, -drift / driftError, (drift + 2 * rise * squareOfErrors(walk)) / driftError)
  if (volatility === 0) return Number(drift > 0)
  return drift >= 0 ? 1 : exponential(walk)
}

/** Φ(-u) + e^((v² - u²) / 2) Φ(-v): as φ(u) and a Mills ratio where v > 0, so that nothing overflows. */
function twoTails(walk: Ascent, u: number, v: number): number {
  return Math.min(1, normalCdf(-u) + (v >= 0 ? normalDensity(u) * millsRatio(v) : exponential(walk) * normalCdf(-v)))
}

/** e^(2 μ a / s² + 2 a² d² / s⁴), asked for only where it is below 1. */
function exponential(walk: Ascent): number {
  const { rise, drift, volatility } = walk
  return Math.exp(2 * (rise / volatility) * ((drift + rise * squareOfErrors(walk)) / volatility))
}

/** d² / s². */
function squareOfErrors({ volatility, driftError }: Ascent): number {
  return driftError === 0 ? 0 : (driftError / volatility) ** 2
}

/** The chance to be there in some whole year up to then: 0 before the first. */
export function annualChance(walk: Ascent, years: number): number {
  const last = Math.floor(years)
  if (last === 0) return 0
  const { rise, drift, volatility, driftError } = walk
  const terminal = terminalChance(walk, last)
  // a walk without noise to speak of is there in some year up to the last if it is there in the last
  if (volatility <= 1e-12 * Math.max(rise, Math.abs(drift), driftError)) return terminal
  const [distance, mean, error] = [rise / volatility, drift / volatility, driftError / volatility]
  const chance = error === 0 ? annualPassage(distance, mean, last) : meanOverDrift(distance, mean, error, last)
  return Math.min(Math.max(chance, terminal), continuousChance(walk, last))
}

/** Standard deviations of the drift, and of the walk, beyond which nothing is counted. */
const reach = 8.3

/**
 * The mean of the annual chance over a normal drift, all in standard deviations of a year: Gauss-Legendre quadrature with
 * 16 points on panels as wide as the density of the drift or the rise of the chance allows. The chance rises around
 * distance / years, within the deviation 1 / √years of the mean growth, and more slowly the further below.
 */
function meanOverDrift(distance: number, mean: number, error: number, years: number): number {
  const { nodes, weights } = gaussLegendre(16)
  const middle = distance / years
  const scale = 1 / Math.sqrt(years)
  const certain = middle + reach * scale
  const end = mean - reach * error
  let high = Math.min(mean + reach * error, certain)
  let sum = certain < mean + reach * error ? normalCdf((mean - certain) / error) : 0
  while (high > end) {
    const low = Math.max(end, high - 4 * Math.min(error, 1, Math.max(scale, (middle - high) / 8)))
    const half = (high - low) / 2
    for (const [i, node] of nodes.entries()) {
      const drift = low + half * (1 + node)
      const share = ((weights[i] as number) * half * normalDensity((drift - mean) / error)) / error
      const most = continuousChance({ rise: distance, drift, volatility: 1, driftError: 0 }, years)
      if (share * most > 1e-18) sum += share * annualPassage(distance, drift, years)
    }
    if (low === high) break
    high = low
  }
  return sum
}
