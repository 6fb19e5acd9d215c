import { anyNumber, checked, DomainError } from '../errors.ts'
import { readNumber } from '../numeric/readNumber.ts'

/**
 * A target in people's words, as a number: `82`, `x2`, `double`, `+100 %`, `-55 %`, `45 % of base`, `net zero`.
 *
 * A per cent without `of base` must have a sign, since `55 %` alone may be a share of the base or a change of it.
 *
 * @param words the target as written
 * @param base the value that it is compared with
 * @returns the target in the unit of the base
 * @throws {DomainError} where the words are not understood, or can be read in two ways
 *
 * @example
 * import { targetFrom } from 'tradepath/outlook'
 * targetFrom('x2', 41) // 82
 * targetFrom('-55 %', 4000) // 1800
 * targetFrom('45% of base', 200) // 90
 */
export function targetFrom(words: string, base: number): number {
  return checked('targetFrom', 'words', read(words, base), { says: 'give a target below 1.8e308', holds: () => true })
}

function read(words: string, base: number): number {
  const from = checked('targetFrom', 'base', base, anyNumber)
  if (typeof words !== 'string') throw new DomainError('targetFrom', 'words', 'be text', words)
  const text = words.trim().toLowerCase().replaceAll('−', '-').replaceAll('×', 'x')
  const named = { double: 2, doubled: 2, triple: 3, half: 0.5, halve: 0.5, halved: 0.5, zero: 0, 'net zero': 0 }[text]
  if (named !== undefined) return from * named
  const times = /^x\s*(.+)$|^(.+?)\s*(?:x|times)$/.exec(text)
  if (times) return from * number(words, (times[1] ?? times[2]) as string)
  const share = /^(.+?)\s*%\s*of\s+(?:the\s+)?base$/.exec(text)
  if (share) return (from * number(words, share[1] as string)) / 100
  const change = /^([+-])\s*(.+?)\s*%$/.exec(text)
  // from the size of the base, so that a fall of a negative base is a fall
  if (change) return from + ((change[1] === '-' ? -1 : 1) * Math.abs(from) * number(words, change[2] as string)) / 100
  if (text.endsWith('%'))
    throw new DomainError(
      'targetFrom',
      'words',
      `have a sign or \`of base\`: \`${text.replace('%', '% of base')}\` or \`+${text}\``,
      words,
    )
  return number(words, text)
}

function number(words: string, text: string): number {
  try {
    const { value, scale = 1 } = readNumber(text)
    return value * scale
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw new DomainError('targetFrom', 'words', error.rule, words)
  }
}
