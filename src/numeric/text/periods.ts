/** The forms in which a period is written, and what each says. */

import { daysIn, isYear } from '../readYear.ts'

/** A period as text names it. `fiscal` years run over two calendar years; `months` is a span inside one year. */
export interface Period {
  readonly kind: 'year' | 'fiscal' | 'half' | 'quarter' | 'month' | 'months' | 'day'
  readonly year: number
  readonly quarter?: number
  /** From 1; the last one of a span. */
  readonly month?: number
  /** How many months a span covers. */
  readonly months?: number
  readonly day?: number
  /** Said beside it: provisional, an estimate or a forecast, or a part of the year only. */
  readonly mark?: 'provisional' | 'estimate' | 'partial'
}

/** Names of months in English, French, German, Spanish, Italian and Portuguese, by their first letters. */
const monthNames: readonly RegExp[] = [
  /^(jan|janv|januar|january|janvier|enero|ene|gennaio|gen|janeiro)$/,
  /^(feb|febr|february|februar|f[eé]v|f[eé]vr|f[eé]vrier|febrero|febbraio|fevereiro)$/,
  /^(mar|march|m[aä]r|m[aä]rz|mrz|mars|marzo|mar[cç]o)$/,
  /^(apr|april|avr|avril|abr|abril|aprile)$/,
  /^(may|mai|mayo|maggio|mag|maio)$/,
  /^(jun|june|juni|juin|junio|giugno|giu|junho)$/,
  /^(jul|july|juli|juil|juillet|julio|luglio|lug|julho)$/,
  /^(aug|august|ao[uû]t|agosto|ago)$/,
  /^(sep|sept|september|septembre|septiembre|set|settembre|setembro)$/,
  /^(oct|october|okt|oktober|octobre|octubre|ottobre|ott|outubro|out)$/,
  /^(nov|november|novembre|noviembre|novembro)$/,
  /^(dec|december|dez|dezember|d[eé]c|d[eé]cembre|dic|diciembre|dicembre|dezembro)$/,
]

/** A month from its name or the first letters of it: 1 to 12. */
export function monthNamed(text: string): number | undefined {
  const index = monthNames.findIndex((names) => names.test(text.toLowerCase()))
  return index === -1 ? undefined : index + 1
}

const month = (year: number, number: number): Period[] =>
  number >= 1 && number <= 12 ? [{ kind: 'month', year, month: number }] : []
const quarter = (year: number, number: number): Period[] =>
  number >= 1 && number <= 4 ? [{ kind: 'quarter', year, quarter: number }] : []
const day = (year: number, number: number, date: number): Period[] =>
  number >= 1 && number <= 12 && date >= 1 && date <= daysIn(year, number)
    ? [{ kind: 'day', year, month: number, day: date }]
    : []
const fiscal = (year: number): Period[] => [{ kind: 'fiscal', year }]
/** January to June, or a quarter of months: a span that ends in a month. */
const span = (year: number, first: number | undefined, last: number | undefined): Period[] =>
  first === undefined || last === undefined || first >= last
    ? []
    : [{ kind: 'months', year, month: last, months: last - first + 1 }]

type Groups = readonly string[]
const n = (groups: Groups, index: number): number => Number(groups[index])
const named = (groups: Groups, index: number): number => monthNamed(groups[index] as string) ?? 0

/** A form of text, and what it can mean: more than one where the text alone does not say. The year is checked after. */
export const forms: readonly (readonly [form: RegExp, means: (groups: Groups) => Period[]])[] = [
  [/^(\d{4})(?:\.0+)?$/, (g) => [{ kind: 'year', year: n(g, 1) }]],
  // World Bank: 1960 [YR1960]; R and FAOSTAT: X1960, Y1960; Eurostat and BLS: 2019A, 2019-A1
  [/^(\d{4}) ?\[YR\1\]$/i, (g) => [{ kind: 'year', year: n(g, 1) }]],
  [/^(?:YR?|X|F|CY) ?(\d{4})$/i, (g) => [{ kind: 'year', year: n(g, 1) }]],
  [/^(\d{4})-?(?:A|A0?1)$/, (g) => [{ kind: 'year', year: n(g, 1) }]],
  [/^(?:FY|fiscal year) ?-?(\d{4})$/i, (g) => fiscal(n(g, 1))],
  [/^(?:FY ?)?(\d{4}) ?[/-] ?(\d{4})$/i, (g) => (n(g, 2) === n(g, 1) + 1 ? fiscal(n(g, 1)) : [])],
  [/^FY ?(\d{4}) ?[/-] ?(\d{2})$/i, (g) => (n(g, 2) === (n(g, 1) + 1) % 100 ? fiscal(n(g, 1)) : [])],
  [
    /^(\d{4})( ?[-/.] ?)(\d{1,2})$/,
    (g) => [
      ...(g[2]?.includes('.') || g[3]?.length !== 2 || n(g, 3) !== (n(g, 1) + 1) % 100 ? [] : fiscal(n(g, 1))),
      ...month(n(g, 1), n(g, 3)),
    ],
  ],
  [/^(\d{4})[- :]?(?:Q|T|K|кв\.?)[- ]?0?([1-4])$/i, (g) => quarter(n(g, 1), n(g, 2))],
  [/^(?:Q|T)([1-4])[- /,]*(\d{4})$/i, (g) => quarter(n(g, 2), n(g, 1))],
  [/^([1-4])(?:Q|T)[- /]?(\d{4})$/i, (g) => quarter(n(g, 2), n(g, 1))],
  [/^(\d{4})[- ]?(?:S|H|B)0?([12])$/i, (g) => [{ kind: 'half', year: n(g, 1), month: 6 * n(g, 2), months: 6 }]],
  [/^H([12])[- ](\d{4})$/i, (g) => [{ kind: 'half', year: n(g, 2), month: 6 * n(g, 1), months: 6 }]],
  [/^(\d{4})[- ]?M(\d{1,2})$/i, (g) => month(n(g, 1), n(g, 2))],
  [/^(\d{4})(\d{2})$/, (g) => month(n(g, 1), n(g, 2))],
  [/^(\d{1,2})[/.](\d{4})$/, (g) => month(n(g, 2), n(g, 1))],
  [/^(\p{L}+)\.?[- ,/]*(\d{4})$/u, (g) => month(n(g, 2), named(g, 1))],
  [/^(\d{4})[- ]?(\p{L}{3,})\.?$/u, (g) => month(n(g, 1), named(g, 2))],
  [/^(\d{4})(\d{2})(\d{2})$/, (g) => day(n(g, 1), n(g, 2), n(g, 3))],
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?$/i,
    (g) => day(n(g, 1), n(g, 3), n(g, 4)),
  ],
  // 31/12/2019 or 12/31/2019; with points the day is always first
  [
    /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
    (g) => {
      const dayFirst = day(n(g, 4), n(g, 3), n(g, 1))
      return g[2] === '.' || g[1] === g[3] ? dayFirst : [...dayFirst, ...day(n(g, 4), n(g, 1), n(g, 3))]
    },
  ],
  [/^(\d{1,2})[-. ]+(\p{L}+)\.?[- ,]+(\d{4})$/u, (g) => day(n(g, 3), named(g, 2), n(g, 1))],
  [/^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u, (g) => day(n(g, 3), named(g, 1), n(g, 2))],
  [
    /^(\p{L}+)\.? ?[-/] ?(\p{L}+)\.?[- ,]*(\d{4})$/u,
    (g) => span(n(g, 3), monthNamed(g[1] as string), monthNamed(g[2] as string)),
  ],
  [
    /^(\d{4})[- ,]*\(?(\p{L}+)\.? ?[-/] ?(\p{L}+)\.?\)?$/u,
    (g) => span(n(g, 1), monthNamed(g[2] as string), monthNamed(g[3] as string)),
  ],
]

/** What text means in any form, without what stands beside it; years outside 1000-2999 are none. */
export function meanings(text: string): readonly Period[] {
  for (const [form, means] of forms) {
    const groups = form.exec(text)
    if (!groups) continue
    const found = means(groups).filter(({ year }) => isYear(year))
    if (found.length > 0) return found
  }
  return []
}
