import { type Estimate, ratioEstimate } from './estimate.ts'

/**
 * The mean of values that come in independent blocks, with its 95 % interval by the means of the blocks (a ratio
 * estimate, since blocks may have lost values: W. G. Cochran, Sampling Techniques, 1977, eq. 6.13).
 *
 * @returns undefined where there are values of fewer than two blocks
 */
export function meanEstimate(values: readonly { block: number; value: number }[]): Estimate | undefined {
  const size = values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0) || 1
  const [sums, counts] = [new Map<number, number>(), new Map<number, number>()]
  for (const { block, value } of values) {
    sums.set(block, (sums.get(block) ?? 0) + value / size)
    counts.set(block, (counts.get(block) ?? 0) + 1)
  }
  if (sums.size < 2) return undefined
  const { estimate, low, high } = ratioEstimate(Float64Array.from(sums.values()), Float64Array.from(counts.values()))
  const bound = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, size * value))
  return { estimate: size * estimate, low: bound(low), high: bound(high) }
}
