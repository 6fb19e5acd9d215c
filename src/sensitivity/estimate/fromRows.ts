import { type Checks, domain } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import type { SampleDesign } from '../design/sample.ts'
import { groupCount } from '../design/scrambledDesign.ts'
import { evaluation, type FailurePolicy, failureChecks, type Model } from '../model/model.ts'
import { scaled } from '../model/outputs.ts'
import { type Analysis, analysed, type Found, type Indices, type Method } from './analysis.ts'
import { checkedRows, fewestRows, finiteRows, type InputColumns, type Rows } from './rows.ts'

/** A method that takes rows of inputs and outputs: its name, its options, and what it makes of the rows. */
export interface RowMethod<M extends Method = Method, Options = object> {
  readonly method: M
  /** The checks of its options, beside `onFailure`. */
  readonly checks: Checks
  readonly find: <Name extends string>(where: string, rows: Rows<Name>, options: Options) => Found<M, Name>
}

/** Outputs on a scale of their own, and which group each row is of, for intervals. */
export interface GroupedRows {
  readonly y: Float64Array
  readonly group: Uint8Array
}

/** From the rows, what gives the index of a column. */
export type PerInput<Index> = (rows: GroupedRows) => (x: Float64Array) => Index

/** What rows that exist already say. */
export function fromRows<M extends Method, Options, Name extends string>(
  where: string,
  { method, checks, find }: RowMethod<M, Options>,
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: object,
): Analysis<M, Name> & Partial<Runs> {
  const given = domain(where, options, { ...checks, ...failureChecks })
  const rows = checkedRows(where, columns, outputs, given['onFailure'] as FailurePolicy)
  const { runs, seed } = columns as Partial<SampleDesign>
  const record = { evaluations: rows.outputs.length + rows.failed, failed: rows.failed }
  return analysed(method, find(where, rows, given as Options), {
    ...(typeof runs === 'number' && typeof seed === 'number' && { runs, seed }),
    ...record,
  })
}

/** A design of rows, and how it is made. */
export interface Sampler<Given> {
  readonly checks: Checks
  readonly sample: (where: string, inputs: Given, options: Runs) => SampleDesign
}

/** Runs the model once a row of a sample, and asks the rows. */
export function fromModel<M extends Method, Options, Name extends string, Given>(
  { method, checks, find }: RowMethod<M, Options>,
  sampler: Sampler<Given>,
  model: Model<Name>,
  inputs: Given,
  options: Runs,
): Analysis<M, Name> & Runs {
  const where: string = method
  const given = domain(where, options, { ...checks, ...failureChecks, ...sampler.checks })
  const design = sampler.sample(where, inputs, given as unknown as Runs) as SampleDesign<Name>
  const { outputs } = evaluation(where, model, given['onFailure'] as FailurePolicy)(design.columns)
  const { runs, seed, evaluations, varying, columns } = design
  const rows = finiteRows(
    varying,
    varying.map((name) => columns[name]),
    outputs,
  )
  return analysed(method, find(where, rows, given as Options), { runs, seed, evaluations, failed: rows.failed })
}

/** The indices of every column that varies, each by itself. */
export function perInput<M extends Method, Name extends string>(
  { names, inputs, outputs, places }: Rows<Name>,
  method: PerInput<Indices[M]>,
): Found<M, Name> {
  if (outputs.length < fewestRows) return { status: 'tooFewOutputs' } as Found<M, Name>
  const { values: y, constant } = scaled(outputs)
  if (constant !== undefined) return { status: 'constant', output: constant } as Found<M, Name>
  const indexOf = method({ y, group: Uint8Array.from(places, (place) => place % groupCount) })
  const indices: { [name: string]: Indices[M] } = {}
  names.forEach((name, k) => {
    const x = inputs[k]
    if (x.some((value) => value !== x[0])) indices[name] = indexOf(x)
  })
  return { status: 'estimated', indices } as Found<M, Name>
}
