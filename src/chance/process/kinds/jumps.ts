import { optional, unitInterval } from '../../../errors.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** Growth as of a random walk and, with a yearly chance, a jump of the level: N(size, sizeError²) on the log scale. */
export interface Jumps extends OnScale {
  /** The kind of process. */
  readonly kind: 'jumps'
  /** Expected log growth of a year without a jump, from -700 to 700. */
  readonly drift: number
  /** Standard deviation of log growth of a year without a jump, from 0 to 700. */
  readonly volatility: number
  /** Chance of a jump in a year, from 0 to 1; at most one a year. */
  readonly chance: number
  /** Expected size of a jump in log level, from -700 to 700: ln 0.7 = -0.357 for the loss of 30 %. */
  readonly size: number
  /** Standard deviation of the size of a jump, from 0 to 700; 0 where left out. */
  readonly sizeError?: number | undefined
}

/** What `jumps` takes. */
export interface JumpsOptions extends Omit<Jumps, 'kind'> {}

/**
 * A random walk with jumps: a crash (or a windfall) that comes with a yearly chance, on top of a normal year.
 *
 * The log growth of a year is N(drift, volatility²) and, with that chance, N(size, sizeError²) more; at most one jump a
 * year, independent of everything else.
 *
 * @param options drift and volatility of a year without a jump; chance, size and size error of a jump; the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { jumps } from 'tradepath/chance'
 * jumps({ drift: 0.09, volatility: 0.08, chance: 0.05, size: Math.log(0.7), sizeError: 0.1 }).kind // 'jumps'
 */
export function jumps(options: JumpsOptions): Jumps {
  return kind.check('jumps', options, 'options')
}

const checks = ({ change, deviation }: Rules) => ({
  drift: change,
  volatility: deviation,
  chance: unitInterval,
  size: change,
  sizeError: optional(deviation),
})

export const kind: Kind<Jumps> = {
  check: (where, given, parameter) => made(where, 'jumps', given, parameter, checks),
  /** Two states, of which the second, that of a jump, comes with the same chance after both. */
  plan({ drift, volatility, chance, size, sizeError = 0 }) {
    const row = [1 - chance, chance]
    return {
      way: 'switching',
      states: [
        { drift, volatility },
        { drift: drift + size, volatility: Math.sqrt(volatility * volatility + sizeError * sizeError) },
      ],
      transition: [row, row],
      start: 0,
      bridged: false,
    }
  },
}
