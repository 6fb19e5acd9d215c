import { checked, checkedArray, checkedObject, DomainError, positive } from '../../errors.ts'
import { checkedProcess } from './parts/checkedProcess.ts'
import { choleskyFactor } from './parts/choleskyFactor.ts'
import type { Process } from './process.ts'

/** A quantity that is the sum of parts, each with its own growth, whose shocks may be correlated. */
export interface Sectors {
  /** The kind of process. */
  readonly kind: 'sectors'
  /** The parts that are added up. */
  readonly parts: readonly Sector[]
  /** Correlation of the parts' yearly shocks, a row a part; independent where left out. */
  readonly correlation?: readonly (readonly number[])[] | undefined
}

/** A part of the whole. */
export interface Sector {
  /** Its value in the base year, greater than 0, in the unit of the goal. */
  readonly base: number
  /** Its growth. */
  readonly process: Process
}

/**
 * A quantity in correlated parts: each grows by its own process, and their values are added up.
 *
 * level(t) = Σ baseᵢ · e^(log growth of part i up to t); the shock of part i in a year is Σⱼ Lᵢⱼ eⱼ with L Lᵀ = correlation
 * (Cholesky) and e independent standard normal.
 *
 * @param parts 1 to 64 parts: base greater than 0, and process
 * @param correlation of the shocks: symmetric, 1 on the diagonal, positive semidefinite; left out, they are independent.
 * Only shocks that are normal can be correlated: those of `randomWalk`, `meanReverting`, `regimes` and `jumps`
 * @returns what `simulate` takes in place of a process, a frozen plain object; the base of the goal is the sum of the bases
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * const parts = [
 *   { base: 25, process: randomWalk({ drift: 0.09, volatility: 0.12 }) },
 *   { base: 16, process: randomWalk({ drift: 0.05, volatility: 0.1 }) },
 * ]
 * const trade = sectors(parts, [[1, 0.4], [0.4, 1]])
 * odds(simulate(trade, { base: 41, target: 82, years: 10 }, { runs: 10_000, seed: 7 })).paths // 10000
 */
export function sectors(parts: readonly Sector[], correlation?: readonly (readonly number[])[]): Sectors {
  return checkedSectors('sectors', { parts, correlation })
}

const correlated: readonly Process['kind'][] = ['randomWalk', 'meanReverting', 'regimes', 'jumps']

export function checkedSectors(where: string, given: Record<string, unknown>): Sectors {
  const parts = Array.from(checkedArray(where, 'parts', given['parts']), (part, i): Sector => {
    const { base, process: growth } = checkedObject(where, `parts[${i}]`, part)
    return Object.freeze({
      base: checked(where, `parts[${i}].base`, base, positive),
      process: checkedProcess(where, `parts[${i}].process`, growth),
    })
  })
  if (parts.length < 1 || parts.length > 64) throw new DomainError(where, 'parts', 'be 1 to 64 parts', parts)
  const { correlation } = given
  if (correlation === undefined) return Object.freeze({ kind: 'sectors', parts: Object.freeze(parts) })
  parts.forEach(({ process: { kind } }, i) => {
    if (!correlated.includes(kind))
      throw new DomainError(where, `parts[${i}].process`, `be ${correlated.join(', ')} to be correlated`, kind)
  })
  const rows = checkedArray(where, 'correlation', correlation)
  const matrix = Array.from(rows, (row, i) =>
    Array.from(checkedArray(where, `correlation[${i}]`, row), (value, j) =>
      checked(where, `correlation[${i}][${j}]`, value, {
        says: i === j ? 'be 1' : 'be from -1 to 1',
        holds: (r) => (i === j ? r === 1 : Math.abs(r) <= 1),
      }),
    ),
  )
  if (matrix.length !== parts.length || matrix.some((row) => row.length !== parts.length))
    throw new DomainError(where, 'correlation', `have ${parts.length} rows of ${parts.length}`, correlation)
  if (!choleskyFactor(matrix))
    throw new DomainError(where, 'correlation', 'be symmetric and positive semidefinite', correlation)
  return Object.freeze({
    kind: 'sectors',
    parts: Object.freeze(parts),
    correlation: Object.freeze(matrix.map((row) => Object.freeze(row))),
  })
}
