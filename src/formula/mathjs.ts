import {
  create,
  createConditionalNode,
  createConstantNode,
  createDerivative,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createSymbolNode,
  createTyped,
  factory,
} from 'mathjs/number'

// the factories are exported, but not in the types of mathjs
declare module 'mathjs/number' {
  const createConditionalNode: unknown
  const createConstantNode: unknown
  const createDerivative: unknown
  const createFunctionNode: unknown
  const createNode: unknown
  const createOperatorNode: unknown
  const createParenthesisNode: unknown
  const createParse: unknown
  const createSymbolNode: unknown
  const createTyped: unknown
}

/** What is read of a node of mathjs; which of these are there depends on its type. */
export interface MathNode {
  readonly type: string
  readonly value?: unknown
  readonly name?: string
  readonly op?: string
  readonly fn?: unknown
  readonly implicit?: boolean
  readonly args?: readonly MathNode[]
  readonly content?: MathNode
  readonly condition?: MathNode
  readonly trueExpr?: MathNode
  readonly falseExpr?: MathNode
}

interface Engine {
  readonly parse: (text: string) => MathNode
  readonly derivative: (tree: MathNode, name: MathNode, options: { simplify: boolean }) => MathNode
}

// kinds of node that no formula has: the parser asks for them by name, and could not make one
const refused = ['Accessor', 'Array', 'Assignment', 'Block', 'FunctionAssignment', 'Index', 'Object', 'Range']
const makeNothing = (kind: string): unknown =>
  factory(`${kind}Node`, [], () => () => {
    throw new SyntaxError(`${kind} in a formula`)
  })

let engine: Engine | undefined

/**
 * The parser and the symbolic derivative of mathjs, made at first use from the factories that they need and no others:
 * nothing here evaluates anything.
 */
export function mathjs(): Engine {
  engine ??= create([
    createTyped,
    createNode,
    createConditionalNode,
    createConstantNode,
    createFunctionNode,
    createOperatorNode,
    createParenthesisNode,
    createSymbolNode,
    createParse,
    createDerivative,
    ...[...refused, 'Relational'].map(makeNothing),
    factory('numeric', [], () => Number),
    factory('isBounded', [], () => Number.isFinite),
    factory('isZero', [], () => (value: number) => value === 0),
    factory('equal', [], () => (a: number, b: number) => a === b),
    factory('simplify', [], () => (tree: MathNode) => tree),
  ] as never) as unknown as Engine
  return engine
}
