import { checked, checkedArray, checkedObject, DomainError, type Rule, wholeCount } from '../errors.ts'
import type { Chart, Look } from './chart.ts'
import { blue, ink } from './colours.ts'
import { frame, framed } from './frame.ts'
import { haloed } from './haloed.ts'
import { measure } from './measure.ts'
import { count, percent } from './words.ts'

/** Forecasts of about the same chance, as a reliability diagram shows them; a bin of `reliability` is one. */
export interface ReliabilityPoint {
  /** The mean chance that was told. */
  readonly forecast: number
  /** The share of cases in which it happened. */
  readonly share: number
  /** How many cases there were. */
  readonly count: number
  /** Lower end of the interval of the share. */
  readonly low: number
  /** Upper end of the interval of the share. */
  readonly high: number
}

const share: Rule = { says: 'be from 0 to 1', holds: (value) => value >= 0 && value <= 1 }

/**
 * Reliability diagram: when it told 30 %, did it happen in 30 % of cases? Each point is a bin of forecasts with its
 * interval and its number of cases; the diagonal is perfect calibration.
 *
 * @param bins the bins of `reliability`, from 1 to 1,000
 * @param look title and size
 * @returns a Vega-Lite specification; its `description` says what was told and what happened, bin by bin
 * @throws {DomainError} where a bin or the look is outside its range
 *
 * @example
 * import { reliabilityChart } from 'tradepath/chart'
 * const chart = reliabilityChart([{ forecast: 0.1, share: 1 / 3, count: 3, low: 0.06, high: 0.79 }])
 * chart.description // 'Reliability diagram of 1 bin. Told 10 %, happened 33.3 % of 3 (interval 6 % to 79 %).'
 */
export function reliabilityChart(bins: readonly ReliabilityPoint[], look?: Look): Chart {
  const where = 'reliabilityChart'
  const rows = checkedArray(where, 'bins', bins).map((bin, index) => {
    const given = checkedObject(where, `bins[${index}]`, bin)
    const at = (name: keyof ReliabilityPoint, rule: Rule): number =>
      checked(where, `bins[${index}].${name}`, given[name], rule)
    return {
      forecast: at('forecast', share),
      share: at('share', share),
      low: at('low', share),
      high: at('high', share),
      count: at('count', wholeCount),
    }
  })
  if (rows.length === 0 || rows.length > 1000) throw new DomainError(where, 'bins', 'hold from 1 to 1000 bins', bins)
  const shape = frame(where, { width: 360, ...look }, { title: 'What was told, and what happened', height: 360 })

  const x = measure('forecast', [0, 1], { format: '.0%', tickCount: 6, title: 'Chance that was told' })
  const y = measure('share', [0, 1], { format: '.0%', tickCount: 6, title: 'Share that happened' })
  const words = rows.map(
    (row) =>
      `Told ${percent(row.forecast)}, happened ${percent(row.share)} of ${row.count} (interval ${percent(row.low)} to ${percent(row.high)}).`,
  )
  return framed(shape, `Reliability diagram of ${count(rows.length, 'bin')}. ${words.join(' ')}`, [
    {
      data: { values: [0, 1].map((end) => ({ forecast: end, share: end })) },
      mark: { type: 'line', color: ink.line, strokeDash: [4, 4], strokeWidth: 1.5 },
      encoding: { x, y },
    },
    {
      data: { values: rows },
      mark: { type: 'rule', color: blue, strokeWidth: 2 },
      encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { values: rows },
      mark: { type: 'point', filled: true, size: 80, opacity: 1, color: blue },
      encoding: { x, y },
    },
    haloed(
      [{ text: 'happened as told', colour: ink.soft, forecast: 0.98, share: 0.98 }],
      { align: 'right', dx: -10 },
      { x, y },
    ),
    haloed(
      rows.map((row) => ({ ...row, text: String(row.count), colour: ink.soft })),
      { align: 'left', dx: 8 },
      { x, y },
    ),
  ])
}
