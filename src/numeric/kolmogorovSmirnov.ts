/** The largest distance between the empirical distributions of two samples, each sorted. */
export function kolmogorovDistance(first: Float64Array, second: Float64Array): number {
  const [m, n] = [first.length, second.length]
  let [i, j, largest] = [0, 0, 0]
  while (i < m && j < n) {
    const x = Math.min(first[i], second[j])
    while (i < m && first[i] <= x) i++
    while (j < n && second[j] <= x) j++
    largest = Math.max(largest, Math.abs(i * n - j * m))
  }
  return largest / (m * n)
}

/**
 * The chance that two samples of m and n from one continuous distribution are at least so far apart.
 *
 * Exact up to m n = 10^6: over all orders of the two samples, the chance of a path of the grid that somewhere leaves the
 * band (J. L. Hodges, Arkiv för Matematik 3, 1958), added up without a subtraction. Beyond, Kolmogorov's limit.
 */
export function kolmogorovProbability(distance: number, m: number, n: number): number {
  if (distance <= 0) return 1
  if (m * n > 1e6) return kolmogorovLimit(distance * Math.sqrt(m / (1 + m / n)))
  // distances are whole multiples of 1 / (m n)
  const reach = (Math.round(distance * m * n) - 0.5) / (m * n)
  const left = new Float64Array(n + 1)
  for (let j = 0; j <= n; j++) left[j] = j / n > reach ? 1 : j === 0 ? 0 : left[j - 1]
  for (let i = 1; i <= m; i++) {
    if (i / m > reach) left[0] = 1
    for (let j = 1; j <= n; j++) {
      if (Math.abs(i / m - j / n) > reach) left[j] = 1
      else left[j] = (i * left[j] + j * left[j - 1]) / (i + j)
    }
  }
  return left[n]
}

/** 2 Σ (-1)^(k-1) e^(-2 k² x²), or for small x its other form (Abramowitz and Stegun 16.27-28; Marsaglia 2003). */
function kolmogorovLimit(x: number): number {
  let sum = 0
  if (x < 1) {
    for (let k = 1; k < 20; k += 2) sum += Math.exp(-((k * Math.PI) ** 2) / 8 / (x * x))
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum
  }
  for (let k = 1; k < 20; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * (k * x) ** 2)
  return sum
}
