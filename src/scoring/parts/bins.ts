import { anyNumber, checked, checkedArray, DomainError, wholeCount } from '../../errors.ts'
import type { Verified } from './verified.ts'

/**
 * How forecasts are put together: a number of bins of equal width from 0 to 1 (at most 1,000), or the inner edges, as
 * [0.05, 0.1, 0.2, 0.4], which suit chances that are mostly small.
 */
export type Bins = number | readonly number[]

/** Forecasts that fall together; a forecast at an edge belongs to the bin above it. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly cases: readonly Verified[]
}

/** The bins that hold a case, in order. */
export function binned(where: string, cases: readonly Verified[], bins: unknown): Bin[] {
  const edges = [0, ...innerEdges(where, bins), 1]
  const held = edges.slice(1).map((): Verified[] => [])
  for (const each of cases) {
    const above = edges.findIndex((edge) => edge > each.forecast)
    held[above === -1 ? held.length - 1 : above - 1]?.push(each)
  }
  return held
    .map((inside, index) => ({ from: edges[index] as number, to: edges[index + 1] as number, cases: inside }))
    .filter((bin) => bin.cases.length > 0)
}

function innerEdges(where: string, bins: unknown): number[] {
  if (typeof bins === 'number') {
    const count = checked(where, 'bins', bins, wholeCount)
    if (count > 1000) throw new DomainError(where, 'bins', 'be at most 1000', bins)
    return Array.from({ length: count - 1 }, (_, index) => (index + 1) / count)
  }
  const edges = checkedArray(where, 'bins', bins).map((edge, index) =>
    checked(where, `bins[${index}]`, edge, anyNumber),
  )
  if (edges.some((edge, index) => edge <= (edges[index - 1] ?? 0) || edge >= 1))
    throw new DomainError(where, 'bins', 'rise between 0 and 1', bins)
  return edges
}
