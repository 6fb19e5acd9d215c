import { anyNumber, checked, checkedObject, DomainError } from '../errors.ts'
import { compile } from './compile.ts'
import { gradientOf } from './gradient.ts'
import { read } from './read.ts'
import { valuesOfParts } from './realPart.ts'

/** A model that was typed: call it with a number for each of its names. */
export interface Formula {
  /**
   * The value for these numbers.
   *
   * @throws {DomainError} where a name is missing, unknown or not a finite number, or a part leaves the reals
   */
  (inputs: Readonly<Record<string, number>>): number
  /** The text as it was given. */
  readonly text: string
  /** Its free names in the order in which they first appear. */
  readonly names: readonly string[]
  /**
   * The partial derivative by each name, exact but for rounding: the derivative of each operation, put together
   * by the chain rule. A conditional has the slope of the branch taken, a comparison the slope 0.
   *
   * @throws {DomainError} as the call does, and where there is no finite derivative (sqrt at 0)
   */
  readonly gradient: (inputs: Readonly<Record<string, number>>) => Record<string, number>
}

/**
 * A model from text: any function of named numbers that a person types.
 *
 * The language is that of mathjs, without all that is not arithmetic of real numbers:
 * - numbers `41`, `0.08`, `.5`, `2e-3`; the constants `pi` and `e`; names of letters, digits and `_`, a letter first;
 * - `+ - * / ^`, signs and parentheses; `^` binds to the right and before a sign, so `-2^2` is -4; a multiplication is
 *   always written, `2 * t` and not `2 t`;
 * - comparisons `< <= > >= == !=`, which are 1 or 0 and take values within a relative 1e-12 as equal, as mathjs does;
 *   two values at a time;
 * - `condition ? yes : no`, where only the branch taken counts; between `?` and `:` another one takes parentheses;
 * - `abs acos asin atan cbrt cos cosh exp expm1 log log10 log1p log2 max min pow sign sin sinh sqrt tan tanh`; `log` is
 *   the natural logarithm, with one argument.
 *
 * Everything else is refused with the character or the part at fault; the first character is character 1. Every part
 * that counts must be a finite real number, also where the whole would be one again (1/(1/x) at 0); a constant part is
 * checked at once.
 *
 * @param text at most 1,000 characters, 500 numbers, names and operations, nested at most 50 deep
 * @returns a model: a function of named numbers, with its `names`, its `text` and its exact `gradient`
 * @throws {DomainError} where the text is anything but such a formula
 *
 * Accuracy: the value that mathjs gives, bit for bit. Cost: some 100 ns a call, two or three times the function written
 * by hand; a millisecond at most to read, and some milliseconds once for the first. No code is generated: it runs under
 * a strict Content-Security-Policy.
 *
 * @example
 * import { formula } from 'tradepath/formula'
 *
 * const years = formula('log(multiple) / log1p(growth)')
 * years.names // ['multiple', 'growth']
 * years({ multiple: 2, growth: 0.08 }) // 9.006468342000595
 * years.gradient({ multiple: 2, growth: 0.08 })['growth']?.toFixed(4) // '-108.3577'
 */
export function formula(text: string): Formula {
  const tree = read('formula', text)
  const { root } = tree
  const names: readonly string[] = Object.freeze([...tree.names])
  const run = compile(root)
  const model = (inputs: Readonly<Record<string, number>>): number => {
    const values = named(names, inputs)
    const value = run(values)
    return Number.isFinite(value) ? value : (valuesOfParts('formula', tree, values)[root.id] as number)
  }
  let slopesAt: ReturnType<typeof gradientOf> | undefined
  const gradient = (inputs: Readonly<Record<string, number>>): Record<string, number> => {
    slopesAt ??= gradientOf('formula', tree)
    const slopes = slopesAt(named(names, inputs))
    return Object.fromEntries(names.map((name, index) => [name, slopes[index] as number]))
  }
  return Object.freeze(Object.assign(model, { text, names, gradient }))
}

/** The values of the names in their order; there must be one for each, and no others. */
function named(names: readonly string[], inputs: Readonly<Record<string, number>>): number[] {
  if (typeof inputs !== 'object' || inputs === null) checkedObject('formula', 'inputs', inputs)
  // the common case, an object with just the names in their order, in half the time
  const keys = Object.keys(inputs)
  const values = Object.values(inputs)
  if (keys.length !== names.length) return inOrder(names, inputs)
  for (let index = 0; index < keys.length; index++)
    if (keys[index] !== names[index] || !Number.isFinite(values[index])) return inOrder(names, inputs)
  return values
}

function inOrder(names: readonly string[], inputs: Readonly<Record<string, number>>): number[] {
  for (const [name, value] of Object.entries(checkedObject('formula', 'inputs', inputs)))
    if (!names.includes(name))
      throw new DomainError('formula', name, `be a name of the formula: ${names.join(', ') || 'it has none'}`, value)
  return names.map((name) => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    return Number.isFinite(value) ? (value as number) : checked('formula', name, value, anyNumber)
  })
}
