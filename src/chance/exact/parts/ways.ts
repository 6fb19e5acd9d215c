import { DomainError } from '../../../errors.ts'
import { type CheckedGoal, checkedGoal, type Goal } from '../../../goal.ts'
import { gaussLegendre } from '../../../numeric/gaussLegendre.ts'
import { normalCdf, normalDensity } from '../../../numeric/normal.ts'
import { scaleOf } from '../../../scale.ts'
import { valueRule } from '../../process/kinds/parts/rules.ts'
import { checkedProcess, scaleOfProcess, walksOf } from '../../process/process.ts'
import { annualChance } from './annualChance.ts'
import { type Ascent, continuousChance, everChance, terminalChance } from './passage.ts'

/** One of the walks that a process is a mixture of, on the way to a goal. */
export interface Way extends Ascent {
  /** The probability that it is this one. */
  readonly weight: number
  /** A first year of its own, N(change, error²); the walk begins after it. */
  readonly first?: { readonly change: number; readonly error: number } | undefined
}

/** A process on the way to a goal, in a unit in which no number is extreme; a fall is turned over. */
export interface Ways {
  readonly ways: readonly Way[]
  readonly goal: CheckedGoal
  /** What a change of 1 is on the scale of the process: positive for a rise, negative for a fall. */
  readonly unit: number
}

export function waysTo(where: string, process: unknown, goal: Goal): Ways {
  const given = checkedProcess(where, 'process', process)
  const walks = walksOf(given)
  if (walks.length === 0)
    throw new DomainError(where, 'process', 'be a randomWalk; simulate answers for the other kinds', given.kind)
  const scale = scaleOfProcess(given)
  const { change } = scaleOf(scale)
  const aim = checkedGoal(where, goal, valueRule(scale))
  const numbers = walks.flatMap(({ drift, volatility, driftError }) => [drift, volatility, driftError])
  const size = scale === 'level' ? Math.max(...[aim.base, aim.target, ...numbers].map(Math.abs)) || 1 : 1
  const unit = aim.direction === 'fall' ? -size : size
  const ways = walks.map(({ weight, drift, volatility, driftError, first }) => ({
    weight,
    rise: change(aim.base, aim.target) / unit,
    drift: drift / unit,
    volatility: volatility / size,
    driftError: driftError / size,
    first: first && { change: first.change / unit, error: first.error / size },
  }))
  return { ways, goal: aim, unit }
}

/** A chance of one walk by then. */
type Chance = (walk: Ascent, years: number) => number

/** A chance of all ways by then: the mean over them, each after its first year if it has one. */
export function overWays(reading: Reading): (ways: readonly Way[], years: number) => number {
  const chance = readings[reading]
  return (ways, years) =>
    ways.reduce(
      (sum, way) => sum + way.weight * (way.first ? afterFirst(reading, way, way.first, years) : chance(way, years)),
      0,
    )
}

export type Reading = 'terminal' | 'annual' | 'continuous' | 'ever'

const readings: { readonly [reading in Reading]: Chance } = {
  terminal: terminalChance,
  annual: annualChance,
  continuous: continuousChance,
  ever: everChance,
}

/** Standard deviations of the first year beyond which nothing is counted. */
const reach = 8

/**
 * The mean of a chance over a normal first year: ∫ φ(u) f(c + e u) du by Gauss-Legendre on panels, where f is 1 at or beyond the
 * target (in every reading but the terminal one), and else the chance of the walk to what remains. The path within the first
 * year touches the target as a Brownian bridge with the volatility of the walk: e^(-2 a (a - x) / s²).
 */
function afterFirst(reading: Reading, way: Way, first: { change: number; error: number }, years: number): number {
  const chance = readings[reading]
  const { rise, volatility } = way
  const later = Math.floor(years) === 1 && reading === 'annual' ? 0 : years - 1
  const touched = reading === 'continuous' || reading === 'ever'
  if (touched && rise <= 0) return 1
  const from = (place: number): number => {
    const rest = rise - place
    const next = later > 0 || reading === 'ever' ? chance({ ...way, rise: rest }, later) : Number(rest <= 0)
    if (!touched) return next
    const bridge = volatility === 0 ? 0 : Math.exp((-2 * (rise / volatility) * rest) / volatility)
    return 1 - (1 - bridge) * (1 - next)
  }
  const { change, error } = first
  if (reading === 'terminal') return terminalAfter(way, first, later)
  if (error === 0) return change >= rise - 1e-12 ? 1 : from(change)
  const certain = (rise - change) / error
  const high = Math.min(reach, certain)
  let sum = normalCdf(-high)
  if (high === reach && certain > reach) sum = 0
  const { nodes, weights } = gaussLegendre(16)
  const panels = Math.max(1, Math.ceil((high + reach) / Math.max(0.5, (8 * volatility) / error)))
  const half = Math.max(0, high + reach) / panels / 2
  for (let panel = 0; panel < panels && half > 0; panel++)
    for (const [i, node] of nodes.entries()) {
      const u = -reach + half * (2 * panel + 1 + node)
      sum += weights[i] * half * normalDensity(u) * from(change + error * u)
    }
  return Math.min(1, sum)
}

/** Φ((c + (n - 1) μ - a) / √(e² + (n - 1) s² + (n - 1)² d²)). */
function terminalAfter(way: Way, { change, error }: { change: number; error: number }, later: number): number {
  const { rise, drift, volatility, driftError } = way
  const gap = change + later * drift - rise
  const deviation = Math.hypot(error, Math.sqrt(later) * volatility, later * driftError)
  return deviation === 0 ? Number(gap >= -1e-12) : normalCdf(gap / deviation)
}
