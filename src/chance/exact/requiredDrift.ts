import { checked, DomainError, domain, insideUnit, oneOf, optional } from '../../errors.ts'
import type { Goal } from '../../goal.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { root } from '../../numeric/root.ts'
import type { Process } from '../process/process.ts'
import { checkedYears } from './chance.ts'
import { overWays, type Reading, type Way, waysTo } from './parts/ways.ts'

/**
 * The drift that a probability requires.
 *
 * - `found`: `drift` gives the probability; without any volatility, it is the edge between 0 and 1.
 * - `any`: every drift from -700 to 700 (on the level scale of the largest number in the question) gives that probability or more; the least is `atLeast`.
 * - `none`: no drift from -700 to 700 gives as much; the most is `atMost`.
 */
export type RequiredDrift =
  | {
      /** A drift gives the probability. */
      readonly status: 'found'
      /** That drift: expected log growth a year, or change a year on the scale of the process. */
      readonly drift: number
    }
  | {
      /** Every drift gives that probability or more. */
      readonly status: 'any'
      /** There is no one drift. */
      readonly drift?: undefined
      /** The least probability that any drift gives, from 0 to 1. */
      readonly atLeast: number
    }
  | {
      /** No drift gives that probability. */
      readonly status: 'none'
      /** There is no drift. */
      readonly drift?: undefined
      /** The greatest probability that any drift gives, from 0 to 1. */
      readonly atMost: number
    }

/** What `requiredDrift` takes beside process, goal and probability. */
export interface RequiredDriftOptions {
  /** Which chance: `'annual'` where left out, `'terminal'` or `'continuous'`. */
  readonly reading?: 'terminal' | 'annual' | 'continuous' | undefined
}

/**
 * The growth needed to reach a goal in time with a given probability: `requiredRate` under uncertainty.
 *
 * Solves chance({ ...process, drift }, goal)[reading] = p for the drift; in the terminal reading in closed form,
 * drift = (ln(target / base) + z √(n s² + n² d²)) / n with Φ(z) = p.
 *
 * Convention: the drift is log growth, `rateFromLog` makes a rate of it. For a fall, it is the largest drift that is enough.
 *
 * @param process a `randomWalk`, also `fromNowcast`: its volatility and `driftError` are taken, its own drift is not
 * @param goal as for `chance`; at least one year ahead in the annual reading
 * @param p the probability wanted, between 0 and 1
 * @param options the reading
 * @returns `found`, `any` or `none` as `RequiredDrift` says
 * @throws {DomainError} where an argument is outside its range, or the process is of another kind
 *
 * Accuracy: the last bits of the drift that `chance` can tell. Cost: microseconds; `annual` some 8 to
 * 14 times a `chance`.
 *
 * @example
 * import { randomWalk, requiredDrift } from 'tradepath/chance'
 * const walk = randomWalk({ drift: 0, volatility: 0.08 })
 * const goal = { base: 41, baseYear: 2023, target: 82, deadline: 2030 }
 * requiredDrift(walk, goal, 0.8).drift?.toFixed(4) // '0.1240'
 * requiredDrift(walk, goal, 0.8, { reading: 'terminal' }).drift?.toFixed(4) // '0.1245'
 * requiredDrift(walk, goal, 0.8, { reading: 'continuous' }).drift?.toFixed(4) // '0.1202'
 */
export function requiredDrift(
  process: Process,
  goal: Goal,
  p: number,
  options: RequiredDriftOptions = {},
): RequiredDrift {
  const { ways, goal: aim, unit } = waysTo('requiredDrift', process, goal)
  if (ways.length > 1) throw new DomainError('requiredDrift', 'process', 'be one walk, with one drift', 'mixture')
  const years = checkedYears('requiredDrift', aim, ways)
  const wanted = checked('requiredDrift', 'p', p, insideUnit)
  const { reading = 'annual' } = domain('requiredDrift', options, {
    reading: optional(oneOf('terminal', 'annual', 'continuous')),
  })
  const [way] = ways
  const least = Number(reading === 'annual') + Number(way.first !== undefined)
  if (years < least)
    throw new DomainError('requiredDrift', 'years', `be at least ${least} in the ${reading} reading`, years)

  // without volatility a path is straight, and all readings are one
  const solver = solvers[way.volatility === 0 && !way.first ? 'terminal' : reading]
  const found = solver(way, reading === 'annual' ? Math.floor(years) : years, wanted)
  return found.status === 'found' ? { status: 'found', drift: found.drift * unit } : found
}

const only = (reading: Reading) => {
  const chance = overWays(reading)
  return (way: Way, years: number): number => chance([way], years)
}
const terminalChance = only('terminal')
const annualChance = only('annual')
const continuousChance = only('continuous')

type Solver = (way: Way, years: number, wanted: number) => RequiredDrift

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

function terminalDrift({ rise, volatility, driftError, first }: Way, years: number, wanted: number): number {
  const own = first ? years - 1 : years
  const spread = Math.hypot(first?.error ?? 0, Math.sqrt(own) * volatility, own * driftError)
  return (rise - (first?.change ?? 0) + normalQuantile(wanted) * spread) / own
}

/** The drift of a chance that is never less than the terminal one, and not as much as wanted at the drift `low`. */
function solved(
  chance: (way: Way, years: number) => number,
  way: Way,
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
