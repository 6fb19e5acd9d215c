import { compile, type Run } from './compile.ts'
import type { OperationOf } from './expression.ts'
import { mathjs } from './mathjs.ts'
import { read } from './read.ts'

const variables = ['u', 'v'] as const

/** The operators as a text to differentiate; a function f is f(u). */
const samples: Readonly<Record<string, string>> = {
  add: 'u + v',
  subtract: 'u - v',
  multiply: 'u * v',
  divide: 'u / v',
  unaryMinus: '-u',
  unaryPlus: '+u',
}

/** Derivatives that mathjs does not know, or gives in a form that overflows or is not real where the derivative is. */
const own: Readonly<Record<string, readonly (string | undefined)[]>> = {
  divide: [undefined, '-(u / v) / v'],
  // x^0 is flat at 0 too, and so is 0^y above 0
  pow: ['v ? v * u^(v - 1) : 0', 'u ? u^v * log(u) : v > 0 ? 0 : log(u)'],
  cbrt: ['1 / (3 * cbrt(u)^2)'],
  expm1: ['exp(u)'],
  log1p: ['1 / (1 + u)'],
  log2: ['1 / (u * log(2))'],
  tan: ['1 + tan(u)^2'],
  tanh: ['abs(u) < 350 ? 1 / cosh(u)^2 : 0'],
}

// steps: flat wherever they have a derivative
const flat = new Set(['sign', 'equal', 'unequal', 'smaller', 'larger', 'smallerEq', 'largerEq'])

/** A partial derivative, from the values of the arguments and of the operation. */
export type Partial = (values: readonly number[], value: number) => number

const rules = new Map<string, Run>()

/**
 * The partial derivative of an operation by one of its arguments.
 *
 * The rule is differentiated by mathjs, once for each operation, and read like any formula. At a kink, `min` and `max`
 * have the slope of the first of the arguments that they may be.
 */
export function partialOf(part: OperationOf, index: number): Partial {
  const { name } = part
  if (flat.has(name)) return () => 0
  if (name === 'min' || name === 'max') return (values, value) => (values.indexOf(value) === index ? 1 : 0)
  const key = `${name} ${index}`
  let rule = rules.get(key)
  if (rule === undefined) {
    rule = compile(read('gradient', own[name]?.[index] ?? differentiated(name, index), variables).root)
    rules.set(key, rule)
  }
  return rule
}

function differentiated(name: string, index: number): string {
  const { parse, derivative } = mathjs()
  const tree = parse(samples[name] ?? `${name}(u)`)
  return String(derivative(tree, parse(variables[index] as string), { simplify: false }))
}
