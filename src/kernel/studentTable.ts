import { studentQuantile } from '../numeric/studentQuantile.ts'
import { quantileTable } from './table.ts'

/** The table of Student's t distribution with more than 2 degrees of freedom, scaled to a standard deviation of 1. */
export function studentTable(degrees: number): Float64Array {
  const scale = Math.sqrt((degrees - 2) / degrees)
  return quantileTable((p) => scale * studentQuantile(p, degrees))
}
