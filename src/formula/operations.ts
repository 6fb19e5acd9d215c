/** A real function of real numbers that a formula may use. */
export interface Operation {
  /** The fewest and the most arguments. */
  readonly arity: readonly [least: number, most: number]
  /** The value that mathjs gives, bit for bit, where every argument is finite; NaN where one is not. */
  readonly apply: (...parts: number[]) => number
}

const unary = (apply: (x: number) => number): Operation => ({ arity: [1, 1], apply })
const binary = (apply: (a: number, b: number) => number): Operation => ({ arity: [2, 2], apply })
const many = (apply: (...parts: number[]) => number): Operation => ({ arity: [1, 50], apply })
/** x - x is NaN for an infinite x and for NaN. */
const finite = (x: number): boolean => x - x === 0
/** A function that would make a finite number of an infinite one: what left the reals may not come back unseen. */
const bounded = (apply: (x: number) => number): Operation => unary((x) => (finite(x) ? apply(x) : NaN))
const test = (holds: (a: number, b: number, same: boolean) => boolean): Operation =>
  binary((a, b) => (finite(a) && finite(b) ? Number(holds(a, b, nearlyEqual(a, b))) : NaN))

/** Equal as mathjs has it: to a relative 1e-12 or an absolute 1e-15. */
function nearlyEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.max(1e-12 * Math.max(Math.abs(a), Math.abs(b)), 1e-15)
}

/** The first of those that none is further than, in a direction; NaN where one is not finite. */
function extreme(way: 1 | -1, parts: readonly number[]): number {
  return parts.reduce((best, x) => {
    if (!finite(best) || !finite(x)) return NaN
    return way * x > way * best && !nearlyEqual(x, best) ? x : best
  })
}

/** Operators, under the names that mathjs gives them. */
const operators: Readonly<Record<string, Operation>> = {
  add: binary((a, b) => a + b),
  subtract: binary((a, b) => a - b),
  multiply: binary((a, b) => a * b),
  divide: binary((a, b) => (finite(b) ? a / b : NaN)),
  pow: binary((a, b) => (finite(a) && finite(b) ? a ** b : NaN)),
  unaryMinus: unary((x) => -x),
  unaryPlus: unary((x) => x),
  equal: test((_a, _b, same) => same),
  unequal: test((_a, _b, same) => !same),
  smaller: test((a, b, same) => a < b && !same),
  larger: test((a, b, same) => a > b && !same),
  smallerEq: test((a, b, same) => a <= b || same),
  largerEq: test((a, b, same) => a >= b || same),
}

/** Functions that a formula calls by name. */
export const functions: Readonly<Record<string, Operation>> = {
  abs: unary(Math.abs),
  acos: unary(Math.acos),
  asin: unary(Math.asin),
  atan: bounded(Math.atan),
  cbrt: unary(Math.cbrt),
  cos: unary(Math.cos),
  cosh: unary(Math.cosh),
  exp: bounded(Math.exp),
  expm1: bounded(Math.expm1),
  log: unary(Math.log),
  log10: unary(Math.log10),
  log1p: unary(Math.log1p),
  log2: unary(Math.log2),
  max: many((...parts) => extreme(1, parts)),
  min: many((...parts) => extreme(-1, parts)),
  pow: operators['pow'] as Operation,
  sign: bounded(Math.sign),
  sin: unary(Math.sin),
  sinh: unary(Math.sinh),
  sqrt: unary(Math.sqrt),
  tan: unary(Math.tan),
  tanh: bounded(Math.tanh),
}

export const operations: Readonly<Record<string, Operation>> = { ...operators, ...functions }

/** Numbers that a formula calls by name. */
export const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI }
