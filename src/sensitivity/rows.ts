import { checkedObject, DomainError } from '../errors.ts'
import type { Analysis, Interaction, Method } from './estimate/analysis.ts'

/** One number that a method found, in a row of a table. */
export interface IndexRow {
  /** The method. */
  readonly method: Method
  /** The name of the input, or of the group. */
  readonly input: string
  /** The other input of an interaction; absent in other rows. */
  readonly with?: string
  /** Which index: `S1`, `ST`, `muStar` and so on. */
  readonly index: string
  /** Its estimate. */
  readonly estimate: number
  /** The lower end of its 95 % interval; absent where an index has none. */
  readonly low?: number
  /** The upper end of its 95 % interval; absent where an index has none. */
  readonly high?: number
}

/**
 * A result as tidy rows, for a table, a chart or a file: a row for each method, input and index.
 *
 * Convention: inputs in the order of the result, then interactions; an index without an interval, as a p-value, has no
 * `low` and `high`; lists, as the slices of `pawn`, are left out. Where nothing is estimated there are no rows.
 *
 * @param result what a method of this entry, or `analyse`, gave
 * @returns the rows; results of several methods can be put one after the other
 * @throws {DomainError} where `result` is not the result of a method
 *
 * @example
 * import { rows, sobolIndices } from 'tradepath/sensitivity'
 * const found = sobolIndices(({ a, b }) => a + b, { a: [0, 1], b: [0, 1] }, { runs: 1024, seed: 7 })
 * const lines = rows(found).map(({ input, index, estimate }) => `${input} ${index} ${estimate.toFixed(2)}`)
 * lines.slice(0, 2) // ['a S1 0.50', 'a ST 0.50']
 */
export function rows(result: Analysis): IndexRow[] {
  const where = 'rows'
  const given = checkedObject(where, 'result', result)
  const { method, status } = given
  if (typeof method !== 'string' || typeof status !== 'string')
    throw new DomainError(where, 'result', 'be what a method of sensitivity gave', result)
  if (status !== 'estimated' && given['indices'] === undefined) return []
  const indices = Object.entries(checkedObject(where, 'result.indices', given['indices']))
  const own = indices.flatMap(([input, index]) =>
    rowsOf(checkedObject(where, `result.indices.${input}`, index)).map((row) => ({ method, input, ...row })),
  )
  const interactions = (given['interactions'] ?? []) as readonly Interaction[]
  const together = interactions.flatMap(({ between: [input, other], ...index }) =>
    rowsOf(index).map((row) => ({ method, input, with: other, ...row })),
  )
  return [...own, ...together] as IndexRow[]
}

/** The numbers of an index by their names; an interval goes with its estimate. */
function rowsOf(index: object): { index: string; estimate: number; low?: number; high?: number }[] {
  return Object.entries(index).flatMap(([name, value]) => {
    if (typeof value === 'number') return [{ index: name, estimate: value }]
    if (typeof value?.estimate !== 'number') return []
    const { estimate, low, high } = value
    return [{ index: name, estimate, low, high }]
  })
}
