import { anyNumber, checkedObject, DomainError } from '../../errors.ts'
import type { SampleDesign } from '../design/sample.ts'
import type { FailurePolicy } from '../model/model.ts'
import { checkedOutputs } from '../model/outputs.ts'

/** Inputs and outputs of a model, row by row: what an analysis of a random sample works on. */
export interface Rows<Name extends string = string> {
  readonly names: readonly Name[]
  /** A column a name. */
  readonly inputs: readonly Float64Array[]
  readonly outputs: Float64Array
  /** Which row it was of those that were given. */
  readonly places: Uint32Array
  /** How many rows were left out. */
  readonly failed: number
}

/** Columns of inputs: of numbers by name, or a design, also one that was kept as JSON. */
export type InputColumns<Name extends string = string> =
  | { readonly [K in Name]: ArrayLike<number> }
  | Pick<SampleDesign<Name>, 'varying' | 'columns'>

/** The fewest rows that an analysis makes something of. */
export const fewestRows = 32

/** Columns of numbers and the outputs beside them, checked, without the rows whose output is not finite. */
export function checkedRows<Name extends string>(
  where: string,
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  policy: FailurePolicy,
): Rows<Name> {
  const object = checkedObject(where, 'columns', columns)
  // of a design, the inputs that vary
  const given = Array.isArray(object['varying']) ? checkedObject(where, 'columns', object['columns']) : object
  const names = (given === object ? Object.keys(given) : object['varying']) as Name[]
  if (names.length === 0) throw new DomainError(where, 'columns', 'have a column', columns)
  const length = listOf(outputs)?.length ?? 0
  const inputs = names.map((name) => {
    const column = listOf(given[name])
    if (column?.length !== length)
      throw new DomainError(where, `columns.${name}`, `be as many numbers as there are outputs, ${length}`, given[name])
    for (let row = 0; row < length; row++)
      if (!Number.isFinite(column[row]))
        throw new DomainError(where, `columns.${name}[${row}]`, anyNumber.says, column[row])
    return Float64Array.from(column)
  })
  return finiteRows(names, inputs, checkedOutputs(where, outputs, length, policy))
}

/** The rows whose output is finite. */
export function finiteRows<Name extends string>(
  names: readonly Name[],
  columns: readonly Float64Array[],
  outputs: Float64Array,
): Rows<Name> {
  const places = Uint32Array.from(outputs, (_, row) => row).filter((row) => !Number.isNaN(outputs[row]))
  const kept = (column: Float64Array) => Float64Array.from(places, (row) => column[row])
  const failed = outputs.length - places.length
  return { names, inputs: columns.map(kept), outputs: kept(outputs), places, failed }
}

/** A list as it is, or of the values of an object: JSON makes one of a column. */
function listOf(value: unknown): ArrayLike<number> | undefined {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)) return value as ArrayLike<number>
  return typeof value === 'object' && value !== null ? Object.values(value) : undefined
}
