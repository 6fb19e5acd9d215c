import { create, type MathJsInstance, parseDependencies } from 'mathjs/number'

let parse: MathJsInstance['parse'] | undefined

/**
 * The parser of mathjs, as its documented custom bundle: the rest of mathjs stays out.
 *
 * It is made at first use, because that takes some milliseconds. It generates no code and evaluates no text.
 */
export function parser(): MathJsInstance['parse'] {
  parse ??= create({ ...parseDependencies }).parse
  return parse
}
