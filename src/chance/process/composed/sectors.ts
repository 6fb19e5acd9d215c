import { type Check, checked, checkedArray, DomainError, domain, listOf, optional, positive } from '../../../errors.ts'
import { cholesky } from '../../../numeric/cholesky.ts'
import { isSymmetric } from '../../../numeric/correlation.ts'
import { frozen } from '../kinds/parts/kind.ts'
import type { Plan } from '../plan.ts'
import { checkedProcess, type Process, planOf, scaleOfProcess } from '../process.ts'

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
  /** Its growth, on the log scale. */
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
 * import { probabilities, randomWalk, sectors, simulate } from 'tradepath/chance'
 * const parts = [
 *   { base: 25, process: randomWalk({ drift: 0.09, volatility: 0.12 }) },
 *   { base: 16, process: randomWalk({ drift: 0.05, volatility: 0.1 }) },
 * ]
 * const trade = sectors(parts, [[1, 0.4], [0.4, 1]])
 * probabilities(simulate(trade, { base: 41, target: 82, years: 10 }, { runs: 10_000, seed: 7 })).paths // 10000
 */
export function sectors(parts: readonly Sector[], correlation?: readonly (readonly number[])[]): Sectors {
  return checkedSectors('sectors', { parts, correlation }, 'options')
}

export function checkedSectors(where: string, given: unknown, parameter: string): Sectors {
  const name = (member: string): string => (parameter === 'options' ? member : `${parameter}.${member}`)
  const { parts, correlation } = domain(
    where,
    given,
    { kind: optional(() => 'sectors' as const), parts: listOf(sector), correlation: optional(matrix) },
    parameter,
  )
  if (parts.length < 1 || parts.length > 64) throw new DomainError(where, name('parts'), 'be 1 to 64 parts', parts)
  if (correlation === undefined) return frozen({ kind: 'sectors', parts })
  parts.forEach(({ process }, i) => {
    if (!hasShocks(planOf(process)))
      throw new DomainError(where, name(`parts[${i}].process`), 'have normal shocks to be correlated', process.kind)
  })
  if (correlation.length !== parts.length || correlation.some((row) => row.length !== parts.length))
    throw new DomainError(where, name('correlation'), `have ${parts.length} rows of ${parts.length}`, correlation)
  if (!isSymmetric(correlation) || !cholesky(correlation, 'taken'))
    throw new DomainError(where, name('correlation'), 'be symmetric and positive semidefinite', correlation)
  return frozen({ kind: 'sectors', parts, correlation })
}

const sector: Check<Sector> = (where, parameter, value) => {
  const { base, process } = domain(where, value, { base: positive, process: checkedProcess }, parameter)
  if (scaleOfProcess(process) !== 'log')
    throw new DomainError(where, `${parameter}.process`, "be on the scale 'log'", process)
  return { base, process }
}

const matrix: Check<readonly (readonly number[])[]> = (where, parameter, value) =>
  checkedArray(where, parameter, value).map((row, i) =>
    checkedArray(where, `${parameter}[${i}]`, row).map((r, j) =>
      checked(where, `${parameter}[${i}][${j}]`, r, {
        says: i === j ? 'be 1' : 'be from -1 to 1',
        holds: (own) => (i === j ? own === 1 : Math.abs(own) <= 1),
      }),
    ),
  )

/** Whether a plan lives on rows of normal shocks, which can be mixed with those of others. */
function hasShocks(plan: Plan): boolean {
  return plan.way === 'switching' || (plan.way === 'linear' && plan.degrees === undefined)
}

/** How the engine makes the paths of the sum. */
export function planOfSectors({ parts, correlation }: Sectors): Plan {
  return { way: 'sum', correlation, parts: parts.map(({ base, process }) => ({ base, plan: planOf(process) })) }
}
