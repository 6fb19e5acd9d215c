import { fromHistory } from '../../chance/process/fromHistory.ts'
import type { Process } from '../../chance/process/process.ts'
import { type BaseRate, baseRate } from '../../evidence/baseRates/baseRate.ts'
import { calibrated } from '../../evidence/calibration/calibrated.ts'
import type { Figure } from '../../figure.ts'

/** A view of the future: a name for the reader, what it is in a line, and a process. */
export interface View {
  readonly name: string
  readonly says?: string
  readonly process: Process
}

/** How often pairs of countries like this one grew so much by a year. */
export interface BaseRateRow extends Pick<BaseRate, 'annual' | 'episodes' | 'pairs'> {
  readonly year: number
}

/** Years of growth that a walk is fitted to. */
const recent = 10

/** What is to be held of two countries' trade, from its annual figures in USD bn, in order: the calibrated view first. */
export function tradeViews(trade: readonly Figure[]): View[] {
  const views: View[] = [
    {
      name: 'calibrated',
      says: 'its own past, shrunk towards what 2,318 series of trade taught',
      process: calibrated(trade),
    },
  ]
  const own = trade.slice(-recent - 1)
  if (own.length < 3) return views
  const years = (own.at(-1) as Figure).year - (own[0] as Figure).year
  const says = `a random walk fitted to its last ${years} years, as most tools would`
  return [...views, { name: 'own history', says, process: fromHistory(own) }]
}

/** The base rates of the years that the shipped table speaks of. */
export function baseRateRows(
  { value, year: start = 0 }: { value: number; year?: number },
  target: number,
  years: readonly number[],
): BaseRateRow[] {
  const multiple = target / value
  // what baseRate has counted: see there
  if (value < 1 || multiple < 1.1 || multiple > 4) return []
  return years
    .filter((year) => year - start >= 1 && year - start <= 20)
    .map((year) => {
      const { annual, episodes, pairs } = baseRate({ size: value, multiple, years: year - start })
      return { year, annual, episodes, pairs }
    })
}
