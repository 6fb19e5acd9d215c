import { checked, checkedObject, unitInterval } from '../../errors.ts'
import { deviation, logGrowth, optionalDeviation, sealed } from './parts/rules.ts'
import type { Jumps } from './process.ts'

/**
 * A random walk with jumps: a crash (or a windfall) that comes with a yearly chance, on top of a normal year.
 *
 * The log growth of a year is N(drift, volatility²) and, with that chance, N(size, sizeError²) more; at most one jump a
 * year, independent of everything else.
 *
 * @param options.drift expected log growth of a year without a jump, from -700 to 700
 * @param options.volatility standard deviation of log growth of a year without a jump, from 0 to 700
 * @param options.chance chance of a jump in a year, from 0 to 1
 * @param options.size expected size of a jump in log level, from -700 to 700: `Math.log(0.7)` for the loss of 30 %
 * @param options.sizeError standard deviation of the size, from 0 to 700; 0 where left out
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * jumps({ drift: 0.09, volatility: 0.08, chance: 0.05, size: Math.log(0.7), sizeError: 0.1 }).kind // 'jumps'
 */
export function jumps(options: {
  drift: number
  volatility: number
  chance: number
  size: number
  sizeError?: number | undefined
}): Jumps {
  return checkedJumps('jumps', checkedObject('jumps', 'options', options))
}

export function checkedJumps(where: string, given: Record<string, unknown>): Jumps {
  return sealed(where, given, {
    kind: 'jumps',
    drift: checked(where, 'drift', given['drift'], logGrowth),
    volatility: checked(where, 'volatility', given['volatility'], deviation),
    chance: checked(where, 'chance', given['chance'], unitInterval),
    size: checked(where, 'size', given['size'], logGrowth),
    ...optionalDeviation(where, 'sizeError', given['sizeError']),
  })
}
