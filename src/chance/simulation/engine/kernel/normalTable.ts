import { normalQuantile } from '../../../../numeric/normal.ts'
import { portableLog } from '../../../../numeric/portable.ts'
import { quantileTable } from './table.ts'

let table: Float64Array | undefined

/** The table of the standard normal distribution, made at first use: within 8e-10 of the quantile, for every word. */
export function normalTable(): Float64Array {
  table ??= quantileTable((p) => normalQuantile(p, portableLog))
  return table
}
