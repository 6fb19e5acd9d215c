/** Digits with separators of thousands and decimals: what they can mean. */

/** The character between whole and decimal places. */
export type Decimal = '.' | ','

/** What digits say: one number; or two, by what the one separator is; or nothing. */
export type Digits =
  | {
      readonly value: number
      /** The decimal separator that the text shows, or that its separator of thousands leaves. */
      readonly decimal?: Decimal
      /** A comma between thousands, before nothing but zeros: read so, and said. */
      readonly assumed?: true
    }
  | {
      /** The separator that is of thousands or of decimals. */
      readonly separator: Decimal
      readonly grouped: number
      readonly decimals: number
    }

const other = (separator: Decimal): Decimal => (separator === '.' ? ',' : '.')

/**
 * @param text digits, points, commas, blanks, apostrophes and underscores, beginning and ending with a digit or beginning
 * with a separator
 * @param exponent the digits of a scientific notation, or nothing
 * @param decimal the decimal separator, where it is known
 * @returns nothing where the separators make no number
 */
export function readDigits(text: string, exponent: string, decimal?: Decimal): Digits | undefined {
  if (/^\d+$/.test(text)) return { value: Number(text + exponent) }
  const [, whole, places] = /^(.*?)(?:([.,]\d+))?$/.exec(text) as RegExpExecArray as unknown as [
    string,
    string,
    string?,
  ]
  const last = places?.[0] as Decimal | undefined
  const only = last !== undefined && !/[.,]/.test(whole)
  // 1 234, 1'234 or 1,234.5: the whole has its own separator, so the last one is the decimal
  if (last !== undefined && (decimal === undefined || decimal === last)) {
    const value = wholeOf(whole, other(last))
    const couldGroup = only && exponent === '' && /^[1-9]\d{0,2}$/.test(whole) && places?.length === 4
    if (value !== undefined && !(couldGroup && decimal === undefined))
      return { value: Number(`${value}.${places?.slice(1)}${exponent}`), decimal: last }
    if (value !== undefined) {
      const grouped = Number(whole + places?.slice(1))
      if (last === ',' && places === ',000') return { value: grouped, decimal: '.', assumed: true }
      return { separator: last, grouped, decimals: Number(`${whole}.${places?.slice(1)}`) }
    }
  }
  return groupedOf(text, exponent, decimal)
}

/** A whole number whose thousands are apart. */
function groupedOf(text: string, exponent: string, decimal?: Decimal): Digits | undefined {
  for (const separator of ['.', ','] as const) {
    if (separator === decimal || !text.includes(separator)) continue
    const value = wholeOf(text, separator)
    if (value !== undefined) return { value: Number(value + exponent), decimal: other(separator) }
  }
  const value = wholeOf(text, undefined)
  return value === undefined ? undefined : { value: Number(value + exponent) }
}

/** Groups of three, or the lakhs and crores of India; one separator throughout. */
function wholeOf(text: string, separator: Decimal | undefined): string | undefined {
  if (/^\d*$/.test(text)) return text === '' ? '0' : text
  const used = /[^\d]/.exec(text)?.[0] as string
  if ((used === '.' || used === ',') && used !== separator) return undefined
  const groups = text.split(used)
  if (!groups.every((group) => /^\d+$/.test(group)) || groups[0] === '0') return undefined
  const [first, ...rest] = groups as [string, ...string[]]
  const threes = first.length <= 3 && rest.every((group) => group.length === 3)
  const lakhs =
    used === ',' &&
    first.length <= 2 &&
    rest.at(-1)?.length === 3 &&
    rest.slice(0, -1).every((group) => group.length === 2)
  return threes || lakhs ? groups.join('') : undefined
}
