import { checked, domain, notNegative, oneOf, optional } from '../../errors.ts'
import type { Series } from '../series.ts'
import { growthTo, monthAt, type NowcastOptions, nowcastChecks, yearSoFar } from './nowcast.ts'
import { nowcastChance } from './nowcastChance.ts'

/** How the year is forecast, and on which side of the target it is to be. */
export interface RemainingOptions extends NowcastOptions {
  /** `rise`, the default: the total is to be at or above the target; `fall`: at or below. */
  readonly direction?: 'rise' | 'fall' | undefined
}

/**
 * What the months to come must bring.
 *
 * - `open`: the year can still be on either side.
 * - `reached`: a rising total is there already, or the year is complete and its total is on the side wanted.
 * - `missed`: a falling total is above the target already, or the year is complete and on the other side.
 */
export interface Remaining {
  /** Whether the year is decided, and how. */
  readonly status: 'open' | 'reached' | 'missed'
  /** The year; a fiscal year is called after the calendar year that it starts in. */
  readonly year: number
  /** How many months of the year are known. */
  readonly months: number
  /** Their sum. */
  readonly soFar: number
  /** Target minus soFar: what the other months must bring, or may bring at most; 0 or less where the target is passed. */
  readonly needed: number
  /** The probability that the year is on the side wanted. */
  readonly chance: number
  /** Growth that the other months need on the same months of the year before, as a fraction. */
  readonly growth?: number
  /** Growth of the known months on the same months of the year before, as a fraction. */
  readonly yearToDate?: number
  /** The glide path: `needed` divided among the months to come by the seasonal shares; empty unless `open`. */
  readonly path: readonly {
    /** The calendar year. */
    readonly year: number
    /** The calendar month, from 1 to 12. */
    readonly month: number
    /** What the month must bring, in the unit of the series. */
    readonly value: number
  }[]
}

/**
 * Glide path within the year: what the months to come must bring for the year to be at a target.
 *
 * needed = target - soFar, divided by the seasonal share of each month to come; growth = needed / (the same months of the
 * year before) - 1.
 *
 * @param data a series of months or quarters, as of `nowcast`
 * @param target the total wanted, from 0 on, in the unit of the series
 * @param options as of `nowcast`, and the `direction`
 * @returns plain data; a path where the year is `open`
 * @throws {DomainError} as `nowcast` does, or where the target is outside its range
 *
 * @example
 * import { remaining } from 'tradepath/series'
 * const month = (i: number) => ({ year: 2024 + Math.floor(i / 12), month: 1 + (i % 12), value: i < 12 ? 10 : 11 })
 * const trade = { frequency: 'month' as const, figures: Array.from({ length: 18 }, (_, i) => month(i)) }
 * const rest = remaining(trade, 138)
 * rest.needed // 72
 * rest.growth?.toFixed(2) // '0.20'
 * rest.path[0]?.month // 7
 * rest.path[0]?.value.toFixed(1) // '12.0'
 */
export function remaining(data: Series, target: number, options: RemainingOptions = {}): Remaining {
  const { direction = 'rise', ...rest } = domain('remaining', options, {
    ...nowcastChecks,
    direction: optional(oneOf('rise', 'fall')),
  })
  const goal = checked('remaining', 'target', target, notNegative)
  const { nowcast, evidence, months, row } = yearSoFar('remaining', data, rest)
  const { year, soFar, yearToDate } = nowcast
  const needed = goal - soFar
  const rising = direction === 'rise'
  const there = rising ? needed <= 0 : needed >= 0
  const decided = nowcast.status === 'complete' || needed < 0 || (rising && needed === 0)
  const above = nowcastChance(nowcast, goal)
  const path = (evidence?.pattern ?? []).flatMap((share, column) =>
    share > 0 && !decided ? [Object.freeze({ ...monthAt(months, row, column), value: share * needed })] : [],
  )
  return Object.freeze({
    status: decided ? (there ? 'reached' : 'missed') : 'open',
    year,
    months: nowcast.months,
    soFar,
    needed,
    chance: decided ? Number(there) : rising ? above : 1 - above,
    ...(!decided && evidence && growthTo('growth', needed, evidence.otherMonths)),
    ...(yearToDate !== undefined && { yearToDate }),
    path: Object.freeze(path),
  })
}
