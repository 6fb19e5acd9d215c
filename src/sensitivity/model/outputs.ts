import { anyNumber, DomainError } from '../../errors.ts'
import type { FailurePolicy } from './model.ts'

/** Outputs of a model run elsewhere: as many as the design has rows, finite; NaN for one that is to be dropped. */
export function checkedOutputs(where: string, outputs: unknown, rows: number, policy: FailurePolicy): Float64Array {
  if (!Array.isArray(outputs) && !ArrayBuffer.isView(outputs))
    throw new DomainError(where, 'outputs', 'be an array of numbers', outputs)
  const given = outputs as unknown as ArrayLike<unknown>
  if (given.length !== rows)
    throw new DomainError(where, 'outputs', `be as many as the design has rows, ${rows}`, given.length)
  const values = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    const value = given[row]
    const good = typeof value === 'number' && Number.isFinite(value)
    // a hole is no output that failed, but a mistake in the array
    if (value === undefined && !(row in given))
      throw new DomainError(where, `outputs[${row}]`, 'not be a hole in the array', value)
    if (!good && policy === 'throw') throw new DomainError(where, `outputs[${row}]`, anyNumber.says, value)
    values[row] = good ? value : Number.NaN
  }
  return values
}

/** Outputs less their mean, on the scale of their spread, so that squares neither overflow nor vanish. */
export interface Scaled {
  readonly values: Float64Array
  /** How many are NaN. */
  readonly failed: number
  /** The one output, where they do not differ by more than the rounding of a few operations. */
  readonly constant?: number
}

export function scaled(outputs: Float64Array): Scaled {
  let [low, high, failed] = [Infinity, -Infinity, 0]
  for (let k = 0; k < outputs.length; k++) {
    const value = outputs[k]
    if (value < low) low = value
    if (value > high) high = value
    if (Number.isNaN(value)) failed++
  }
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (!(high / size - low / size > 16 * Number.EPSILON)) {
    const constant = failed < outputs.length ? low : 0
    return { values: outputs, failed, constant: constant + 0 }
  }
  const [half, middle] = [high / 2 - low / 2, high / 2 + low / 2]
  const values = new Float64Array(outputs.length)
  let sum = 0
  for (let k = 0; k < values.length; k++) {
    const value = (outputs[k] - middle) / half
    values[k] = value
    if (!Number.isNaN(value)) sum += value
  }
  const mean = sum / (values.length - failed)
  for (let k = 0; k < values.length; k++) values[k] = values[k] - mean
  return { values, failed }
}
