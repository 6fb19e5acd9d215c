// Do 95 % intervals hold the truth 95 % of the time, and how far off are the indices? BENCH_SEEDS=20 for a quick look.
import { uniform } from 'tradepath/distribution'
import { sobolIndices } from 'tradepath/sensitivity'

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

for (const [runs, secondOrder] of [
  [1024, true],
  [1024, false],
]) {
  const rows = []
  for (const [name, { inputs, model, ...truth }] of Object.entries(functions)) {
    const names = Object.keys(inputs)
    const results = Array.from(
      { length: seeds },
      (_, seed) => sobolIndices(model, inputs, { runs, seed, secondOrder }).indices,
    )
    const [all, count] = [{ held: 0 }, 2 * names.length * seeds]
    for (const index of ['S1', 'ST'])
      names.forEach((input, k) => {
        const of = results.map((indices) => indices[input][index])
        const exact = truth[index][k]
        const held = of.filter(({ low, high }) => low <= exact && exact <= high).length
        all.held += held
        const width = of.reduce((sum, { low, high }) => sum + (high - low) / 2, 0) / seeds
        const rms = Math.sqrt(of.reduce((sum, { estimate }) => sum + (estimate - exact) ** 2, 0) / seeds)
        const bias = of.reduce((sum, { estimate }) => sum + estimate - exact, 0) / seeds
        rows.push([
          name,
          input,
          index,
          exact.toFixed(4),
          ((100 * held) / seeds).toFixed(1),
          width.toFixed(4),
          (width / (1.96 * rms)).toFixed(2),
          rms.toFixed(4),
          bias.toFixed(4),
        ])
      })
    rows.push([name, 'all', '', '', ((100 * all.held) / count).toFixed(1), '', '', '', ''])
  }
  console.log(`${runs} runs, ${seeds} seeds${secondOrder ? '' : ', without second order'}`)
  print(['function', 'input', 'index', 'truth', 'held, %', 'half width', 'to 1.96 rms', 'rms error', 'bias'], rows)
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
