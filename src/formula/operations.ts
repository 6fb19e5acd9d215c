/** A real function of real numbers that a formula may use. */
export interface Operation {
  /** The fewest and the most arguments. */
  readonly arity: readonly [least: number, most: number]
  /** The value that mathjs gives, bit for bit, where every argument is finite; NaN where one is not. */
  readonly apply: (...parts: number[]) => number
  /** The partial derivative by the argument at an index, from the arguments and the value. */
  readonly slope: (index: number, parts: readonly number[], value: number) => number
}

/** x - x is NaN for an infinite x and for NaN. */
const finite = (x: number): boolean => x - x === 0
const flat = (): number => 0

const unary = (apply: (x: number) => number, slope: (x: number, value: number) => number): Operation => ({
  arity: [1, 1],
  apply,
  slope: (_index, [x = NaN], value) => slope(x, value),
})
/** A function that would make a finite number of an infinite one: what left the reals may not come back unseen. */
const bounded = (apply: (x: number) => number, slope: (x: number, value: number) => number): Operation =>
  unary((x) => (finite(x) ? apply(x) : NaN), slope)

type OfTwo = (a: number, b: number, value: number) => number
const binary = (apply: (a: number, b: number) => number, byFirst: OfTwo, bySecond: OfTwo): Operation => ({
  arity: [2, 2],
  apply,
  slope: (index, [a = NaN, b = NaN], value) => (index === 0 ? byFirst : bySecond)(a, b, value),
})

/** A comparison is 1 or 0, and flat where it has a slope. */
const test = (holds: (a: number, b: number, same: boolean) => boolean): Operation =>
  binary((a, b) => (finite(a) && finite(b) ? Number(holds(a, b, nearlyEqual(a, b))) : NaN), flat, flat)

/** Equal as mathjs has it: to a relative 1e-12 or an absolute 1e-15. */
function nearlyEqual(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.max(1e-12 * Math.max(Math.abs(a), Math.abs(b)), 1e-15)
}

/** The largest (1) or the smallest (-1) argument; where several are equal, the first has the slope. */
const extreme = (direction: 1 | -1): Operation => ({
  arity: [1, 50],
  apply: (...parts) =>
    parts.reduce((best, x) => {
      if (!finite(best) || !finite(x)) return NaN
      return direction * x > direction * best && !nearlyEqual(x, best) ? x : best
    }),
  slope: (index, parts, value) => (parts.indexOf(value) === index ? 1 : 0),
})

const pow = binary(
  (a, b) => (finite(a) && finite(b) ? a ** b : NaN),
  // x^0 is flat at 0 too, and so is 0^y above 0
  (a, b) => (b === 0 ? 0 : b * a ** (b - 1)),
  (a, b, value) => (a === 0 && b > 0 ? 0 : a === 0 ? NaN : value * Math.log(a)),
)

/** Operators, under the names that mathjs gives them. */
export const operators: Readonly<Record<string, Operation>> = {
  add: binary((a, b) => a + b, one, one),
  subtract: binary((a, b) => a - b, one, minusOne),
  multiply: binary(
    (a, b) => a * b,
    (_a, b) => b,
    (a) => a,
  ),
  divide: binary(
    (a, b) => (finite(b) ? a / b : NaN),
    (_a, b) => 1 / b,
    (_a, b, value) => -value / b,
  ),
  pow,
  unaryMinus: unary((x) => -x, minusOne),
  unaryPlus: unary((x) => x, one),
  equal: test((_a, _b, same) => same),
  unequal: test((_a, _b, same) => !same),
  smaller: test((a, b, same) => a < b && !same),
  larger: test((a, b, same) => a > b && !same),
  smallerEq: test((a, b, same) => a <= b || same),
  largerEq: test((a, b, same) => a >= b || same),
}

function one(): number {
  return 1
}

function minusOne(): number {
  return -1
}

/** Functions that a formula calls by name. */
export const functions: Readonly<Record<string, Operation>> = {
  abs: unary(Math.abs, (x, value) => value / x),
  acos: unary(Math.acos, (x) => -1 / Math.sqrt((1 - x) * (1 + x))),
  asin: unary(Math.asin, (x) => 1 / Math.sqrt((1 - x) * (1 + x))),
  atan: bounded(Math.atan, (x) => 1 / (1 + x * x)),
  cbrt: unary(Math.cbrt, (_x, value) => 1 / (3 * value * value)),
  cos: unary(Math.cos, (x) => -Math.sin(x)),
  cosh: unary(Math.cosh, Math.sinh),
  exp: bounded(Math.exp, (_x, value) => value),
  expm1: bounded(Math.expm1, Math.exp),
  log: unary(Math.log, (x) => 1 / x),
  log10: unary(Math.log10, (x) => 1 / (x * Math.LN10)),
  log1p: unary(Math.log1p, (x) => 1 / (1 + x)),
  log2: unary(Math.log2, (x) => 1 / (x * Math.LN2)),
  max: extreme(1),
  min: extreme(-1),
  pow,
  sign: bounded(Math.sign, flat),
  sin: unary(Math.sin, Math.cos),
  sinh: unary(Math.sinh, Math.cosh),
  sqrt: unary(Math.sqrt, (_x, value) => 0.5 / value),
  tan: unary(Math.tan, (_x, value) => 1 + value * value),
  tanh: bounded(Math.tanh, (x) => 1 / Math.cosh(x) ** 2),
}

/** Numbers that a formula calls by name. */
export const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI }
