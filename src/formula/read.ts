import {
  type ConditionalNode,
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from 'mathjs/number'
import type { DomainError } from '../errors.ts'
import type { Expression, Tree } from './expression.ts'
import { constants, functions, type Operation, operators } from './operations.ts'
import { leftReals, words } from './realPart.ts'
import { deepest, parsed, placeOf, refusal } from './text.ts'

const mostParts = 500

/** What is said of an operator or a kind of node that mathjs reads and a formula does not have. */
const instead: Readonly<Record<string, string>> = {
  and: 'have a product, as in (a > 0) * (b > 0), in place of and',
  or: 'have max, as in max(a > 0, b > 0), in place of or',
  not: 'have a difference, as in 1 - (a > 0), in place of not',
  AssignmentNode: 'assign nothing',
  FunctionAssignmentNode: 'assign nothing',
  RangeNode: 'have a question mark for every colon',
  RelationalNode: 'compare two values at a time',
}

/**
 * A text as a checked tree: mathjs parses it, and its nodes are held against an allow-list.
 *
 * @param names names that have their place already, whether the text uses them or not
 */
export function read(where: string, text: string, names: readonly string[] = []): Tree {
  const known = [...names]
  let size = 0
  const root = part(parsed(where, text), 0)
  return { names: known, root, size }

  function part(node: MathNode, depth: number): Expression {
    if (depth > deepest) throw refused(`nest at most ${deepest} deep`)
    if (size >= mostParts) throw refused(`have at most ${mostParts} numbers, names and operations`)
    if (isParenthesisNode(node)) return part(node.content, depth + 1)
    if (isConstantNode(node)) return constant(node, node.value)
    if (isSymbolNode(node)) return named(node, node.name)
    if (isConditionalNode(node)) return choice(node, depth)
    if (isFunctionNode(node)) {
      const name = isSymbolNode(node.fn) ? node.fn.name : ''
      const known = Object.hasOwn(functions, name) ? functions[name] : undefined
      if (known === undefined) throw refused(`call ${called(name)}`, name && placeOf(text, name, true))
      return operation(node, name, known, operands(node.args, depth))
    }
    if (isOperatorNode(node)) {
      // the types of mathjs say never
      const { fn, args, implicit } = node as { fn: string; args: readonly MathNode[]; implicit: boolean }
      const known = Object.hasOwn(operators, fn) ? operators[fn] : undefined
      if (implicit) throw refused(`have a sign before ${args.slice(1).map(words).join(' ')}`)
      if (known === undefined) throw refused(`${instead[fn] ?? 'have operators of numbers only'} (in ${words(node)})`)
      return operation(node, fn, known, operands(args, depth, fn !== 'pow'))
    }
    throw refused(`${instead[node.type] ?? 'have no members'} (in ${words(node)})`)
  }

  /** A row of operations that bind to the left, as in a + b + c, is no deeper for its length. */
  function operands(nodes: readonly MathNode[], depth: number, leftBinds = false): Expression[] {
    return nodes.map((node, index) =>
      part(node, leftBinds && nodes.length > 1 && index === 0 && isOperatorNode(node) ? depth : depth + 1),
    )
  }

  function constant(node: MathNode, value: unknown): Expression {
    if (typeof value !== 'number') throw refused(`not have the word ${value}`)
    if (!Number.isFinite(value)) throw refused(`have numbers within 1.8e308 (in ${value})`)
    return { kind: 'constant', value, node, id: size++ }
  }

  function named(node: MathNode, name: string): Expression {
    const at = placeOf(text, name)
    if (Object.hasOwn(constants, name)) return { kind: 'constant', value: constants[name] as number, node, id: size++ }
    if (Object.hasOwn(functions, name)) throw refused(`call ${name} with its argument in parentheses`, at)
    if (name.length > 50) throw refused('have names of at most 50 characters', at)
    if (name === 'end' || name in Object.prototype) throw refused(`not have the name ${name}`, at)
    if (!/^[A-Za-z]/.test(name)) throw refused('have names that begin with a letter', at)
    if (!known.includes(name)) known.push(name)
    return { kind: 'name', index: known.indexOf(name), node, id: size++ }
  }

  function choice(node: ConditionalNode, depth: number): Expression {
    const [condition, yes, no] = [node.condition, node.trueExpr, node.falseExpr].map((each) => part(each, depth + 1))
    if (!condition || !yes || !no) throw refused('have three parts in a conditional')
    if (condition.kind === 'constant' && yes.kind === 'constant' && no.kind === 'constant')
      return condition.value === 0 ? no : yes
    return { kind: 'choice', condition, yes, no, node, id: size++ }
  }

  /** An operation; one of constants alone is done at once. */
  function operation(node: MathNode, name: string, known: Operation, parts: readonly Expression[]): Expression {
    const [least, most] = known.arity
    if (parts.length < least || parts.length > most)
      throw refused(`call ${name} with ${counted(least, most)}`, placeOf(text, name, true))
    const whole = { kind: 'operation', name, operation: known, parts, node, id: size++ } as const
    const values = parts.flatMap((each) => (each.kind === 'constant' ? [each.value] : []))
    if (values.length < parts.length) return whole
    const value = known.apply(...values)
    if (!Number.isFinite(value)) throw leftReals(where, whole, values, value)
    return { kind: 'constant', value, node, id: whole.id }
  }

  function refused(rule: string, at?: number | ''): DomainError {
    return refusal(where, text, rule, at === '' ? undefined : at)
  }
}

function counted(least: number, most: number): string {
  if (most === 1) return 'one argument'
  return least === most ? `${most} arguments` : `${least} to ${most} arguments`
}

/** What to call instead: some names are those of a spreadsheet. */
function called(name: string): string {
  const lower = name.toLowerCase()
  if (lower === 'ln') return `log, not ${name}`
  if (lower === 'if') return `a conditional, condition ? yes : no, not ${name}`
  if (Object.hasOwn(functions, lower)) return `${lower}, not ${name}`
  return `a function that it knows, as abs, exp, log, max, min or sqrt${name && `, not ${name}`}`
}
