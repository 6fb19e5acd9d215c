import { checked, checkedObject, checkedOneOf, DomainError, insideUnit, positive } from '../../errors.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { root } from '../../numeric/root.ts'
import { deviation, optionalDeviation } from '../process/parts/rules.ts'
import { horizon } from './chance.ts'
import { annualChance } from './parts/annualChance.ts'
import { type Ascent, ascent, continuousChance, terminalChance } from './parts/passage.ts'

/**
 * The drift that a chance requires.
 *
 * - `found`: `drift` gives the chance; without any volatility, it is the edge between 0 and 1.
 * - `any`: every drift from -700 to 700 gives that chance or more; the least is `atLeast`.
 * - `none`: no drift from -700 to 700 gives as much; the most is `atMost`.
 */
export type RequiredDrift =
  | {
      /** A drift gives the chance. */
      readonly status: 'found'
      /** That drift: expected log growth a year. */
      readonly drift: number
    }
  | {
      /** Every drift gives that chance or more. */
      readonly status: 'any'
      /** The least chance that any drift gives, from 0 to 1. */
      readonly atLeast: number
    }
  | {
      /** No drift gives that chance. */
      readonly status: 'none'
      /** The greatest chance that any drift gives, from 0 to 1. */
      readonly atMost: number
    }

/**
 * The growth needed to reach a target in time with a given chance: `requiredRate` under uncertainty.
 *
 * Solves chance(randomWalk({ drift, volatility, driftError }), { multiple, years }) = chance for the drift, in the
 * reading asked for; the terminal one in closed form, drift = (ln multiple + z √(n s² + n² d²)) / n with Φ(z) = chance.
 *
 * Convention: the drift is log growth, `rateFromLog` makes a rate of it. For a multiple below 1, a fall, it is the
 * largest drift that is enough.
 *
 * @param options.multiple target / base, greater than 0; 1 is as for `chance`
 * @param options.years years from the base year, greater than 0 (at least 1 in the annual reading) and at most 200
 * @param options.volatility standard deviation of a year's log growth, from 0 to 700
 * @param options.driftError standard deviation of the error of the drift, from 0 to 700; 0 where left out
 * @param options.chance the chance wanted, between 0 and 1
 * @param options.reading `'terminal'`, `'annual'` or `'continuous'`: which chance
 * @returns `found`, `any` or `none` as `RequiredDrift` says
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: the last bits of the drift that `chance` can tell. Cost: microseconds; `annual` some 8 to
 * 14 times a `chance`.
 *
 * @example
 * const pledge = { multiple: 2, years: 7, volatility: 0.08, chance: 0.8 }
 * rateFromLog(requiredDrift({ ...pledge, reading: 'terminal' }).drift).toFixed(4) // '0.1325'
 * rateFromLog(requiredDrift({ ...pledge, reading: 'annual' }).drift).toFixed(4) // '0.1320'
 * rateFromLog(requiredDrift({ ...pledge, reading: 'continuous' }).drift).toFixed(4) // '0.1277'
 */
export function requiredDrift(options: {
  multiple: number
  years: number
  volatility: number
  driftError?: number | undefined
  chance: number
  reading: 'terminal' | 'annual' | 'continuous'
}): RequiredDrift {
  checkedObject('requiredDrift', 'options', options)
  const multiple = checked('requiredDrift', 'multiple', options.multiple, positive)
  const years = checked('requiredDrift', 'years', options.years, horizon)
  const volatility = checked('requiredDrift', 'volatility', options.volatility, deviation)
  const error = optionalDeviation('requiredDrift', 'driftError', options.driftError)
  const wanted = checked('requiredDrift', 'chance', options.chance, insideUnit)
  const reading = checkedOneOf('requiredDrift', 'reading', options.reading, ['terminal', 'annual', 'continuous'])
  if (reading === 'annual' && years < 1)
    throw new DomainError('requiredDrift', 'years', 'be at least 1 in the annual reading', years)

  const way = ascent({ drift: 0, volatility, ...error }, multiple)
  // without volatility a path is straight, and all readings are one
  const solver = solvers[volatility === 0 ? 'terminal' : reading]
  const found = solver(way, reading === 'annual' ? Math.floor(years) : years, wanted)
  return found.status === 'found' && multiple < 1 ? { status: 'found', drift: -found.drift } : found
}

type Solver = (way: Ascent, years: number, wanted: number) => RequiredDrift

const solvers: { readonly [reading in 'terminal' | 'annual' | 'continuous']: Solver } = {
  terminal(way, years, wanted) {
    const drift = terminalDrift(way, years, wanted)
    if (Math.abs(drift) <= most) return { status: 'found', drift }
    return drift > 0
      ? { status: 'none', atMost: terminalChance({ ...way, drift: most }, years) }
      : { status: 'any', atLeast: terminalChance({ ...way, drift: -most }, years) }
  },
  continuous: (way, years, wanted) => solved(continuousChance, way, years, wanted, -most),
  annual(way, years, wanted) {
    const continuous = solvers.continuous(way, years, wanted)
    return solved(annualChance, way, years, wanted, continuous.status === 'found' ? continuous.drift : -most)
  },
}

/** The largest drift that a walk may have. */
const most = 700

function terminalDrift({ rise, volatility, driftError }: Ascent, years: number, wanted: number): number {
  return (rise + normalQuantile(wanted) * Math.hypot(Math.sqrt(years) * volatility, years * driftError)) / years
}

/** The drift of a chance that is never less than the terminal one, and not as much as wanted at the drift `low`. */
function solved(
  chance: (way: Ascent, years: number) => number,
  way: Ascent,
  years: number,
  wanted: number,
  low: number,
): RequiredDrift {
  const short = (drift: number): number => chance({ ...way, drift }, years) - wanted
  const high = Math.min(most, Math.max(low, terminalDrift(way, years, wanted)))
  if (high === most && short(most) < 0) return { status: 'none', atMost: chance({ ...way, drift: most }, years) }
  if (low === -most && short(low) > 0) return { status: 'any', atLeast: chance({ ...way, drift: low }, years) }
  // at the ends the rounding may tell the other side
  if (short(low) >= 0) return { status: 'found', drift: low }
  if (short(high) <= 0) return { status: 'found', drift: high }
  return { status: 'found', drift: root(short, low, high).x }
}
