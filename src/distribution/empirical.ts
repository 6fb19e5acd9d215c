import { anyNumber, checked, checkedArray, DomainError } from '../errors.ts'
import { between } from '../numeric/between.ts'
import { bounded, type Quantile } from './quantile.ts'

/**
 * The distribution of data, with straight lines between neighbouring values.
 *
 * R type 7 (the default of R, numpy and Excel's PERCENTILE): the k-th of n sorted values is at p = (k - 1) / (n - 1).
 *
 * @param data at least one value, in any order, in any unit
 * @returns its quantile function; never outside the data
 * @throws {DomainError} where there are no data, or one of them is not a finite number
 *
 * Cost: the data are sorted once; a value takes two look-ups.
 *
 * Source: Hyndman and Fan, The American Statistician 50 (1996) 361-365.
 *
 * @example
 * import { empirical } from 'tradepath/distribution'
 * empirical([0.32, 0.06, 0.07, 0.12, 0.21])(0.9).toFixed(3) // '0.276'
 */
export function empirical(data: readonly number[]): Quantile {
  const sorted = Float64Array.from(
    checkedArray('empirical', 'data', data).map((value, index) =>
      checked('empirical', `data[${index}]`, value, anyNumber),
    ),
  ).sort()
  if (sorted.length === 0) throw new DomainError('empirical', 'data', 'have at least one value', data)
  const last = sorted.length - 1
  const at = (index: number): number => sorted[index]
  if (at(last) - at(0) === Infinity)
    throw new DomainError('empirical', 'data', 'be no further apart than 1.8e308', at(last))
  return bounded('empirical', 'data', (p) => {
    const place = p * last
    const index = Math.floor(place)
    return index === last ? at(last) : between(at(index), at(index + 1), place - index)
  })
}
