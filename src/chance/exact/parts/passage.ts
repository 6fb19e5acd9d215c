import { millsRatio, normalCdf, normalDensity } from '../../../numeric/normal.ts'
import { rounding } from '../../process/kinds/parts/rules.ts'

/**
 * A random walk on its scale that has to rise by `rise`; a rise of 0 or less is reached at the start. A fall is the rise of the
 * walk turned over.
 */
export interface Ascent {
  readonly rise: number
  readonly drift: number
  readonly volatility: number
  readonly driftError: number
}

/** The chance to be at the target after so many years: Φ((n μ - a) / √(n s² + n² d²)). */
export function terminalChance({ rise, drift, volatility, driftError }: Ascent, years: number): number {
  const gap = years * drift - rise
  const deviation = Math.hypot(Math.sqrt(years) * volatility, years * driftError)
  return deviation === 0 ? Number(gap >= -rounding) : normalCdf(gap / deviation)
}

/**
 * The chance to touch the target at any moment up to then, by the inverse Gaussian distribution of the first passage, with
 * the mean over a normal drift, which has a closed form as well: with D = √(s² t + d² t²) and q = 2 a t d² / s²,
 * Φ(-u) + e^(2 μ a / s² + 2 a² d² / s⁴) Φ(-v), where u = (a - μ t) / D and v = (a + μ t + q) / D.
 */
export function continuousChance(walk: Ascent, years: number): number {
  const { rise, drift, volatility, driftError } = walk
  const deviation = Math.hypot(Math.sqrt(years) * volatility, years * driftError)
  if (rise <= 0) return 1
  if (deviation === 0) return Number(years * drift - rise >= -rounding)
  const u = (rise - drift * years) / deviation
  const v = (rise + drift * years + 2 * rise * years * squareOfErrors(walk)) / deviation
  return twoTails(walk, u, v)
}

/** The chance to touch the target at any moment at all: the same as the years grow without bound. */
export function everChance(walk: Ascent): number {
  const { rise, drift, volatility, driftError } = walk
  if (rise <= 0) return 1
  if (driftError > 0) return twoTails(walk, -drift / driftError, (drift + 2 * rise * squareOfErrors(walk)) / driftError)
  if (volatility === 0) return Number(drift > 0)
  return drift >= 0 ? 1 : exponential(walk)
}

/** Φ(-u) + e^((v² - u²) / 2) Φ(-v): as φ(u) and a Mills ratio where v > 0, so that nothing overflows. */
function twoTails(walk: Ascent, u: number, v: number): number {
  return Math.min(1, normalCdf(-u) + (v >= 0 ? normalDensity(u) * millsRatio(v) : exponential(walk) * normalCdf(-v)))
}

/** e^(2 μ a / s² + 2 a² d² / s⁴), called only where it is below 1. */
function exponential(walk: Ascent): number {
  const { rise, drift, volatility } = walk
  return Math.exp(2 * (rise / volatility) * ((drift + rise * squareOfErrors(walk)) / volatility))
}

/** d² / s². */
function squareOfErrors({ volatility, driftError }: Ascent): number {
  return driftError === 0 ? 0 : (driftError / volatility) ** 2
}
