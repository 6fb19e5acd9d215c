import type { RunOptions, RunRecord } from '../design/runs.ts'
import { groupCount } from '../design/scrambledDesign.ts'
import { checkedPolicy, type FailurePolicy, type Model } from '../model/model.ts'
import { scaled } from '../model/outputs.ts'
import { checkedRows, fewestRows, type InputColumns, type Rows } from './rows.ts'
import { type Sampler, sampledRows } from './sampledRows.ts'

/**
 * What rows of inputs and outputs say, input by input.
 *
 * - `estimated`: `indices` by input.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: fewer than 32 rows are left, so many evaluations failed.
 */
export type FromRows<Name extends string, Index> =
  | EstimatedFromRows<Name, Index>
  | {
      /** The output does not vary. */
      readonly status: 'constant'
      /** The one output. */
      readonly output: number
      /** Rows that are left. */
      readonly rows: number
      /** Rows left out because their output is not finite. */
      readonly failed: number
    }
  | {
      /** Fewer than 32 rows are left. */
      readonly status: 'tooFewOutputs'
      /** Rows that are left. */
      readonly rows: number
      /** Rows left out because their output is not finite. */
      readonly failed: number
    }

/** Indices by input, from rows. */
export interface EstimatedFromRows<Name extends string, Index> {
  /** There are indices. */
  readonly status: 'estimated'
  /** By the name of the input; one that does not vary has none. */
  readonly indices: { readonly [K in Name]: Index }
  /** Rows that the indices come from. */
  readonly rows: number
  /** Rows left out because their output is not finite. */
  readonly failed: number
}

/** What rows say, with the runs of the model that they come from. */
export type FromModel<Name extends string, Index> = FromRows<Name, Index> & RunRecord

/** What is done about rows whose output is not finite. */
export interface RowOptions {
  /** `throw` (the default) or `drop`: leave the row out, and count it. */
  readonly onFailure?: FailurePolicy | undefined
}

/** Outputs on a scale of their own, and which group each row is of, for intervals. */
export interface GroupedRows {
  readonly y: Float64Array
  readonly group: Uint8Array
}

/** From the rows, what gives the index of a column. */
export type Method<Index> = (rows: GroupedRows) => (x: Float64Array) => Index

/** The indices of every column that varies. */
export function fromRows<Name extends string, Index>(
  where: string,
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions,
  method: Method<Index>,
): FromRows<Name, Index> {
  return indicesOf(checkedRows(where, columns, outputs, checkedPolicy(where, options)), method)
}

/** Runs the model once a row of a sample, and takes the indices from the rows. */
export function fromModel<Name extends string, Index, Given>(
  where: string,
  model: Model<Name>,
  inputs: Given,
  options: RunOptions,
  sampler: Sampler<Given>,
  method: Method<Index>,
): FromModel<Name, Index> {
  const { rows, ...record } = sampledRows(where, model, inputs, options, sampler)
  return { ...indicesOf(rows, method), ...record }
}

function indicesOf<Name extends string, Index>(rows: Rows<Name>, method: Method<Index>): FromRows<Name, Index> {
  const { names, inputs, outputs, places, failed } = rows
  const record = { rows: outputs.length, failed }
  if (outputs.length < fewestRows) return { status: 'tooFewOutputs', ...record }
  const { values: y, constant } = scaled(outputs)
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const indexOf = method({ y, group: Uint8Array.from(places, (place) => place % groupCount) })
  const indices = {} as { [K in Name]: Index }
  names.forEach((name, k) => {
    const x = inputs[k] as Float64Array
    if (x.some((value) => value !== x[0])) indices[name] = indexOf(x)
  })
  return { status: 'estimated', indices, ...record }
}
