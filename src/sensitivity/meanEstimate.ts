import { studentT } from '../numeric/studentT.ts'
import type { Estimate } from './estimate.ts'

/**
 * The mean of values that come in independent blocks, with its 95 % interval by the means of the blocks (a ratio
 * estimate, since blocks may have lost values: W. G. Cochran, Sampling Techniques, 1977, eq. 6.13).
 *
 * @returns undefined where there are values of fewer than two blocks
 */
export function meanEstimate(values: readonly { block: number; value: number }[]): Estimate | undefined {
  const size = values.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0) || 1
  const blocks = new Map<number, { sum: number; count: number }>()
  for (const { block, value } of values) {
    const { sum, count } = blocks.get(block) ?? { sum: 0, count: 0 }
    blocks.set(block, { sum: sum + value / size, count: count + 1 })
  }
  if (blocks.size < 2) return undefined
  const all = [...blocks.values()]
  const mean = all.reduce((total, { sum }) => total + sum, 0) / values.length
  const squares = all.reduce((total, { sum, count }) => total + (sum - mean * count) ** 2, 0)
  const error = Math.sqrt((squares * blocks.size) / (blocks.size - 1)) / values.length
  const half = studentT(blocks.size - 1) * error
  const bound = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, size * value))
  return { estimate: size * mean, low: bound(mean - half), high: bound(mean + half) }
}
