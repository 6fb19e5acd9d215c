import { type Check, DomainError, oneOf, optional } from '../../errors.ts'
import type { Arrival } from '../../growth/arrival.ts'

/** Numbers by name: one point at which a model is asked. */
export type Point<Name extends string = string> = { readonly [K in Name]: number }

/** Columns of numbers by name, all of one length: many points at once. */
export type Columns<Name extends string = string> = { readonly [K in Name]: Float64Array }

/**
 * A model: any function from named numbers to one number, or the same for many points at once.
 *
 * The batch form gets a column a name, fixed inputs too, and gives as many outputs; it is the faster one.
 */
export type Model<Name extends string = string> = PointModel<Name> | BatchModel<Name>

/** A model that is asked point by point; one that answers with an `Arrival` needs a finite summary, see `cappedYears`. */
export type PointModel<Name extends string = string> = (point: Point<Name>) => number | Arrival

/** A model that is asked for many points at once. */
export interface BatchModel<Name extends string = string> {
  /** Gives one output a row of the columns, in their order. */
  readonly batch: (columns: Columns<Name>) => Float64Array
}

/** A model that knows its partial derivatives, as one made by `formula` does. */
export interface Gradient<Name extends string = string> {
  /** The partial derivative by each name at a point. */
  readonly gradient: (point: Point<Name>) => { readonly [K in Name]: number }
}

/** What is done about an evaluation that throws or gives anything but a finite number. */
export type FailurePolicy = 'throw' | 'drop'

/** The outputs of a model; NaN where an evaluation failed and the policy is to drop it. */
export interface Outputs {
  readonly outputs: Float64Array
  readonly failed: number
}

/** What may be said about failed evaluations, by methods that can do without some. */
export interface FailureOptions {
  /** `throw` (the default) or `drop`: leave out what cannot be computed without the evaluation, and count it. */
  readonly onFailure?: FailurePolicy | undefined
}

/** The checks of `FailureOptions`, to stand among those of other options. */
export const failureChecks: { readonly onFailure: Check<FailurePolicy> } = /* @__PURE__ */ Object.freeze({
  onFailure: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf('throw', 'drop'), 'throw'),
})

/** The model at one point; throws a `DomainError` where it fails. */
export function atPoint<Name extends string>(where: string, model: Model<Name>): (point: Point<Name>) => number {
  const outputs = evaluation(where, model, 'throw')
  const one = (value: unknown) => Float64Array.of(value as number)
  return (point) =>
    outputs(Object.fromEntries(Object.entries(point).map(([name, value]) => [name, one(value)])) as Columns<Name>)
      .outputs[0]
}

/** The model as a function of columns, whatever its form. */
export function evaluation<Name extends string>(
  where: string,
  model: Model<Name>,
  onFailure: FailurePolicy,
): (columns: Columns<Name>) => Outputs {
  const batch = typeof model === 'function' ? pointByPoint(model) : inOneCall(where, model)
  return (columns) => {
    const names = Object.keys(columns) as Name[]
    const rows = columns[names[0] as Name].length
    const { outputs, reason } = batch(columns, names, rows)
    let failed = 0
    for (let row = 0; row < rows; row++) {
      if (Number.isFinite(outputs[row])) continue
      const why = reason(row)
      if (isArrival(why)) throw new DomainError(where, 'model', wrappers, why)
      if (onFailure === 'throw')
        throw new DomainError(where, 'model', `give a finite number at ${shownRow(columns, names, row)}`, why)
      outputs[row] = Number.NaN
      failed++
    }
    return { outputs, failed }
  }
}

const wrappers = 'give a number: wrap one that gives an arrival in cappedYears, arrivesBy or arrivalRank'

/** The outputs of a block, and what came instead of a number at a row. */
type Batch<Name extends string> = (
  columns: Columns<Name>,
  names: readonly Name[],
  rows: number,
) => { outputs: Float64Array; reason: (row: number) => unknown }

function pointByPoint<Name extends string>(model: PointModel<Name>): Batch<Name> {
  return (columns, names, rows) => {
    const outputs = new Float64Array(rows)
    const reasons = new Map<number, unknown>()
    const each = names.map((name) => columns[name])
    for (let row = 0; row < rows; row++) {
      const point = {} as Record<Name, number>
      for (let k = 0; k < names.length; k++) point[names[k] as Name] = each[k][row] as number
      let answer: unknown
      try {
        answer = model(point)
      } catch (error) {
        answer = error
      }
      if (typeof answer === 'number') outputs[row] = answer
      else outputs[row] = Number.NaN
      if (!Number.isFinite(outputs[row])) reasons.set(row, answer)
    }
    return { outputs, reason: (row) => reasons.get(row) }
  }
}

function inOneCall<Name extends string>(where: string, model: BatchModel<Name>): Batch<Name> {
  const batch: unknown = (model as BatchModel<Name> | null | undefined)?.batch
  if (typeof batch !== 'function')
    throw new DomainError(where, 'model', 'be a function, or an object with a function `batch`', model)
  return (columns, _, rows) => {
    let given: unknown
    try {
      given = batch(columns)
    } catch (error) {
      return { outputs: new Float64Array(rows).fill(Number.NaN), reason: () => error }
    }
    if (!isFloat64Array(given) || given.length !== rows)
      throw new DomainError(where, 'model.batch', `give a Float64Array of ${rows} outputs`, given)
    const answers = new Float64Array(given)
    return { outputs: answers, reason: (row) => answers[row] }
  }
}

/** Also one of another realm, as a frame or a `vm` context has its own. */
function isFloat64Array(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Float64Array]'
}

function isArrival(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'status' in answer
}

/** A row as text, for the messages of errors. */
export function shownRow<Name extends string>(columns: Columns<Name>, names: readonly Name[], row: number): string {
  return `{ ${names.map((name) => `${name}: ${columns[name][row]}`).join(', ')} }`
}
