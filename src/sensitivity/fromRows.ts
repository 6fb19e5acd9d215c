import { anyNumber, checkedObject, DomainError } from '../errors.ts'
import type { Inputs } from './inputs.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model } from './model.ts'
import { checkedOutputs, scaled } from './outputs.ts'
import { checkedRuns, type RunOptions, type RunRecord } from './runs.ts'
import { groupCount, type Points, sampleOf } from './sample.ts'

/**
 * What rows of inputs and outputs say, input by input.
 *
 * - `estimated`: `indices` by input.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: fewer than 64 rows are left, so many evaluations failed.
 */
export type FromRows<Name extends string, Index> =
  | {
      readonly status: 'estimated'
      /** By the name of the input; one that does not vary has none. */
      readonly indices: { readonly [K in Name]: Index }
      /** Rows that the indices come from. */
      readonly rows: number
      /** Rows left out because their output is not finite. */
      readonly failed: number
    }
  | { readonly status: 'constant'; readonly output: number; readonly rows: number; readonly failed: number }
  | { readonly status: 'tooFewOutputs'; readonly rows: number; readonly failed: number }

/** The same for a model that was run, with the runs. */
export type FromModel<Name extends string, Index> = FromRows<Name, Index> & RunRecord

/** Columns of inputs by name, as many numbers in each as there are outputs. */
export type GivenColumns<Name extends string = string> = { readonly [K in Name]: ArrayLike<number> }

/** What is done about rows whose output is not finite. */
export interface RowOptions {
  /** `throw` (the default) or `drop`: leave the row out, and count it. */
  readonly onFailure?: FailurePolicy | undefined
}

/** Outputs on a scale of their own, and which group each row is of, for intervals. */
export interface Rows {
  readonly y: Float64Array
  readonly group: Uint8Array
}

/** From the rows, what gives the index of a column. */
export type Method<Index> = (rows: Rows) => (x: Float64Array) => Index

const fewest = 64

/** The indices of every column that varies. */
export function fromRows<Name extends string, Index>(
  where: string,
  columns: GivenColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions,
  method: Method<Index>,
): FromRows<Name, Index> {
  const given = checkedObject(where, 'columns', columns)
  checkedObject(where, 'options', options)
  const policy = checkedPolicy(where, options.onFailure)
  const names = Object.keys(given) as Name[]
  const count = lengthOf(where, names, given)
  const all = checkedOutputs(where, outputs, count, policy)
  const kept: number[] = []
  for (let row = 0; row < count; row++) if (!Number.isNaN(all[row])) kept.push(row)
  const pick = (column: ArrayLike<number>) => Float64Array.from(kept, (row) => column[row] as number)
  const record = { rows: kept.length, failed: count - kept.length }
  if (kept.length < fewest) return { status: 'tooFewOutputs', ...record }
  const { values: y, constant } = scaled(pick(all))
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const indexOf = method({ y, group: Uint8Array.from(kept, (row) => row % groupCount) })
  const indices = {} as { [K in Name]: Index }
  for (const name of names) {
    const x = pick(checkedColumn(where, name, given[name], count))
    if (x.some((value) => value !== x[0])) indices[name] = indexOf(x)
  }
  return { status: 'estimated', indices, ...record }
}

function lengthOf(where: string, names: readonly string[], columns: Record<string, unknown>): number {
  const first = names[0]
  if (first === undefined) throw new DomainError(where, 'columns', 'have a column', columns)
  const count = asArray(where, first, columns[first]).length
  if (count < fewest) throw new DomainError(where, `columns.${first}`, `have at least ${fewest} numbers`, count)
  return count
}

function checkedColumn(where: string, name: string, column: unknown, count: number): ArrayLike<number> {
  const given = asArray(where, name, column)
  if (given.length !== count)
    throw new DomainError(where, `columns.${name}`, `be as long as the others, ${count}`, given.length)
  for (let row = 0; row < count; row++)
    if (typeof given[row] !== 'number' || !Number.isFinite(given[row]))
      throw new DomainError(where, `columns.${name}[${row}]`, anyNumber.says, given[row])
  return given as ArrayLike<number>
}

function asArray(where: string, name: string, column: unknown): ArrayLike<unknown> {
  if (!Array.isArray(column) && !(ArrayBuffer.isView(column) && !(column instanceof DataView)))
    throw new DomainError(where, `columns.${name}`, 'be an array of numbers', column)
  return column as unknown as ArrayLike<unknown>
}

/** Runs the model once a row of a sample, and takes the indices from the rows. */
export function fromModel<Name extends string, Index>(
  where: string,
  model: Model<Name>,
  inputs: Inputs<Name>,
  options: RunOptions,
  points: Points,
  method: Method<Index>,
): FromModel<Name, Index> {
  const { runs, seed, onFailure } = checkedRuns(where, options)
  if (runs < fewest) throw new DomainError(where, 'runs', `be at least ${fewest}`, runs)
  const { columns } = sampleOf(where, inputs, { runs, seed, points })
  const { outputs } = evaluation(where, model, onFailure)(columns)
  return { ...fromRows(where, columns, outputs, { onFailure }, method), runs, seed, evaluations: runs }
}
