import { DomainError } from '../errors.ts'
import type { Expression, OperationOf, Tree } from './expression.ts'
import { given, valuesOfParts, words } from './realPart.ts'

/**
 * The partial derivative by every name: the chain rule from the whole formula down to its names (reverse
 * accumulation), with the symbolic derivative of each operation.
 *
 * One pass for all names, and as many steps as the formula has parts: a tree of derivatives, which may be many times
 * as large as the formula, is never built.
 */
export function gradientOf(where: string, tree: Tree): (inputs: readonly number[]) => number[] {
  const fromTheTop = partsFromTheTop(tree)
  return (inputs) => {
    const values = valuesOfParts(where, tree, inputs)
    const slopes = new Array<number>(tree.size).fill(0)
    const byName = new Array<number>(tree.names.length).fill(0)
    const add = (part: Expression, slope: number): void => {
      slopes[part.id] = (slopes[part.id] as number) + slope
    }
    const chain = (whole: OperationOf, slope: number): void => {
      const of = whole.parts.map((part) => values[part.id] as number)
      for (const [index, part] of whole.parts.entries()) {
        if (part.kind === 'constant') continue
        const next = slope * whole.operation.slope(index, of, values[whole.id] as number)
        if (!Number.isFinite(next)) throw steep(where, whole, of, next)
        add(part, next)
      }
    }

    add(tree.root, 1)
    for (const part of fromTheTop) {
      const slope = slopes[part.id] as number
      if (slope === 0) continue
      if (part.kind === 'name') byName[part.index] = (byName[part.index] as number) + slope
      else if (part.kind === 'choice') add(values[part.condition.id] === 0 ? part.no : part.yes, slope)
      else if (part.kind === 'operation') chain(part, slope)
    }
    return byName
  }
}

function steep(where: string, whole: OperationOf, of: readonly number[], received: number): DomainError {
  return new DomainError(where, words(whole.node), `have a derivative within 1.8e308${given(whole, of)}`, received)
}

/** Every part before its own parts. */
function partsFromTheTop(tree: Tree): readonly Expression[] {
  const all: Expression[] = []
  const visit = (part: Expression): void => {
    if (part.kind === 'operation') part.parts.forEach(visit)
    if (part.kind === 'choice') [part.condition, part.yes, part.no].forEach(visit)
    all.push(part)
  }
  visit(tree.root)
  return all.reverse()
}
