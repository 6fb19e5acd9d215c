// How long does a whole analysis take, intervals included, and how much memory? BENCH_MS=100 for a quick look.
import { uniform } from 'tradepath/distribution'
import { delta, pawn, shapleyEffects, sobolIndices } from 'tradepath/sensitivity'

const least = Number(process.env.BENCH_MS ?? 2000)
const angle = uniform(-Math.PI, Math.PI)
const inputs = { x1: angle, x2: angle, x3: angle }
const ishigami = ({ x1, x2, x3 }) => Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
const batch = {
  batch: ({ x1, x2, x3 }) => x1.map((x, k) => Math.sin(x) + 7 * Math.sin(x2[k]) ** 2 + 0.1 * x3[k] ** 4 * Math.sin(x)),
}

const tasks = {
  'the model alone, 131072 times': () => {
    const point = { x1: 0, x2: 0, x3: 0 }
    let sum = 0
    for (let k = 0; k < 131072; k++) {
      point.x1 = point.x2 = point.x3 = k * 1e-5
      sum += ishigami(point)
    }
    return { evaluations: 131072, sum }
  },
  'sobolIndices, S2, 2^14': () => sobolIndices(ishigami, inputs, { runs: 2 ** 14, seed: 0 }),
  'sobolIndices, S2, 2^14, batch': () => sobolIndices(batch, inputs, { runs: 2 ** 14, seed: 0 }),
  'sobolIndices, S2, 2^17': () => sobolIndices(ishigami, inputs, { runs: 2 ** 17, seed: 0 }),
  'sobolIndices, S2, 2^17, batch': () => sobolIndices(batch, inputs, { runs: 2 ** 17, seed: 0 }),
  'shapleyEffects, 2^14': () => shapleyEffects(ishigami, inputs, { runs: 2 ** 14, seed: 0 }),
  'delta, 4096': () => delta(ishigami, inputs, { runs: 4096, seed: 0 }),
  'pawn, 4096': () => pawn(ishigami, inputs, { runs: 4096, seed: 0 }),
}

// what SALib 1.5.2 took for the same on a machine of this kind: seconds
const salib = { 'sobolIndices, S2, 2^14': 0.62, 'sobolIndices, S2, 2^17': 9.1, 'delta, 4096': 6.8 }

const head = ['task', 'evaluations', 'ms, median', 'times the model alone', 'SALib 1.5.2, ms', 'memory, MB']
const rows = []
let alone = 0
for (const [name, task] of Object.entries(tasks)) {
  const times = []
  let evaluations = 0
  task()
  for (const start = performance.now(); performance.now() - start < least || times.length < 3; ) {
    const from = performance.now()
    evaluations = task().evaluations
    times.push(performance.now() - from)
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
  if (alone === 0) alone = median / evaluations
  rows.push([
    name,
    String(evaluations),
    median.toFixed(1),
    (median / evaluations / alone).toFixed(1),
    name in salib ? String(1000 * salib[name]) : '',
    (process.memoryUsage.rss() / 1e6).toFixed(0),
  ])
}
const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
for (const row of [head, ...rows])
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
