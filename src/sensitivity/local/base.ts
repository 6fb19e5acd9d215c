import { DomainError } from '../../errors.ts'
import type { ReadInputs } from '../model/inputs.ts'
import type { Columns, Point } from '../model/model.ts'

/** An input and an output. */
export interface Outcome {
  /** The value of the input. */
  readonly at: number
  /** The output there, the other inputs at their base. */
  readonly output: number
}

/** The base case: each input at its median, or at its number. */
export function basePoint<Name extends string>(read: ReadInputs<Name>): Point<Name> {
  const medians = Object.fromEntries(read.varying.map((name, k) => [name, read.quantiles[k]?.(0.5)]))
  return Object.fromEntries(read.names.map((name) => [name, read.fixed[name] ?? medians[name]])) as Point<Name>
}

/** Points as columns. */
export function columnsOf<Name extends string>(names: readonly Name[], points: readonly Point<Name>[]): Columns<Name> {
  return Object.fromEntries(
    names.map((name) => [name, Float64Array.from(points, (point) => point[name])]),
  ) as Columns<Name>
}

/** The output of the base case, which is in every answer. */
export function checkedBase(where: string, output: number | undefined): number {
  if (Number.isFinite(output)) return output as number
  throw new DomainError(where, 'model', 'give a finite number where every input is at its median', output)
}
