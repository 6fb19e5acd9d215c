import type { DomainError } from '../errors.ts'
import type { Choice, Constant, Expression, Name, Tree } from './expression.ts'
import { checkGrammar } from './grammar.ts'
import { type MathNode, mathjs } from './mathjs.ts'
import { constants, operations } from './operations.ts'
import { leftReals } from './realPart.ts'
import { refusal, type Token, tokens } from './tokens.ts'

/**
 * A text as a checked tree: the pieces are checked first, mathjs parses, and the nodes that it made are held against
 * an allow-list and against the pieces, in the order of the text, which also tells where each stands.
 *
 * @param names names that have their place already, whether the text uses them or not
 */
export function read(where: string, source: unknown, names: readonly string[] = []): Tree {
  const pieces = tokens(where, source)
  const text = source as string
  checkGrammar(where, text, pieces)
  const known = [...names]
  let next = 0
  let size = 0

  const root = part(parsed(where, text))
  if (next !== pieces.length) throw unreadable()
  return { text, names: known, root, size }

  function part(node: MathNode): Expression {
    const start = pieces[next]?.start ?? 0
    const span = (): { id: number; start: number; end: number } => ({ id: size++, start, end: end(pieces[next - 1]) })
    switch (node.type) {
      case 'ConstantNode': {
        if (take('number').text.length === 0 || typeof node.value !== 'number') throw unreadable()
        return { kind: 'constant', value: node.value, ...span() }
      }
      case 'SymbolNode':
        return named(take('name', node.name).text, span())
      case 'ParenthesisNode': {
        take('sign', '(')
        const content = part(child(node.content))
        take('sign', ')')
        return content
      }
      case 'OperatorNode': {
        const [left, right] = (node.args ?? []) as [MathNode, MathNode?]
        if (node.implicit) throw unreadable()
        const parts = right === undefined ? [] : [part(left)]
        take('sign', node.op)
        parts.push(part(right ?? left))
        return operation(String(node.fn), parts, span)
      }
      case 'FunctionNode': {
        const name = take('function', node.name).text
        const parts = (node.args ?? []).map((argument, index) => {
          take('sign', index === 0 ? '(' : ',')
          return part(argument)
        })
        take('sign', ')')
        return operation(name, parts, span)
      }
      case 'ConditionalNode': {
        const condition = part(child(node.condition))
        take('sign', '?')
        const yes = part(child(node.trueExpr))
        take('sign', ':')
        const no = part(child(node.falseExpr))
        if ([condition, yes, no].every((each) => each.kind === 'constant'))
          return (condition as Constant).value === 0 ? no : yes
        return { kind: 'choice', condition, yes, no, ...span() } satisfies Choice
      }
      default:
        throw unreadable()
    }
  }

  function named(name: string, span: { id: number; start: number; end: number }): Name | Constant {
    if (Object.hasOwn(constants, name)) return { kind: 'constant', value: constants[name] as number, ...span }
    if (!known.includes(name)) known.push(name)
    return { kind: 'name', index: known.indexOf(name), ...span }
  }

  /** An operation; one of constants alone is done at once. */
  function operation(
    name: string,
    parts: readonly Expression[],
    span: () => { id: number; start: number; end: number },
  ): Expression {
    const known = Object.hasOwn(operations, name) ? operations[name] : undefined
    if (known === undefined || parts.length < known.arity[0] || parts.length > known.arity[1]) throw unreadable()
    const whole = { kind: 'operation', name, apply: known.apply, parts, ...span() } as const
    const values = parts.map((each) => (each.kind === 'constant' ? each.value : NaN))
    if (!parts.every((each) => each.kind === 'constant')) return whole
    const value = known.apply(...values)
    if (!Number.isFinite(value)) throw leftReals(where, text, whole, values, value)
    return { kind: 'constant', value, id: whole.id, start: whole.start, end: whole.end }
  }

  /** The next piece, which must be what the node says. */
  function take(kind: Token['kind'], words?: string): Token {
    const piece = pieces[next]
    if (piece?.kind !== kind || (words !== undefined && piece.text !== words)) throw unreadable()
    next++
    return piece
  }

  function unreadable(): DomainError {
    return refusal(where, text, pieces[next]?.start ?? text.length, 'be one formula')
  }

  function child(node: MathNode | undefined): MathNode {
    if (node === undefined) throw unreadable()
    return node
  }
}

function end(piece: Token | undefined): number {
  return piece === undefined ? 0 : piece.start + piece.text.length
}

function parsed(where: string, text: string): MathNode {
  try {
    return mathjs().parse(text)
  } catch (error) {
    const at = (error as { char?: unknown }).char
    throw refusal(where, text, typeof at === 'number' ? at - 1 : text.length, 'be one formula')
  }
}
