/** The one reader of years, quarters, months and dates: for files, the command and pages. */

import { DomainError } from '../errors.ts'
import { looksLike } from './readYear.ts'
import { plainText } from './text/characters.ts'
import { meanings, type Period } from './text/periods.ts'

export { monthNamed, type Period } from './text/periods.ts'

/** What may stand behind a period: 2023p, 2024 (est.), 2024 YTD, 2019*. */
const beside: readonly (readonly [words: RegExp, mark: NonNullable<Period['mark']> | undefined])[] = [
  [/(?: ?[([]?(?:p|prov|prov\.|provisional|prelim\.?|preliminary)[)\]]?)$/i, 'provisional'],
  [/(?: ?[([]?(?:e|est|est\.|estimate|estimated|f|fcst|forecast|proj\.?|projected|projection)[)\]]?)$/i, 'estimate'],
  [/(?: ?[([]?(?:ytd|year to date|part|partial)[)\]]?)$/i, 'partial'],
  [/(?: ?[([]?[rb][)\]]?| ?[*†‡¹²³]+| ?(?:\[\d{1,2}\]|\d\)))$/i, undefined],
]

/**
 * All that a text can mean as a period: nothing where it is none, two where the text alone does not say (`2011-12` is a
 * month or a fiscal year, `03/04/2019` two dates). A column of them settles it.
 */
export function periodsIn(text: string): readonly Period[] {
  if (text.length < 4 || text.length > 40) return []
  const plain = plainText(text)
  const found = meanings(plain)
  if (found.length > 0) return found
  for (const [words, mark] of beside) {
    const end = words.exec(plain)
    if (!end) continue
    const marked = meanings(plain.slice(0, end.index))
    if (marked.length > 0) return mark ? marked.map((period) => ({ ...period, mark })) : marked
  }
  return []
}

/**
 * The one period that a text means.
 *
 * @param where the function that was called
 * @param parameter the argument at fault
 * @param value text, or a number of four digits
 * @throws {DomainError} where it is no period, or can be read as two; the message says what a number looks like
 */
export function checkedPeriod(where: string, parameter: string, value: unknown): Period {
  const text = typeof value === 'number' ? String(value) : value
  const found = typeof text === 'string' ? periodsIn(text) : []
  const [one, two] = found
  if (two) throw new DomainError(where, parameter, `be clear: it is ${found.map(periodName).join(' or ')}`, value)
  if (one) return one
  const number = typeof text === 'string' && /^ *-?\d+(\.\d+)? *$/.test(text) ? looksLike(Number(text)) : undefined
  throw new DomainError(
    where,
    parameter,
    `be a year, quarter, month or date of the years 1000 to 2999${number ? `: this looks like ${number}` : ''}`,
    value,
  )
}

const twoDigits = (number: number | undefined): string => String(number).padStart(2, '0')

/** A period in figures, as 2019, 2019/20, 2019Q3, 2019-07 or 2019-07-31. */
export function periodName({ kind, year, quarter, month, months, day }: Period): string {
  if (kind === 'fiscal') return `${year}/${twoDigits((year + 1) % 100)}`
  if (kind === 'quarter') return `${year}Q${quarter}`
  if (kind === 'half') return `${year}H${(month as number) / 6}`
  if (kind === 'months') return `${year}-${twoDigits((month as number) - (months as number) + 1)}/${twoDigits(month)}`
  if (kind === 'month') return `${year}-${twoDigits(month)}`
  return kind === 'day' ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : String(year)
}
