import { anyNumber, anything, checked, checkedArray, checkedObject, DomainError, domain } from '../../errors.ts'
import { evaluation, type FailureOptions, failureChecks, type Model, type Point } from '../model/model.ts'
import { columnsOf } from './base.ts'

/** One cell of a two-way table. */
export interface GridCell {
  /** The value of the input across. */
  readonly x: number
  /** The value of the input down. */
  readonly y: number
  /** The output there; absent where the evaluation failed and the policy is `drop`. */
  readonly output?: number
}

/** A two-way table. */
export interface Grid<X extends string = string, Y extends string = string> {
  /** The name of the input across. */
  readonly x: X
  /** The name of the input down. */
  readonly y: Y
  /** The table row by row: for each value of y in turn, every value of x. */
  readonly cells: readonly GridCell[]
  /** How many evaluations failed. */
  readonly failed: number
}

/** An input and the values that it takes: an object with one name. */
export type Axis<Name extends string = string> = { readonly [K in Name]: readonly number[] }

/** What else a two-way table is made from. */
export interface GridOptions<Other extends string = string> extends FailureOptions {
  /** Numbers for all other names of the model. */
  readonly others?: Point<Other> | undefined
}

/**
 * Two-way table: the output for every pair of values of two inputs (a "data table" of a spreadsheet).
 *
 * @param model the model
 * @param x the input across and its values, as `{ rate: [0.04, 0.08] }`
 * @param y the input down and its values
 * @param options `others`, numbers for all other names of the model; `onFailure`: `throw` (the default), or `drop` the
 * output of a cell that failed
 * @returns flat cells, ready for a table or a chart
 * @throws {DomainError} where an argument is outside its range or the model fails
 *
 * Cost: an evaluation a cell.
 *
 * @example
 * import { cappedYears, grid, yearsToGoal } from 'tradepath/sensitivity'
 * const years = cappedYears(yearsToGoal, 50)
 * const { cells } = grid(years, { rate: [0.04, 0.08] }, { target: [82, 123] }, { others: { base: 41 } })
 * cells.map(({ output }) => output?.toFixed(1)) // ['17.7', '9.0', '28.0', '14.3']
 */
export function grid<X extends string, Y extends string, Other extends string = never>(
  model: Model<NoInfer<X | Y | Other>>,
  x: Axis<X>,
  y: Axis<Y>,
  options: GridOptions<Other> = {},
): Grid<X, Y> {
  const { onFailure, ...given } = domain('grid', options, { others: anything, ...failureChecks })
  const [across, down] = [axis('x', x), axis('y', y)]
  const others = checkedObject('grid', 'others', given.others ?? {})
  for (const [name, value] of Object.entries(others)) checked('grid', `others.${name}`, value, anyNumber)
  const names: readonly string[] = [across.name, down.name, ...Object.keys(others)]
  if (new Set(names).size < names.length)
    throw new DomainError('grid', 'y', 'name an input that is given once', down.name)
  const pairs = down.values.flatMap((b) => across.values.map((a) => ({ x: a, y: b })))
  const points = pairs.map(
    (pair) => ({ ...others, [across.name]: pair.x, [down.name]: pair.y }) as Point<X | Y | Other>,
  )
  const evaluate = evaluation('grid', model, onFailure)
  const { outputs, failed } = evaluate(columnsOf(names as (X | Y | Other)[], points))
  const cells = pairs.map((pair, k) => {
    const output = outputs[k]
    return Number.isFinite(output) ? { ...pair, output } : pair
  })
  return { x: across.name, y: down.name, cells, failed }
}

function axis<Name extends string>(parameter: string, given: Axis<Name>): { name: Name; values: number[] } {
  const entries = Object.entries(checkedObject('grid', parameter, given))
  const [first] = entries
  if (entries.length !== 1 || !first) throw new DomainError('grid', parameter, 'have one name and its values', given)
  const [name, values] = first
  const list = checkedArray('grid', `${parameter}.${name}`, values).map((value, k) =>
    checked('grid', `${parameter}.${name}[${k}]`, value, anyNumber),
  )
  if (list.length === 0) throw new DomainError('grid', `${parameter}.${name}`, 'have at least one value', values)
  return { name: name as Name, values: list }
}
