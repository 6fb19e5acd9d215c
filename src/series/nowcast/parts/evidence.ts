/** What a series says of the rest of an unfinished year: five forecasts of it, and how noisy its months are. */
import type { Months } from './monthsOf.ts'

/** The five forecasts of the rest of the year, from the months so far. */
export interface Evidence {
  /** How many months of the year are known. */
  readonly known: number
  /** Their sum. */
  readonly soFar: number
  /** The sum of the same months of the year before. */
  readonly sameMonths: number
  /** The sum of the other months of the year before. */
  readonly otherMonths: number
  /** Each remaining month's part of the rest, by the seasonal shares; 0 for known months. */
  readonly pattern: readonly number[]
  /** The year-to-date forecast of the rest: that of the year before, times the growth so far; never 0 where another is not. */
  readonly yearToDate: number
  /** The forecasts from the level of the last 1, 3, 6 and 12 months. */
  readonly levels: readonly number[]
  /** Variance of a month's relative deviation from a steady pattern, and the degrees of freedom it was estimated with. */
  readonly noise: number
  readonly degrees: number
}

/** How many months each level is taken over. */
const windows = [1, 3, 6, 12] as const
/** How many past years say something of the seasons and of the noise, and how much less each earlier year says. */
const memory = 12
const fading = 0.85

/**
 * The evidence on the year of a row from its months up to `last`; undefined where the year before has no figures to go by,
 * or no month is known, or all is 0.
 *
 * @param prior the variance, with the weight of `priorDegrees` observations, towards which a short series' noise is shrunk
 */
export function evidenceOf(months: Months, row: number, last: number, prior: number): Evidence | undefined {
  const known = knownColumns(months, row, last)
  const past = pastYears(months, row)
  const total = past.totals[memory - 1] as number
  if (known.length === 0 || total <= 0) return undefined
  const before = past.cells.subarray((memory - 1) * 12)
  const current = months.cells.subarray(row * 12, row * 12 + 12)
  const others = columns.filter((column) => !known.includes(column))
  const { noise, degrees } = noiseOf(months, past, current, known)
  const shares = sharesOf(past, shrunk(noise, degrees, prior))
  const rest = sumOf(shares, others)
  const levels = levelsOf(shares, before, current, known).map((level) => level * rest)
  const soFar = sumOf(months.whole.subarray(row * 12, row * 12 + 12), known)
  const [sameMonths, otherMonths] = [sumOf(before, known), sumOf(before, others)]
  const longest = levels[windows.length - 1] as number
  const yearToDate = (otherMonths * soFar) / sameMonths
  const pattern = columns.map((column) =>
    known.includes(column) ? 0 : rest > 0 ? (shares[column] as number) / rest : 1 / others.length,
  )
  return {
    known: known.length,
    soFar,
    sameMonths,
    otherMonths,
    pattern,
    levels,
    noise,
    degrees,
    yearToDate: yearToDate > 0 && yearToDate < Infinity ? yearToDate : longest,
  }
}

/** How many observations the panel's noise counts for. */
const priorDegrees = 7

/** A series' noise, shrunk towards that of the panel: (ν s² + ν₀ s₀²) / (ν + ν₀), the posterior mean's usual form. */
export function shrunk(noise: number, degrees: number, prior: number): number {
  return (degrees * noise + priorDegrees * prior) / (degrees + priorDegrees)
}

const columns = Array.from({ length: 12 }, (_, column) => column)

function sumOf(values: Float64Array, places: readonly number[]): number {
  let sum = 0
  for (const place of places) sum += values[place] as number
  return sum
}

/** The sum of a year's figures, as they were given. */
export function totalOf({ whole }: Months, row: number): number {
  return sumOf(whole.subarray(row * 12, row * 12 + 12), columns)
}

/** The columns of a row that are known by `last`: months that belong together only where all of them are. */
export function knownColumns({ cells, group }: Months, row: number, last: number): number[] {
  const missing = new Set<number>()
  for (const column of columns) {
    const place = row * 12 + column
    if (place > last || Number.isNaN(cells[place])) missing.add(group[column] as number)
  }
  return columns.filter((column) => !missing.has(group[column] as number))
}

/** The years before a row, gaps filled; the total of a year that has too few figures is 0. */
interface Past {
  readonly cells: Float64Array
  readonly totals: Float64Array
}

function pastYears({ cells }: Months, row: number): Past {
  const filled = new Float64Array(memory * 12)
  const totals = new Float64Array(memory)
  const from = Math.max(0, memory - row)
  filled.set(cells.subarray((row - memory + from) * 12, row * 12), from * 12)
  const gaps: number[] = []
  for (let year = from; year < memory; year++) {
    let sum = 0
    for (let place = year * 12; place < year * 12 + 12; place++) sum += filled[place] as number
    if (Number.isNaN(sum)) gaps.push(year)
    else totals[year] = sum
  }
  if (gaps.length > 0) fillGaps(filled, totals, gaps)
  return { cells: filled, totals }
}

/** Puts the seasonal share of the known months in place of missing ones, in years with at least half of their months. */
function fillGaps(cells: Float64Array, totals: Float64Array, gaps: readonly number[]): void {
  const shares = sharesOf({ cells, totals }, 0)
  for (const year of gaps) {
    const own = cells.subarray(year * 12, year * 12 + 12)
    const known = columns.filter((column) => !Number.isNaN(own[column]))
    const total = sumOf(own, known) / sumOf(shares, known)
    if (known.length < 6 || !(total > 0 && total < Infinity)) continue
    for (const column of columns) if (!known.includes(column)) own[column] = (shares[column] as number) * total
    totals[year] = total
  }
}

/**
 * Each month's share of a year: the mean of past years, recent ones first, shrunk towards a twelfth by as much as noise
 * alone could have made of it (positive-part James-Stein: 1 - (s² / n) / var of the shares).
 */
function sharesOf({ cells, totals }: Past, noise: number): Float64Array {
  const shares = new Float64Array(12)
  let [sum, squares] = [0, 0]
  for (let year = 0; year < memory; year++) {
    const total = totals[year] as number
    if (total <= 0) continue
    const weight = fading ** (memory - 1 - year)
    sum += weight
    squares += weight * weight
    for (let column = 0; column < 12; column++)
      shares[column] = (shares[column] as number) + (weight * (cells[year * 12 + column] as number)) / total
  }
  if (sum === 0) return shares.fill(1 / 12)
  let spread = 0
  for (let column = 0; column < 12; column++) {
    shares[column] = (shares[column] as number) / sum
    spread += (12 * (shares[column] as number) - 1) ** 2 / 12
  }
  // noise is of the difference of two years' shares: half of it is a year's; n = sum² / squares years count
  const signal = spread > 0 ? Math.max(0, 1 - ((noise / 2) * squares) / (sum * sum * spread)) : 0
  for (let column = 0; column < 12; column++) shares[column] = signal * (shares[column] as number) + (1 - signal) / 12
  return shares
}

/** Mean square of the change of a month's share of its year, as a multiple of a twelfth, from each year to the next. */
function noiseOf(
  months: Months,
  past: Past,
  current: Float64Array,
  known: readonly number[],
): { noise: number; degrees: number } {
  const { cells, totals } = past
  const free = new Set(months.group).size - 1
  let [squares, weights, degrees] = [0, 0, 0]
  for (let year = 1; year < memory; year++) {
    const [total, before] = [totals[year] as number, totals[year - 1] as number]
    if (total <= 0 || before <= 0) continue
    const weight = fading ** (memory - 1 - year)
    weights += weight * free
    degrees += free
    for (let place = year * 12; place < year * 12 + 12; place++) {
      const change = 12 * ((cells[place] as number) / total - (cells[place - 12] as number) / before)
      squares += weight * change * change
    }
  }
  const last = cells.subarray((memory - 1) * 12)
  const [sum, before] = [sumOf(current, known), sumOf(last, known)]
  const knownFree = new Set(known.map((column) => months.group[column])).size - 1
  if (sum > 0 && before > 0) {
    weights += knownFree
    degrees += knownFree
    for (const column of known) {
      const change = known.length * ((current[column] as number) / sum - (last[column] as number) / before)
      squares += change * change
    }
  }
  return { noise: weights > 0 ? squares / weights : 0, degrees }
}

/** The yearly level by the last 1, 3, 6 and 12 known months, each their sum over the sum of their shares; a level that is 0 is taken over more months. */
function levelsOf(
  shares: Float64Array,
  before: Float64Array,
  current: Float64Array,
  known: readonly number[],
): number[] {
  const levels: number[] = []
  let [sum, share, count] = [0, 0, 0]
  const take = (value: number, column: number): void => {
    sum += value
    share += shares[column] as number
    count++
    if (windows.includes(count as 1)) levels.push(share > 0 ? sum / share : 0)
  }
  for (let i = known.length - 1; i >= 0; i--) take(current[known[i] as number] as number, known[i] as number)
  for (let column = 11; count < 12; column--) take(before[column] as number, column)
  for (let i = windows.length - 2; i >= 0; i--) if (!((levels[i] as number) > 0)) levels[i] = levels[i + 1] as number
  return levels
}
