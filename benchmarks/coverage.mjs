// Do 95 % intervals hold the truth 95 % of the time, how far off are the indices, and how wide are the intervals? Beside
// them a bootstrap that ignores how the design was made, as SALib's. BENCH_SEEDS=20 for a quick look.
import { uniform } from 'tradepath/distribution'
import { sobolDesign, sobolIndices } from 'tradepath/sensitivity'
import { outputKinds } from './parts/output-kinds.mjs'

const seeds = Number(process.env.BENCH_SEEDS ?? 400)
const angle = uniform(-Math.PI, Math.PI)
const unit = uniform(0, 1)

const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
const parts = a.map((ai) => 1 / 3 / (1 + ai) ** 2)
const whole = parts.reduce((product, part) => product * (1 + part), 1) - 1
const functions = {
  Ishigami: {
    inputs: { x1: angle, x2: angle, x3: angle },
    model: ({ x1, x2, x3 }) => Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1),
    S1: [0.31390519114781146, 0.4424111447900409, 0],
    ST: [0.5575888552099592, 0.4424111447900409, 0.24368366406214773],
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
  },
}

const titles = ['function', 'input', 'index', 'truth', 'held, %', 'half width', 'to 1.96 rms', 'rms error', 'bias']

for (const method of ['all four readings', 'one reading', 'one reading, bootstrap of base points']) {
  const [rows, shares] = [[], []]
  for (const [name, { inputs, model, ...truth }] of Object.entries(functions)) {
    const names = Object.keys(inputs)
    const results = Array.from({ length: seeds }, (_, seed) => {
      const options = { runs: 1024, seed, secondOrder: method === 'all four readings' }
      return method.includes('bootstrap')
        ? bootstrapped(model, inputs, options)
        : sobolIndices(model, inputs, options).indices
    })
    let heldOfAll = 0
    for (const index of ['S1', 'ST'])
      names.forEach((input, k) => {
        const of = results.map((indices) => indices[input][index])
        const exact = truth[index][k]
        const held = of.filter(({ low, high }) => low <= exact && exact <= high).length / seeds
        heldOfAll += held / (2 * names.length)
        shares.push(held)
        const mean = (value) => of.reduce((sum, estimate) => sum + value(estimate), 0) / seeds
        const width = mean(({ low, high }) => (high - low) / 2)
        const rms = Math.sqrt(mean(({ estimate }) => (estimate - exact) ** 2))
        const bias = mean(({ estimate }) => estimate - exact)
        const [percent, ratio] = [(100 * held).toFixed(1), (width / (1.96 * rms)).toFixed(2)]
        const numbers = [exact.toFixed(4), percent, width.toExponential(1), ratio]
        rows.push([name, input, index, ...numbers, rms.toExponential(1), bias.toExponential(1)])
      })
    rows.push([name, 'all', '', '', (100 * heldOfAll).toFixed(1), '', '', '', ''])
  }
  console.log(`1024 runs, ${seeds} seeds: ${method}`)
  print(titles, rows)
  const within = shares.filter((held) => held >= 0.93 && held <= 0.97).length
  console.log(`${within} of ${shares.length} rows from 93 to 97 %. A row of so many seeds has a standard error of`)
  console.log(`${(100 * Math.sqrt((0.95 * 0.05) / seeds)).toFixed(1)} points, by which some fall outside.\n`)
}

// for what outputs? BENCH_KINDS=0 leaves this out
if (process.env.BENCH_KINDS !== '0') {
  const sizes = [64, 256, 1024]
  const rows = Object.entries({ ...functions, ...outputKinds }).map(([name, { inputs, model, ...given }]) => {
    const names = Object.keys(inputs)
    const truth = given.S1 ? given : exactly(model, inputs)
    return [name, ...sizes.map((runs) => heldAt(model, inputs, truth, { names, runs }))]
  })
  console.log(
    `Held, % (S1 / ST, all inputs), ${seeds} seeds; in brackets how often the output is said to be heavy-tailed`,
  )
  print(['output', ...sizes.map((runs) => `${runs} runs`)], rows)
}

/** Indices of 2^17 runs, where no formula gives them. */
function exactly(model, inputs) {
  const found = Object.values(sobolIndices(model, inputs, { runs: 2 ** 17, seed: 1e6 }).indices)
  return { S1: found.map(({ S1 }) => S1.estimate), ST: found.map(({ ST }) => ST.estimate) }
}

function heldAt(model, inputs, truth, { names, runs }) {
  const held = { S1: 0, ST: 0 }
  let heavy = 0
  for (let seed = 0; seed < seeds; seed++) {
    const { indices, cautions } = sobolIndices(model, inputs, { runs, seed })
    if (cautions.some(({ status }) => status === 'heavyTailed')) heavy++
    for (const index of ['S1', 'ST'])
      names.forEach((input, k) => {
        const { low, high } = indices[input][index]
        if (low <= truth[index][k] && truth[index][k] <= high) held[index]++
      })
  }
  const percent = (count) => ((100 * count) / (seeds * names.length)).toFixed(0)
  return `${percent(held.S1)} / ${percent(held.ST)}${heavy ? ` (${((100 * heavy) / seeds).toFixed(0)} %)` : ''}`
}

/** SALib's estimators, and 1.96 standard deviations over 100 samples of the base points, drawn with replacement. */
function bootstrapped(model, inputs, options) {
  const { columns, evaluations } = sobolDesign(inputs, options)
  const names = Object.keys(inputs)
  const width = names.length + 2
  const outputs = Float64Array.from({ length: evaluations }, (_, row) =>
    model(Object.fromEntries(names.map((name) => [name, columns[name][row]]))),
  )
  const middle = outputs.reduce((sum, y) => sum + y, 0) / evaluations
  const at = (n, slot) => outputs[n * width + slot] - middle
  // the terms of all indices at each base point, and of the variance of A and B
  const terms = Array.from({ length: options.runs }, (_, n) => {
    const [a, b] = [at(n, 0), at(n, width - 1)]
    const readings = names.flatMap((_, k) => [b * (at(n, 1 + k) - a), 0.5 * (a - at(n, 1 + k)) ** 2])
    return Float64Array.of((a + b) / 2, (a * a + b * b) / 2, ...readings)
  })
  const indices = (pick) => {
    const sums = new Float64Array(2 * names.length + 2)
    for (let n = 0; n < options.runs; n++) {
      const own = terms[pick(n)]
      for (let t = 0; t < sums.length; t++) sums[t] += own[t] / options.runs
    }
    return sums.subarray(2).map((sum) => sum / (sums[1] - sums[0] ** 2))
  }
  let state = options.seed + 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * options.runs)
  }
  const resampled = Array.from({ length: 100 }, () => indices(draw))
  const estimates = Array.from(
    indices((n) => n),
    (estimate, t) => {
      const mean = resampled.reduce((sum, of) => sum + of[t], 0) / 100
      const half = 1.96 * Math.sqrt(resampled.reduce((sum, of) => sum + (of[t] - mean) ** 2, 0) / 99)
      return { estimate, low: estimate - half, high: estimate + half }
    },
  )
  return Object.fromEntries(names.map((name, k) => [name, { S1: estimates[2 * k], ST: estimates[2 * k + 1] }]))
}

function print(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
  console.log()
}
