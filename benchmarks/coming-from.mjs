// Why are FAST, RBD-FAST and the kernel form of delta not here? How far off they are beside `sobolIndices`, `givenData` and
// `delta`, at equal cost: root mean square errors over all inputs and seeds. BENCH_SEEDS=4 for a quick look. Rows from
// `scrambledDesign` are a power of two, so that `givenData` and `delta` have at most as many as the others.
import { integer, uniform } from 'tradepath/distribution'
import { analyse, delta, randomDesign, scrambledDesign, sobolIndices } from 'tradepath/sensitivity'
import { fast, kernelDelta, rbdFast } from './parts/waves.mjs'

const seeds = Number(process.env.BENCH_SEEDS ?? 10)
const angle = uniform(-Math.PI, Math.PI)
const unit = uniform(0, 1)
const a = [0, 1, 4.5, 9]
const parts = a.map((ai) => 1 / 3 / (1 + ai) ** 2)
const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1
// met only where x1 > 0.95 and x2 > 0.9: one time in 200
const rare = [(0.1 ** 2 * 0.0475) / (0.005 * 0.995), (0.05 ** 2 * 0.09) / (0.005 * 0.995)]

const problems = {
  Ishigami: {
    inputs: { x1: angle, x2: angle, x3: angle },
    model: ({ x1, x2, x3 }) => Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1),
    S1: [0.31390519114781146, 0.4424111447900409, 0],
    ST: [0.5575888552099592, 0.4424111447900409, 0.24368366406214773],
    delta: [0.2628259232644786, 0.42482449198620464, 0.21026308666107585],
  },
  'Sobol G': {
    inputs: Object.fromEntries(a.map((_, k) => [`x${k + 1}`, unit])),
    model: (point) => a.reduce((y, ai, k) => (y * (Math.abs(4 * point[`x${k + 1}`] - 2) + ai)) / (1 + ai), 1),
    S1: parts.map((part) => part / whole),
    ST: parts.map((part) => (part * (whole + 1)) / (1 + part) / whole),
  },
  'years to goal': {
    inputs: { multiple: uniform(1.8, 2.2), rate: uniform(0.03, 0.15) },
    model: ({ multiple, rate }) => Math.log(multiple) / Math.log1p(rate),
    S1: [0.03076123317318819, 0.9624972337992467],
    ST: [0.03750276620075334, 0.9692387668268118],
    delta: [0.10495854229589334, 0.7933259149424748],
  },
  'rare output': {
    inputs: { x1: unit, x2: unit },
    model: ({ x1, x2 }) => (x1 > 0.95 && x2 > 0.9 ? 1 : 0),
    S1: rare,
    ST: [1 - rare[1], 1 - rare[0]],
  },
  'discrete input': {
    inputs: { x: integer(1, 5), idle: unit },
    model: ({ x }) => (x === 3 ? 1 : 0),
    S1: [1, 0],
    ST: [1, 0],
  },
}

const rowsAt = (base) =>
  Object.entries(problems).map(([problem, { inputs, model, ...truth }]) => {
    const names = Object.keys(inputs)
    const error = (index, found) => {
      if (!truth[index]) return ''
      const squares = Array.from({ length: seeds }, (_, seed) => {
        const indices = found(seed)
        return names.reduce((sum, name, k) => sum + (indices(name) - truth[index][k]) ** 2, 0) / names.length
      })
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / seeds).toFixed(4)
    }
    const cost = base * (2 * names.length + 2)
    const sample = 2 ** Math.floor(Math.log2(cost))
    const sobol = (index) => (seed) => {
      const { indices } = sobolIndices(model, inputs, { runs: base, seed })
      return (name) => indices[name][index].estimate
    }
    const waves = (index) => (seed) => {
      const found = fast(model, inputs, Math.floor(cost / names.length), randomOf(seed))
      return (name) => found[name][index]
    }
    const fromRows = (design, of) => (seed) => {
      const { columns } = design(inputs, { runs: sample, seed })
      const y = columns[names[0]].map((_, row) =>
        model(Object.fromEntries(names.map((name) => [name, columns[name][row]]))),
      )
      return of(columns, y)
    }
    const given = fromRows(scrambledDesign, (columns, y) => {
      const { indices } = analyse(columns, y, { method: 'givenData' })
      return (name) => indices[name].S1.estimate
    })
    const balance = fromRows(randomDesign, (columns, y) => {
      const found = rbdFast(columns, y)
      return (name) => found[name]
    })
    const kernels = fromRows(randomDesign, (columns, y) => {
      const found = kernelDelta(columns, y)
      return (name) => found[name]
    })
    const series = (seed) => {
      const { indices } = delta(model, inputs, { runs: sample, seed })
      return (name) => indices[name].delta.estimate
    }
    return [
      problem,
      error('S1', sobol('S1')),
      error('S1', given),
      error('S1', waves('S1')),
      error('S1', balance),
      error('ST', sobol('ST')),
      error('ST', waves('ST')),
      // kernels take minutes for more rows than these
      base > 1024 ? '' : error('delta', series),
      base > 1024 ? '' : error('delta', kernels),
    ]
  })

/** Phases for the curves of FAST: a small generator of its own, so that a run can be repeated. */
function randomOf(seed) {
  let state = seed + 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const head = [
  'error of',
  'S1: sobolIndices',
  'givenData',
  'FAST',
  'RBD-FAST',
  'ST: sobolIndices',
  'FAST',
  'delta: series',
  'kernels',
]
for (const base of [2 ** 10, 2 ** 13]) {
  console.log(`${base} times (2 k + 2) evaluations of k inputs each, ${seeds} seeds`)
  const rows = rowsAt(base)
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}
