/** The rest of an unfinished year as a distribution of its logarithm. */
import { normalQuantile } from '../../../numeric/normal.ts'
import { studentQuantile } from '../../../numeric/studentQuantile.ts'
import type { NowcastRow, NowcastTable } from '../table.ts'
import { type Evidence, shrunk } from './evidence.ts'

/** Degrees of freedom of the error's Student distribution: 5 to 7 fit the panel best, at every number of months. */
export const tails = 6
/** The 90 % quantiles of that distribution and of the normal one. */
export const t90: number = -studentQuantile(0.1, tails)
export const z90: number = -normalQuantile(0.1)

/** The noise, as a variance, below which a series is taken at its word: a month's usual deviation is then 3 %. */
const exactness = 0.001

/** Median and scale of the rest of the year: log rest = log median + scale · t. */
export interface Rest {
  readonly median: number
  readonly scale: number
}

/** How far the forecast leaves the year-to-date growth: not at all for a series without noise, all the way for most. */
export function trust({ noise, degrees }: Evidence): number {
  return degrees > 0 ? noise / (noise + exactness) : 1
}

/** log rest = log y + k (drift + Σ w (log level - log y)), y the year-to-date forecast: weights that add up to 1. */
export function forecastRest(evidence: Evidence, table: NowcastTable): Rest {
  const { weights, drift, scale } = table.months[evidence.known - 1] as NowcastRow
  const { yearToDate, levels } = evidence
  let departure = drift
  for (let i = 0; i < weights.length; i++)
    departure += (weights[i] as number) * Math.log((levels[i] as number) / yearToDate)
  return {
    median: yearToDate * Math.exp(trust(evidence) * departure),
    scale: scale * relativeScale(evidence, table),
  }
}

/** The scale of a series' error over that of a typical one. */
export function relativeScale({ noise, degrees }: Evidence, { noise: prior, power }: NowcastTable): number {
  return (shrunk(noise, degrees, prior) / prior) ** (power / 2)
}
