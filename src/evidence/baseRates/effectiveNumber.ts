import { normalQuantile } from '../../numeric/normal.ts'
import { studentQuantile } from '../../numeric/studentQuantile.ts'

/** One outcome of a share: whose it is, and when it began. */
export interface Clustered {
  readonly pair: string
  readonly year: number
  readonly happened: boolean
}

/**
 * What outcomes that depend on each other are worth: so many independent ones give the same interval for their share p.
 *
 * p (1 - p) / V · (z / t)². V is the variance of the share with clusters by pair and by start year: V = pairs + years - both
 * (A. C. Cameron, J. B. Gelbach and D. L. Miller, Journal of Business & Economic Statistics 29, 2011, 238-249), never less
 * than by pairs alone. Windows that begin less than `length` years apart overlap, so the part of the years has Bartlett
 * weights over twice as many (J. C. Driscoll and A. C. Kraay, Review of Economics and Statistics 80, 1998, 549-560), and is
 * divided by 1 - b + b² / 3, b = bandwidth / years, since the mean is fitted (N. M. Kiefer and T. J. Vogelsang, Econometric
 * Theory 21, 2005, 1130-1164). t has as many degrees of freedom as the fewer of the clusters are worth: pairs by the
 * evenness of their sizes (A. V. Carter, K. T. Schnepel and D. G. Steigerwald, Review of Economics and Statistics 99, 2017,
 * 698-709), years by 1.5 for each bandwidth, and at least 2.
 *
 * As many as the smaller number of clusters where all outcomes agree.
 */
export function effectiveNumber(cases: readonly Clustered[], length: number): number {
  if (cases.length === 0) return 0
  const p = cases.filter(({ happened }) => happened).length / cases.length
  const byPair = totals(cases, ({ pair }) => pair, p)
  const byYear = totals(cases, ({ year }) => year, p)
  const bandwidth = 2 * length
  const windows = (1.5 * byYear.size) / bandwidth
  const few = Math.min(byPair.size, Math.max(1, windows))
  if (p === 0 || p === 1) return few
  const ofPairs = factor(byPair.size) * [...byPair.values()].reduce((sum, { surplus }) => sum + surplus ** 2, 0)
  const b = Math.min(1, bandwidth / byYear.size)
  const overlap = (of: readonly Clustered[]): number => longRun(totals(of, ({ year }) => year, p), bandwidth) // biome-ignore format: one line
  const both = [...grouped(cases).values()].reduce((sum, own) => sum + overlap(own), 0)
  const ofYears = (overlap(cases) - both) / (1 - b + b ** 2 / 3)
  const variance = Math.max(ofPairs, ofPairs + ofYears) / cases.length ** 2
  if (!(variance > 0)) return few
  const t = studentQuantile(0.025, Math.max(2, Math.min(evenNumber(byPair) - 1, windows)))
  return Math.min(cases.length, ((p * (1 - p)) / variance) * (normalQuantile(0.025) / t) ** 2)
}

interface Total {
  readonly count: number
  readonly surplus: number
}

/** The small-sample factor. */
const factor = (clusters: number): number => (clusters > 1 ? clusters / (clusters - 1) : 1)

/** The number of clusters of even size that are worth as much. */
function evenNumber(clusters: ReadonlyMap<unknown, Total>): number {
  const counts = [...clusters.values()].map(({ count }) => count)
  const all = counts.reduce((sum, count) => sum + count, 0)
  return all ** 2 / counts.reduce((sum, count) => sum + count ** 2, 0)
}

function grouped(cases: readonly Clustered[]): Map<string, Clustered[]> {
  const found = new Map<string, Clustered[]>()
  for (const each of cases) {
    const group = found.get(each.pair)
    if (group) group.push(each)
    else found.set(each.pair, [each])
  }
  return found
}

/** How many more than the share p happened in each cluster. */
function totals<K>(cases: readonly Clustered[], key: (each: Clustered) => K, p: number): Map<K, Total> {
  const found = new Map<K, Total>()
  for (const each of cases) {
    const before = found.get(key(each)) ?? { count: 0, surplus: 0 }
    found.set(key(each), { count: before.count + 1, surplus: before.surplus + Number(each.happened) - p })
  }
  return found
}

/** The sum of products of years less than a bandwidth apart, with Bartlett weights. */
function longRun(years: ReadonlyMap<number, Total>, bandwidth: number): number {
  let sum = 0
  for (const [year, { surplus }] of years)
    for (let lag = 0; lag < bandwidth; lag++) {
      const earlier = years.get(year - lag)?.surplus ?? 0
      sum += (lag === 0 ? 1 : 2) * (1 - lag / bandwidth) * surplus * earlier
    }
  return sum
}
