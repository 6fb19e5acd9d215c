/** Nodes and weights of a quadrature rule. */
export interface Rule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * The rule of Gauss and Legendre with n points on (-1, 1): exact for polynomials up to degree 2n - 1.
 *
 * Nodes are the zeros of the Legendre polynomial P, by Newton's method from Tricomi's estimate; weights are
 * 2 / ((1 - x²) P'(x)²) (Abramowitz and Stegun, 25.4.29). Errors below 1e-15.
 */
export function gaussLegendre(n: number): Rule {
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n / 2; i++) {
    let x = 2 * i + 1 === n ? 0 : Math.cos((Math.PI * (i + 0.75)) / (n + 0.5)) * (1 - (n - 1) / (8 * n ** 3))
    let [p, slope] = legendre(n, x)
    for (let step = 0; step < 8 && x !== 0 && Math.abs(p / slope) > 1e-17; step++) {
      x -= p / slope
      ;[p, slope] = legendre(n, x)
    }
    // the node lies p / slope further; (1 - x²) P'² has no slope at a node but for rounding, so its rest goes in once
    const weight = 2 / ((1 - x) * (1 + x) * slope * slope)
    nodes[n - 1 - i] = x
    nodes[i] = -x
    weights[n - 1 - i] = weights[i] = weight
  }
  return { nodes, weights }
}

/** P(x) of degree n, and its derivative, by the three-term recurrence (Abramowitz and Stegun, 8.5.3 and 8.5.4). */
function legendre(n: number, x: number): [value: number, slope: number] {
  let [before, now] = [1, x]
  for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k]
  return [now, (n * (before - x * now)) / ((1 - x) * (1 + x))]
}
