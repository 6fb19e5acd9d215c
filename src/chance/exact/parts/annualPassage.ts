import { gaussLegendre } from '../../../numeric/gaussLegendre.ts'
import { normalCdf, normalDensity } from '../../../numeric/normal.ts'

/** Width of a panel, and points on it: enough for the product of two normal densities of deviation 1, to 3e-14 of it. */
const width = 4
const points = 16
/** Standard deviations beyond which nothing is counted: 6e-16 of the probability. */
const reach = 8

/**
 * The chance that a walk, drift · k + a sum of k standard normal steps, is at or above a level in some year k = 1 … years,
 * for one drift or for several that lie close together.
 *
 * Survival recursion: f(k + 1, y) = ∫ f(k, z) φ(z - y - drift) dz over z > 0, where f(k, y) is the density of the
 * distance y that is left in year k to walks that were never there. Each year the part ∫ f(k, z) Φ(drift - z) dz arrives;
 * the chance is the sum of these, and not 1 less what is left, so that a small chance keeps its digits.
 *
 * Gauss-Legendre quadrature on panels of equal width, from the level on: the matrix from one panel to another depends on
 * nothing but their offset, so a few matrices do for all panels and years. Only panels that matter are kept.
 *
 * Several drifts share one recursion, that of a drift in their middle: another drift multiplies the density of all walks
 * that are at x in year k by e^((drift - middle) x - k (drift² - middle²) / 2) (Girsanov).
 *
 * @param distance the level, at least 0, in standard deviations of a step
 * @param drifts in the same unit; both small enough (1e12) that a double can tell a panel
 * @returns the chance for each drift, to a relative 1e-13 for these arguments as they are; 0 where it is below 1e-310
 *
 * Cost: about 0.3 ms for 10 years, 1 ms for 30, growing with years^1.5.
 */
export function annualPassage(distance: number, drifts: readonly number[], years: number): number[] {
  const [least, largest] = [Math.min(...drifts), Math.max(...drifts)]
  const middle = least / 2 + largest / 2
  const spread = (largest - least) / 2
  const depth = deepest(distance, middle, years)
  if (depth > 37.8) return drifts.map(() => 0)
  const wide = reach + spread * Math.sqrt(years)
  const far = wide + depth // the walks that make up a small chance run this far from the rest
  const rule = panelRule()
  const first = Math.ceil((middle - far) / width - 1)
  const last = Math.floor((middle + far) / width + 1)
  const steps = Array.from({ length: last - first + 1 }, (_, k) => stepMatrix(rule, width * (first + k) - middle))

  const arrived = drifts.map((drift) => normalCdf(drift - distance))
  let density = emptyDensity(1)
  for (let i = 0; i < density.values.length; i++)
    density.values[i] = normalDensity(distance - middle - rule.place(density.low, i))
  for (let year = 2; year <= years && density.values.length > 0; year++) {
    addArrivals(density, year - 1)
    density = stepped(density, emptyDensity(year))
  }
  return arrived

  /** The panels that matter in a year. */
  function emptyDensity(year: number): Density {
    const centre = distance - year * middle
    const low = Math.max(0, Math.floor((centre - far * Math.sqrt(year)) / width))
    const high = Math.floor((centre + wide * Math.sqrt(year)) / width)
    return { low, high, values: new Float64Array(Math.max(0, high - low + 1) * points) }
  }

  function addArrivals({ low, values }: Density, year: number): void {
    const near = Math.min(values.length, points * Math.ceil((middle + far) / width + 1 - low))
    for (let i = 0; i < near; i++) {
      const z = rule.place(low, i)
      const mass = values[i] * rule.weights[i % points]
      for (const [d, drift] of drifts.entries()) {
        const tilt = Math.exp((drift - middle) * (distance - z - (year / 2) * (drift + middle)))
        arrived[d] = arrived[d] + mass * tilt * normalCdf(drift - z)
      }
    }
  }

  function stepped(now: Density, next: Density): Density {
    for (let to = next.low; to <= next.high; to++) {
      const [nearest, farthest] = [Math.max(now.low, to + first), Math.min(now.high, to + last)]
      for (let from = nearest; from <= farthest; from++) {
        const matrix = steps[from - to - first] as Float64Array
        addProduct(next.values, (to - next.low) * points, matrix, now.values, (from - now.low) * points)
      }
    }
    return next
  }
}

/** The density at the points of some panels in a row. */
interface Density {
  readonly low: number
  readonly high: number
  readonly values: Float64Array
}

/** How far the answer lies out in the tail: the least of (distance - k · drift) / √k over the years, in deviations. */
function deepest(distance: number, drift: number, years: number): number {
  const best = drift >= 0 ? years : Math.min(years, Math.max(1, distance / -drift))
  return Math.max(0, (distance - best * drift) / Math.sqrt(best))
}

interface PanelRule {
  readonly offsets: Float64Array
  readonly weights: Float64Array
  /** The distance at a point, counted from the first of a panel. */
  readonly place: (panel: number, point: number) => number
}

function panelRule(): PanelRule {
  const { nodes, weights } = gaussLegendre(points)
  const offsets = nodes.map((x) => (width / 2) * (1 + x))
  return {
    offsets,
    weights: weights.map((weight) => (width / 2) * weight),
    place: (panel, point) => (panel + Math.floor(point / points)) * width + offsets[point % points],
  }
}

/** What each point of a panel (a column) gives to each point of another (a row) that is `apart` nearer. */
function stepMatrix({ offsets, weights }: PanelRule, apart: number): Float64Array {
  return new Float64Array(points * points).map((_, k) => {
    const [column, row] = [Math.floor(k / points), k % points]
    const z = apart + (offsets[column] - offsets[row])
    return weights[column] * normalDensity(z)
  })
}

/** Adds a matrix times a vector, column by column: the sums are independent of each other, which is faster. */
function addProduct(sum: Float64Array, to: number, matrix: Float64Array, vector: Float64Array, from: number): void {
  for (let column = 0; column < points; column++) {
    const factor = vector[from + column]
    for (let row = 0; row < points; row++) sum[to + row] = sum[to + row] + matrix[column * points + row] * factor
  }
}
