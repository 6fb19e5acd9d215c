import { DomainError } from '../../errors.ts'
import type { HsicIndex } from '../estimate/analysis.ts'
import { besideNoise, jackknifeEstimate } from '../estimate/estimate.ts'
import { perInput, type RowMethod } from '../estimate/fromRows.ts'
import { scaled } from '../model/outputs.ts'
import { independence, kernelSums, type Pair, unbiased, withoutGroup } from './parts/kernels.ts'

/** Beyond, the pairs of rows are too many to wait for. */
export const mostRows = 8192

export const hsicMethod: RowMethod<'hsic'> = {
  method: 'hsic',
  checks: {},
  find: (where, rows) => {
    const { length } = rows.outputs
    if (length > mostRows)
      throw new DomainError(where, 'outputs', `be at most ${mostRows}, since every pair of them is compared`, length)
    return perInput(
      rows,
      ({ y }) =>
        (x) =>
          index(scaled(x).values, y),
    )
  },
}

function index(x: Float64Array, y: Float64Array): HsicIndex {
  const sums = kernelSums(x, y)
  // 0 where the rows that are left are all alike
  const R2 = ({ xy, xx, yy }: Pair<number>): number => (xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0)
  const without = Array.from({ length: sums.groups }, (_, group) => R2(unbiased(withoutGroup(sums, group))))
  const { pValue, deviation } = independence(x, y, sums)
  const { xx, yy } = unbiased(sums.all)
  const plain = jackknifeEstimate(R2(unbiased(sums.all)), without)
  return { R2: xx > 0 && yy > 0 ? besideNoise(plain, deviation / Math.sqrt(xx * yy), sums.groups - 1) : plain, pValue }
}
