import type { MathNode } from 'mathjs/number'
import { DomainError } from '../errors.ts'
import { parser } from './mathjs.ts'

const longest = 1000
export const deepest = 50

/** What mathjs would read and a formula does not have. */
const foreign: readonly (readonly [pattern: RegExp, rule: (found: string) => string])[] = [
  [/[^\w \t.+\-*/^<>=!(),?:]/u, (found) => `have no ${JSON.stringify(found)}`],
  [/(?<![\w.])0[box]/, () => 'have decimal numbers only'],
  [/\d\.(?!\d)/, () => 'have a digit after every decimal point'],
]

/** The tree that mathjs makes of a text; all that it reads and a formula does not have is still to be refused. */
export function parsed(where: string, text: unknown): MathNode {
  if (typeof text !== 'string') throw new DomainError(where, 'text', 'be a string', text)
  if (text.length > longest) throw refusal(where, text, `have at most ${longest} characters`)
  if (text.trim() === '') throw refusal(where, text, 'not be empty')
  for (const [pattern, rule] of foreign) {
    const found = pattern.exec(text)
    if (found) throw refusal(where, text, rule(found[0]), found.index)
  }
  // the parser goes as deep as the parentheses, and its stack may not
  let open = 0
  for (const character of text) {
    if (character === '(') open++
    else if (character === ')') open--
    if (open > deepest) throw refusal(where, text, `nest at most ${deepest} deep`)
  }
  try {
    return parser()(text)
  } catch (error) {
    const { char, message } = error as { char?: unknown; message: string }
    const rule = `be one formula: ${message.replace(/ \(char \d+\)$/, '').replace(/^./, (first) => first.toLowerCase())}`
    throw refusal(where, text, rule, typeof char === 'number' ? char - 1 : undefined)
  }
}

/** @param at how many characters stand before the one at fault */
export function refusal(where: string, text: string, rule: string, at?: number): DomainError {
  return new DomainError(where, 'text', at === undefined ? rule : `${rule} (character ${at + 1})`, text)
}

/** Where a name first stands in a text; a call is a name before a parenthesis. */
export function placeOf(text: string, name: string, called = false): number {
  return text.search(new RegExp(`(?<!\\w)${name}(?!\\w)${called ? '[ \\t]*\\(' : ''}`))
}
