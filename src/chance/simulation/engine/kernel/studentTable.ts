import { studentQuantile } from '../../../../numeric/studentQuantile.ts'
import { quantileTable } from './table.ts'

let last: { readonly degrees: number; readonly table: Float64Array } | undefined

/**
 * The table of Student's t distribution with more than 2 degrees of freedom, scaled to a standard deviation of 1; the
 * last one is kept. Within a relative 1e-7 of the quantile, for every word.
 */
export function studentTable(degrees: number): Float64Array {
  if (last?.degrees !== degrees) {
    const scale = Math.sqrt((degrees - 2) / degrees)
    last = { degrees, table: quantileTable((p) => scale * studentQuantile(p, degrees)) }
  }
  return last.table
}
