import { DomainError } from '../errors.ts'
import { functions } from './operations.ts'

/** A piece of the text of a formula, and where it stands. */
export interface Token {
  readonly kind: 'number' | 'name' | 'function' | 'sign'
  readonly text: string
  /** Characters before it. */
  readonly start: number
}

const longest = 1000
const most = 500
const pattern =
  /(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)|(?<name>[A-Za-z]\w*)|(?<sign>[=!<>]=|[-+*/^<>(),?:])/y
/** Words that the parser reads as something else than a name. */
const reserved = new Set('and end false in Infinity mod NaN not null or to true undefined xor'.split(' '))

const instead: Readonly<Record<string, string>> = {
  and: 'a product, as in (a > 0) * (b > 0),',
  or: 'max, as in max(a > 0, b > 0),',
  not: 'a difference, as in 1 - (a > 0),',
}

/** The text in pieces; whatever no formula has is refused here, before any parser sees it. */
export function tokens(where: string, text: unknown): readonly Token[] {
  if (typeof text !== 'string') throw new DomainError(where, 'text', 'be a string', text)
  if (text.length > longest) throw refusal(where, text, longest, `end after ${longest} characters: too long`)
  const found: Token[] = []
  for (let start = 0; start < text.length; ) {
    const first = text[start] as string
    if (first === ' ' || first === '\t') {
      start++
      continue
    }
    if (found.length === most) throw refusal(where, text, start, `have at most ${most} numbers, names and signs`)
    pattern.lastIndex = start
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) throw refusal(where, text, start, `have no ${JSON.stringify(character(text, start))}`)
    const token = classified(where, text, start, groups)
    found.push(token)
    start += token.text.length
  }
  return found
}

function classified(where: string, text: string, start: number, groups: Record<string, string | undefined>): Token {
  const { number, name, sign } = groups
  if (number !== undefined) {
    if (!Number.isFinite(Number(number))) throw refusal(where, text, start, 'have numbers within 1.8e308')
    return { kind: 'number', text: number, start }
  }
  if (name === undefined) return { kind: 'sign', text: sign as string, start }
  if (Object.hasOwn(functions, name)) return { kind: 'function', text: name, start }
  if (name.length > 50) throw refusal(where, text, start, 'have names of at most 50 characters')
  if (Object.hasOwn(instead, name)) throw refusal(where, text, start, `have ${instead[name]} in place of ${name}`)
  if (reserved.has(name) || name in Object.prototype) throw refusal(where, text, start, `not have the name ${name}`)
  return { kind: 'name', text: name, start }
}

function character(text: string, start: number): string {
  return String.fromCodePoint(text.codePointAt(start) ?? 0)
}

/** @param at characters before the one at fault */
export function refusal(where: string, text: string, at: number, rule: string): DomainError {
  return new DomainError(where, 'text', `${rule} (character ${at + 1})`, text)
}
