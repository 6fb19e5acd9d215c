import { checkedObject, DomainError, text } from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import type { Series } from '../series.ts'
import { upTo } from './parts/checkedMonth.ts'

/**
 * Whether the last figure of a series is of a whole year.
 *
 * - `whole`: nothing says otherwise.
 * - `part`: it is of a part of its year, by its mark or by its months.
 * - `doubtful`: it fell as no figure before it did, and to what some months of a year would come to.
 */
export type PartYear =
  | {
      /** The last year is whole. */
      readonly status: 'whole'
    }
  | {
      /** The last year is a part-year, or may be one. */
      readonly status: 'part' | 'doubtful'
      /** The year of the last figure. */
      readonly year: number
      /** What says so, in words. */
      readonly because: string
    }

/**
 * Whether the last year of a series is a part-year, which would read as a fall.
 *
 * @param data an annual series, or one of months or quarters
 * @returns a status, with what says so
 * @throws {DomainError} where the series has no figures
 *
 * @example
 * import { partYear } from 'tradepath/series'
 * partYear({ figures: [{ year: 2025, value: 48.7 }, { year: 2026, value: 25, mark: 'partial' }] }).status // 'part'
 * partYear({ figures: [{ year: 2025, value: 48.7 }, { year: 2026, value: 51 }] }) // { status: 'whole' }
 */
export function partYear(data: Series): PartYear {
  const figures = checkedFigures(data)
  const last = figures.at(-1) as Figure
  const found = (status: 'part' | 'doubtful', because: string): PartYear =>
    Object.freeze({ status, year: last.year, because })
  if (last.mark === 'partial') return found('part', 'its figure is marked as of a part of the year')
  const months = monthsIn(figures, last.year)
  if (months < 12) return found('part', `it has ${months} of 12 months`)
  if (last.month === undefined && last.quarter === undefined && fell(figures))
    return found('doubtful', 'it fell as in no year before, to what some months of a year would come to')
  return Object.freeze({ status: 'whole' })
}

/**
 * Refuses a series whose last year is a part-year, with what can be done about it.
 *
 * @param where the function that was called
 * @param parameter the name of the series
 */
export function refusePartYear(where: string, parameter: string, data: Series): void {
  const found = partYear(data)
  if (found.status !== 'part') return
  const rule = `end with a whole year, and ${found.year} is not: ${found.because}. Give its months to nowcast, leave the year out, or mark its figure otherwise if it is whole`
  throw new DomainError(where, parameter, rule, found.year)
}

function checkedFigures(data: unknown): readonly Figure[] {
  const { figures } = checkedObject('partYear', 'data', data)
  if (!Array.isArray(figures) || figures.length === 0)
    throw new DomainError('partYear', 'data.figures', 'be an array with at least one figure', figures)
  for (const [place, figure] of figures.entries()) {
    const { year, value, month, quarter, months } = checkedObject('partYear', `data.figures[${place}]`, figure)
    if (!Number.isSafeInteger(year) || !Number.isFinite(value))
      throw new DomainError('partYear', `data.figures[${place}]`, 'have a year and a value', figure)
    if (![month, quarter, months].every((each) => each === undefined || upTo(12, each)))
      throw new DomainError('partYear', `data.figures[${place}]`, 'have its months from 1 to 12', figure)
  }
  return figures as readonly Figure[]
}

/** How many months of a year there are; 12 for an annual figure. */
function monthsIn(figures: readonly Figure[], year: number): number {
  return figures
    .filter((figure) => figure.year === year && figure.mark !== 'partial')
    .reduce(
      (sum, { month, quarter, months }) => sum + (month !== undefined ? (months ?? 1) : quarter !== undefined ? 3 : 12),
      0,
    )
}

/** A last growth that is below five robust standard deviations of the others, to between one and eleven twelfths. */
function fell(figures: readonly Figure[]): boolean {
  const values = figures.map(({ value }) => value)
  if (values.length < 6 || values.some((value) => value <= 0)) return false
  const growth = values.slice(1).map((value, place) => Math.log(value / (values[place] as number)))
  const last = growth.pop() as number
  const middle = median(growth)
  const deviation = 1.4826 * median(growth.map((each) => Math.abs(each - middle)))
  return (
    last < middle - 5 * Math.max(deviation, 0.02) && growth.every((each) => last < each) && last < Math.log(11 / 12)
  )
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2
}

/**
 * What a heading says of the months that its figures cover.
 *
 * - `part`: some months of a year, from `from` to `to`.
 * - `toDate`: the year to date, without saying up to which month.
 * - `unsaid`: nothing, or that it is the whole year.
 */
export type PartOfYear =
  | {
      /** The heading names months. */
      readonly status: 'part'
      /** The first month, from 1. */
      readonly from: number
      /** The last month. */
      readonly to: number
    }
  | {
      /** The heading names no months. */
      readonly status: 'toDate' | 'unsaid'
    }

/**
 * The part of a year that a heading of a column or the label of a row speaks of, as "Jan-Jun 2026", "2026 YTD", "H1",
 * "first nine months", "6M 2026" or "1-6月".
 *
 * @param heading the text
 * @returns the months, or that it says none
 * @throws {DomainError} where the heading is not text
 *
 * @example
 * import { partOfYear } from 'tradepath/series'
 * partOfYear('Jan-Jun 2026') // { status: 'part', from: 1, to: 6 }
 * partOfYear('2026 YTD') // { status: 'toDate' }
 * partOfYear('Total, 2025') // { status: 'unsaid' }
 */
export function partOfYear(heading: string): PartOfYear {
  const words = text('partOfYear', 'heading', heading).slice(0, 200).toLowerCase()
  if (/\b(?:last|past|trailing|rolling)\b/.test(words)) return unsaid
  for (const [pattern, read] of headings) {
    const match = pattern.exec(words)
    if (!match) continue
    const [from, to] = read(match)
    const whole = from === 1 && to === 12
    return whole || from < 1 || to > 12 || to < from ? unsaid : Object.freeze({ status: 'part', from, to })
  }
  return /\b(?:ytd|year[- ]to[- ]date|to date)\b/.test(words) ? Object.freeze({ status: 'toDate' }) : unsaid
}

const unsaid: PartOfYear = Object.freeze({ status: 'unsaid' })
const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const monthNamed = (word: string | undefined): number => names.indexOf((word ?? '').slice(0, 3)) + 1
const counted = (word: string | undefined): number => counts.indexOf(word ?? '') + 1 || Number(word)
const name = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'

/** Each way of saying it, with how it is read; the first that fits counts. */
const headings: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [from: number, to: number]])[] = [
  [
    new RegExp(`\\b${name} ?(?:\\d{4} ?)?(?:-|–|—|to|through|until) ?${name}(?![a-z])`),
    (m) => [monthNamed(m[1]), monthNamed(m[2])],
  ],
  [/(\d{1,2}) ?[-–—~至] ?(\d{1,2}) ?月/, (m) => [Number(m[1]), Number(m[2])]],
  [/\b(?:first|1st) (half|quarter)\b/, (m) => [1, m[1] === 'half' ? 6 : 3]],
  [
    /\b(?:first )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) months\b/,
    (m) => [1, counted(m[1])],
  ],
  [/(?:^|[^a-z\d])(?:h1|1h)(?![a-z])/, () => [1, 6]],
  [/(?:^|[^a-z\d])(\d{1,2})m(?![a-z])/, (m) => [1, Number(m[1])]],
]
