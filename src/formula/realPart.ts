import type { MathNode } from 'mathjs/number'
import { DomainError } from '../errors.ts'
import type { Expression, OperationOf, Tree } from './expression.ts'

/** A part as a text, shortened where it is long. */
export function words(node: MathNode): string {
  const text = node.toString()
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** The error for a part that is not a finite number although its own parts are; it names them with their values. */
export function leftReals(where: string, whole: OperationOf, values: readonly number[], value: number): DomainError {
  return new DomainError(where, words(whole.node), `be a real number within 1.8e308${given(whole, values)}`, value)
}

/** " where x - 3 is -1", for the parts whose value the text does not show. */
export function given(whole: OperationOf, values: readonly number[]): string {
  const named = whole.parts.flatMap((part, index) => {
    const shown = words(part.node)
    return shown === String(values[index]) ? [] : [`${shown} is ${values[index]}`]
  })
  return named.length === 0 ? '' : ` where ${named.join(' and ')}`
}

/**
 * The value of every part that counts (of a conditional, the branch taken), by its number; NaN for the others.
 *
 * @throws {DomainError} where a part is not a finite number, naming it
 */
export function valuesOfParts(where: string, tree: Tree, inputs: readonly number[]): number[] {
  const values = new Array<number>(tree.size).fill(NaN)
  const value = (part: Expression): number => {
    switch (part.kind) {
      case 'constant':
        return part.value
      case 'name':
        return inputs[part.index] as number
      case 'choice':
        return visit(visit(part.condition) === 0 ? part.no : part.yes)
      case 'operation': {
        const parts = part.parts.map(visit)
        const result = part.operation.apply(...parts)
        if (!Number.isFinite(result)) throw leftReals(where, part, parts, result)
        return result
      }
    }
  }
  const visit = (part: Expression): number => {
    const result = value(part)
    values[part.id] = result
    return result
  }
  visit(tree.root)
  return values
}
