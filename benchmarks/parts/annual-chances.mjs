// The chances of a random walk with an uncertain drift to be at or above each of several multiples in some year, for all
// years up to a last one, in one go: the recursion of `chance`, on Gauss-Legendre panels of 6 points, and 3 points of
// Gauss-Hermite for the drift. Good to about 1e-4 where the error of the drift is small, and some hundred times as fast.
const legendre = [
  [0.2386191860831969, 0.467913934572691],
  [0.6612093864662645, 0.3607615730481386],
  [0.932469514203152, 0.1713244923791704],
].flatMap(([x, w]) => [
  [-x, w],
  [x, w],
])
const hermite = [
  [-Math.sqrt(3), 1 / 6],
  [0, 2 / 3],
  [Math.sqrt(3), 1 / 6],
]

/** The chances by multiple, each an array by year. */
export function annualChances({ drift, volatility, driftError = 0 }, multiples, last) {
  const chances = multiples.map(() => new Float64Array(last + 1))
  const barriers = multiples.map((multiple) => Math.log(multiple) / volatility)
  for (const [z, weight] of driftError > 0 ? hermite : [[0, 1]]) {
    const one = standardised((drift + z * driftError) / volatility, barriers, last)
    for (const [m, years] of chances.entries())
      for (let year = 1; year <= last; year++) years[year] += weight * one[m][year]
  }
  return chances
}

/** For steps N(drift, 1) and barriers above 0, by the chance not to have been there yet from each distance. */
function standardised(drift, barriers, last) {
  const end = 12 + last * Math.max(0, drift) // from so far below a barrier, it is not reached
  const panels = Math.ceil(end / 2.5)
  const half = end / panels / 2
  const count = panels * legendre.length
  const starts = new Float64Array(count + barriers.length)
  const weights = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const [x, w] = legendre[i % legendre.length]
    starts[i] = (2 * Math.floor(i / legendre.length) + 1 + x) * half
    weights[i] = w * half
  }
  starts.set(barriers, count)
  const kernel = new Float64Array(starts.length * count)
  const beyond = new Float64Array(starts.length)
  for (let from = 0; from < starts.length; from++) {
    beyond[from] = upper(end - (starts[from] - drift))
    for (let to = 0; to < count; to++)
      kernel[from * count + to] = weights[to] * density(starts[from] - drift - starts[to])
  }
  let left = new Float64Array(starts.length).fill(1)
  const chances = barriers.map(() => new Float64Array(last + 1))
  for (let year = 1; year <= last; year++) {
    const next = new Float64Array(starts.length)
    for (let from = 0; from < starts.length; from++) {
      let sum = beyond[from]
      for (let to = 0; to < count; to++) sum += kernel[from * count + to] * left[to]
      next[from] = sum
    }
    for (const [m, barrier] of barriers.entries())
      chances[m][year] = barrier >= end ? 0 : Math.min(1, Math.max(0, 1 - next[count + m]))
    left = next
  }
  return chances
}

function density(x) {
  return Math.exp((-x * x) / 2) / 2.5066282746310002
}

/** 1 - Φ(x), within 1e-7: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.2.17. */
function upper(x) {
  if (x < 0) return 1 - upper(-x)
  const t = 1 / (1 + 0.2316419 * x)
  return density(x) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
}
