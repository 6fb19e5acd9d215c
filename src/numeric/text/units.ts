/** Words and signs that stand before or behind a number. */

/** The unit of a number, as far as the text says it. */
export interface Unit {
  /** As `%`, `USD` or `bn USD`. */
  readonly unit?: string
  /** What a word such as `bn` multiplies by. */
  readonly scale?: number
}

const magnitudes: readonly (readonly [words: RegExp, short: string, scale: number])[] = [
  [/^(k|thousand|thousands|tsd|тыс)\.?$/i, 'thousand', 1e3],
  [/^(m|mn|mln|mio|million|millions|millionen|миллион\S*|млн)\.?$/i, 'mn', 1e6],
  [/^(bn|bln|billion|billions|mrd|mld|md|milliard\S*|миллиард\S*|млрд)\.?$/i, 'bn', 1e9],
  [/^(tn|trn|trillion|trillions|трлн)\.?$/i, 'tn', 1e12],
  [/^(lakh|lakhs)$/i, 'lakh', 1e5],
  [/^(crore|crores)$/i, 'crore', 1e7],
  // capital letters alone: 41B; a small b is a flag as often
  [/^B$/, 'bn', 1e9],
  [/^T$/, 'tn', 1e12],
]
const percent = /^(%|％|percent|per cent|pct)(( |\/|,)*(a|p\.?a\.?|per|year|yr|annum|annually|\/ ?yr|\/ ?year| )+)?$/i
const others = /^(‰|pp|p\.p\.|percentage points?)$/i
const currency = /^(US\$|[$€£¥₽₸₹₩₺]|[A-Z]{3}|euros?|dollars?|US dollars?|руб\.?|тенге|юань|元)$/

/** What stands around a number, or nothing where it is no unit that is known. */
export function readUnit(before: string, behind: string): Unit | undefined {
  const text = behind.trim()
  if (before === '' && text === '') return {}
  if (before === '' && percent.test(text)) return { unit: '%' }
  if (before === '' && others.test(text)) return { unit: text }
  let scale: readonly [string, number] | undefined
  const units: string[] = []
  // 41bn, 41 USD bn, 41 bn USD, $41bn, USD 41 bn; at most one currency and one magnitude
  for (const word of [before.trim(), ...text.split(/ +|(?<=[$€£¥₽₸₹₩₺])/)].filter((each) => each !== '')) {
    const magnitude = magnitudes.find(([words]) => words.test(word))
    if (magnitude && !scale) scale = [magnitude[1], magnitude[2]]
    else if (currency.test(word) && units.length === 0) units.push(word)
    else return undefined
  }
  if (scale) units.push(scale[0])
  return { unit: units.join(' '), ...(scale && { scale: scale[1] }) }
}
