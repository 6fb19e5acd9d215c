import {
  createConditionalNode,
  createConstantNode,
  createDerivative,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createSymbolNode,
} from 'mathjs/number'

// the factories are exported, but not in the types of mathjs
declare module 'mathjs/number' {
  type Factory = (parts: object) => never
  const createConditionalNode: Factory
  const createConstantNode: Factory
  const createDerivative: Factory
  const createFunctionNode: Factory
  const createNode: Factory
  const createOperatorNode: Factory
  const createParenthesisNode: Factory
  const createParse: Factory
  const createSymbolNode: Factory
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

let engine: Engine | undefined

/**
 * The parser and the symbolic derivative of mathjs, put together at first use from the factories that they need and no
 * others: nothing here can evaluate anything, and most of mathjs stays out of a bundle. What a factory needs may change
 * with a minor version of mathjs, so the dependency is held to one.
 */
export function mathjs(): Engine {
  engine ??= made()
  return engine
}

function made(): Engine {
  const math = {}
  const Node = createNode({ mathWithTransform: math })
  const SymbolNode = createSymbolNode({ math, Node })
  const parts = {
    ...refused,
    // the parser tells it how a text becomes a tree; here none ever does
    typed: Object.assign(typed, { addConversion: (): void => {} }),
    config: { number: 'number', numberFallback: 'number' },
    numeric: Number,
    isZero: (value: number): boolean => value === 0,
    equal: (a: number, b: number): boolean => a === b,
    simplify: (tree: MathNode): MathNode => tree,
    SymbolNode,
    ConditionalNode: createConditionalNode({ Node }),
    ConstantNode: createConstantNode({ Node, isBounded: Number.isFinite }),
    FunctionNode: createFunctionNode({ math, Node, SymbolNode }),
    OperatorNode: createOperatorNode({ Node }),
    ParenthesisNode: createParenthesisNode({ Node }),
  }
  const parse: Engine['parse'] = createParse(parts)
  return { parse, derivative: createDerivative({ ...parts, parse }) }
}

/** Kinds of node that no formula has: the parser asks for them by name, and cannot make one of what is no constructor. */
const refused = Object.fromEntries(
  ['Accessor', 'Array', 'Assignment', 'Block', 'FunctionAssignment', 'Index', 'Object', 'Range', 'Relational'].map(
    (kind) => [`${kind}Node`, () => undefined],
  ),
)

type Signatures = Readonly<Record<string, (...given: unknown[]) => unknown>>

/** A function that is chosen by the types of its arguments: as much of typed-function as parser and derivative use. */
function typed(name: string, signatures: Signatures): (...given: unknown[]) => unknown {
  const choices = Object.entries(signatures).map(
    ([types, run]) => [types.split(',').map((each) => each.split('|').map((type) => type.trim())), run] as const,
  )
  return (...given) => {
    for (const [types, run] of choices)
      if (types.length === given.length && types.every((each, index) => each.some((type) => isOf(type, given[index]))))
        return run(...given)
    throw new TypeError(`${name} has no form for these arguments`)
  }
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'Object' || typeof value !== 'object') return typeof value === type.toLowerCase()
  const kind = (value as MathNode | null)?.type
  return kind !== undefined && (type === 'Node' || type === kind)
}
