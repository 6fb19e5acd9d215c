import { chance, checkedWalk, horizon } from '../../chance/exact/chance.ts'
import type { Process } from '../../chance/process/process.ts'
import {
  checked,
  checkedArray,
  checkedFunction,
  domain,
  listOf,
  notNegative,
  optional,
  positive,
  unitInterval,
  wholeCount,
} from '../../errors.ts'
import type { Figure } from '../../figure.ts'
import { checkedYear as calendarYear } from '../../numeric/readYear.ts'
import { checkedPanel, knownIn, type Panel } from './panel.ts'

/** What a forecaster says of one pair: a random walk, or the chance itself that an annual figure reaches a multiple within years. */
export type Predicted = Process | ((question: { multiple: number; years: number }) => number)

/**
 * A forecaster: given what was known at the origin, a function from the figures of a pair up to then to what it foretells.
 * `() => fromHistory` looks at nothing else.
 */
export type Forecaster = (known: Panel, origin: number) => (figures: readonly Figure[]) => Predicted

/** What `backtest` asks, and from when. */
export interface BacktestPlan {
  /** The years from which to forecast. */
  readonly origins: readonly number[]
  /** Years ahead, whole numbers. */
  readonly horizons: readonly number[]
  /** Multiples of the figure of the origin, greater than 0. */
  readonly multiples: readonly number[]
  /** The smallest figure at the origin that counts; 0 where left out. */
  readonly atLeast?: number | undefined
  /** How many figures a pair must have up to the origin; 3 where left out. */
  readonly figures?: number | undefined
}

/** What was foretold, and what came. */
export interface Verdict {
  /** The name of the pair. */
  readonly pair: string
  /** The last year that was known. */
  readonly origin: number
  /** Years ahead. */
  readonly years: number
  /** The multiple of the figure of the origin that was asked for. */
  readonly multiple: number
  /** The chance that was told that an annual figure reaches it within these years. */
  readonly forecast: number
  /** Whether one did. */
  readonly happened: boolean
  /** What the last figure came to, as a multiple of that of the origin. */
  readonly end: number
}

/**
 * Backtest with a rolling origin: at each origin the forecaster sees the figures up to that year and no others, and is held to
 * what came after.
 *
 * Convention: a pair is asked about where it has a figure at the origin and at the end of the horizon; the chance is that of
 * `annual`, that some annual figure up to then is at or above the multiple (at or below, for a multiple below 1).
 *
 * @param evidence a panel of pairs, or the annual figures of one series
 * @param forecaster what is tried
 * @param plan origins, horizons and multiples, and which cases count
 * @returns a row a pair, origin, horizon and multiple, for `brier`, `reliability` and `skill`
 * @throws {DomainError} where an argument is outside its range, or a forecast is neither a random walk nor a chance
 *
 * Cost: that of the forecasts; a random walk takes the exact `chance` for each row.
 *
 * @example
 * import { backtest } from 'tradepath/evidence'
 * import { fromHistory } from 'tradepath/chance'
 * import { chinaKazakhstan } from 'tradepath/cases'
 * const plan = { origins: [2010, 2015], horizons: [5], multiples: [1.5] }
 * const rows = backtest(chinaKazakhstan.china, () => fromHistory, plan)
 * rows.map((row) => row.happened) // [false, true]
 * rows[0].forecast.toFixed(2) // '0.91'
 */
export function backtest(evidence: Panel | readonly Figure[], forecaster: Forecaster, plan: BacktestPlan): Verdict[] {
  const panel = checkedEvidence(evidence)
  checkedFunction('backtest', 'forecaster', forecaster)
  const {
    origins,
    horizons,
    multiples,
    atLeast: smallest,
    figures: fewest,
  } = domain(
    'backtest',
    plan,
    {
      origins: listOf(calendarYear),
      horizons: listOf(wholeCount),
      multiples: listOf(positive),
      atLeast: optional(notNegative, 0),
      figures: optional(wholeCount, 3),
    },
    'plan',
  )

  return origins.flatMap((origin) => {
    const foretell = forecaster(knownIn(panel, origin), origin)
    checkedFunction('backtest', 'forecaster(known, origin)', foretell)
    return panel.flatMap(({ pair, figures }) => {
      const known = figures.filter(({ year }) => year <= origin)
      const base = known.at(-1)
      if (base?.year !== origin || base.value < smallest || known.length < fewest) return []
      const open = horizons.filter((years) => figures.some(({ year }) => year === origin + years))
      if (open.length === 0) return []
      const foretold = asChance(foretell(known))
      return open.flatMap((years) => {
        const ahead = figures.filter(({ year }) => year > origin && year <= origin + years)
        const end = (ahead.at(-1) as Figure).value / base.value
        return multiples.map((multiple): Verdict => {
          const there = ({ value }: Figure): boolean =>
            multiple >= 1 ? value >= multiple * base.value : value <= multiple * base.value
          return {
            pair,
            origin,
            years,
            multiple,
            forecast: foretold({ multiple, years }),
            happened: ahead.some(there),
            end,
          }
        })
      })
    })
  })
}

/** A series is a panel of one. */
function checkedEvidence(value: unknown): Panel {
  const members = checkedArray('backtest', 'evidence', value)
  const first = members[0]
  const isSeries = typeof first === 'object' && first !== null && 'year' in first
  return checkedPanel('backtest', 'evidence', isSeries ? [{ pair: 'series', figures: members }] : members)
}

function asChance(foretold: unknown): (question: { multiple: number; years: number }) => number {
  if (typeof foretold === 'function')
    return (question) => checked('backtest', 'forecast', foretold(question), unitInterval)
  const walk = checkedWalk('backtest', foretold, 'forecast')
  return ({ multiple, years }) =>
    chance(walk, { base: 1, target: multiple, years: checked('backtest', 'plan.horizons', years, horizon) }).annual
}
