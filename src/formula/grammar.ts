import { functions } from './operations.ts'
import { refusal, type Token } from './tokens.ts'

const deepest = 50
const comparisons = new Set(['==', '!=', '<', '>', '<=', '>='])

/** What stands between one parenthesis and the other; the whole text is the outermost. */
interface Frame {
  readonly open: Token | undefined
  /** The function called, where the parenthesis holds arguments. */
  readonly call: Token | undefined
  /** The levels of nesting outside. */
  readonly depth: number
  commas: number
  /** Conditionals begun: each nests the next. */
  conditionals: number
  /** Whether the colon of the last conditional is still to come. */
  waiting: boolean
  compared: boolean
  /** Signs and powers in a row: each nests the next. */
  chain: number
}

/** What to call instead: some names are those of a spreadsheet. */
function called(name: string): string {
  const lower = name.toLowerCase()
  if (lower === 'ln') return 'log'
  if (lower === 'if') return 'a conditional, condition ? yes : no'
  return Object.hasOwn(functions, lower) ? lower : 'a function that it knows, as abs, exp, log, max, min or sqrt'
}

/**
 * Checks the order of the pieces: operands and operators in turn, calls with as many arguments as the function has,
 * parentheses that close, no nesting deeper than a parser's stack can hold for certain.
 */
export function checkGrammar(where: string, text: string, tokens: readonly Token[]): void {
  const refuse = (token: Token | undefined, rule: string): never => {
    throw refusal(where, text, token?.start ?? text.length, rule)
  }
  const frames: Frame[] = [frame(undefined, undefined, 0)]
  let wanted: 'operand' | 'operator' = 'operand'
  let before: Token | undefined

  for (const token of tokens) {
    const here = frames[frames.length - 1] as Frame
    const sign = token.kind === 'sign' ? token.text : ''
    if (before?.kind === 'function' && sign !== '(')
      refuse(before, `call ${before.text} with its argument in parentheses`)
    if (wanted === 'operand') {
      if (sign === '(') frames.push(frame(token, before?.kind === 'function' ? before : undefined, depth(here) + 1))
      else if (sign === '+' || sign === '-') here.chain++
      else if (sign !== '') refuse(token, 'have a number, a name or a parenthesis')
      else if (token.kind !== 'function') wanted = 'operator'
    } else if (sign === ')') {
      close(here, token)
      frames.pop()
    } else {
      if (sign === '(' && before?.kind === 'name') refuse(before, `call ${called(before.text)}, not ${before.text}`)
      if (sign === '' || sign === '(') refuse(token, 'have an operator')
      follow(here, token)
      wanted = 'operand'
    }
    if (depth(frames[frames.length - 1] as Frame) > deepest) refuse(token, `nest at most ${deepest} deep`)
    before = token
  }
  if (before?.kind === 'function') refuse(before, `call ${before.text} with its argument in parentheses`)
  if (wanted === 'operand') refuse(undefined, 'have a number, a name or a parenthesis')
  const last = frames[frames.length - 1] as Frame
  if (last.open !== undefined) refuse(last.open, 'close every parenthesis')
  if (last.waiting) refuse(undefined, 'have a colon for every question mark')

  function close(here: Frame, token: Token): void {
    if (here.open === undefined) refuse(token, 'open every parenthesis that it closes')
    if (here.waiting) refuse(token, 'have a colon for every question mark')
    if (here.call === undefined) return
    const [least, most] = functions[here.call.text]?.arity ?? [0, 0]
    const count = here.commas + 1
    if (count < least || count > most)
      refuse(here.call, `call ${here.call.text} with ${least === most ? least : `${least} to ${most}`} arguments`)
  }

  /** An operator, a comma or a part of a conditional after an operand. */
  function follow(here: Frame, token: Token): void {
    const sign = token.text
    if (sign === '^') {
      here.chain++
      return
    }
    here.chain = 0
    if (comparisons.has(sign)) {
      if (here.compared) refuse(token, 'compare two values at a time')
      here.compared = true
      return
    }
    if (sign === ',' || sign === '?' || sign === ':') here.compared = false
    if (sign === '?') {
      if (here.waiting) refuse(token, 'have a conditional between ? and : in parentheses')
      here.waiting = true
      here.conditionals++
    } else if (sign === ':') {
      if (!here.waiting) refuse(token, 'have a question mark for every colon')
      here.waiting = false
    } else if (sign === ',') {
      if (here.call === undefined || here.waiting) refuse(token, 'have commas only between arguments')
      here.commas++
      here.conditionals = 0
    }
  }
}

function frame(open: Token | undefined, call: Token | undefined, depth: number): Frame {
  return { open, call, depth, commas: 0, conditionals: 0, waiting: false, compared: false, chain: 0 }
}

function depth(here: Frame): number {
  return here.depth + here.conditionals + here.chain
}
