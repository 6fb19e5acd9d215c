import type { MathNode } from 'mathjs/number'
import type { Operation } from './operations.ts'

/** Every part of a formula has a number, which is larger than those of its own parts. */
interface Part {
  readonly id: number
  /** The node of mathjs that it was made from, for its text in errors. */
  readonly node: MathNode
}

export interface Constant extends Part {
  readonly kind: 'constant'
  readonly value: number
}

export interface Name extends Part {
  readonly kind: 'name'
  /** Its place among the names of the formula. */
  readonly index: number
}

export interface OperationOf extends Part {
  readonly kind: 'operation'
  readonly name: string
  readonly operation: Operation
  readonly parts: readonly Expression[]
}

/** condition ? yes : no; any number but 0 is a yes. */
export interface Choice extends Part {
  readonly kind: 'choice'
  readonly condition: Expression
  readonly yes: Expression
  readonly no: Expression
}

export type Expression = Constant | Name | OperationOf | Choice

/** A formula that has been read. */
export interface Tree {
  /** Free names in the order in which they appear. */
  readonly names: readonly string[]
  readonly root: Expression
  /** How many parts there are: the largest id and 1. */
  readonly size: number
}
