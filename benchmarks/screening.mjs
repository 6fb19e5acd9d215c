// Are the intervals and chances of the screening methods true? Over many seeds: how often a 95 % interval holds the truth,
// and how often an input that does nothing gets a chance below 5 %. BENCH_SEEDS says how many seeds (default 1000).
import { normal, uniform } from 'tradepath/distribution'
import { hsic, morris, regional, regression } from 'tradepath/sensitivity'

const seeds = Number(process.env.BENCH_SEEDS ?? 1000)
const inputs = { a: uniform(0, 1), b: uniform(-1, 3), c: normal(0, 1), unused: uniform(0, 1) }
const model = ({ a, b, c }) => a + b * b + a * c
const holds = ({ low, high }, truth) => low <= truth && truth <= high
const share = (method) => {
  let count = 0
  for (let seed = 0; seed < seeds; seed++) if (method(seed)) count++
  return `${((100 * count) / seeds).toFixed(1)} %`
}

// the mean effect of c is that of its quantile, over all starts and strides (as `morrisDesign` has them), times the mean of a
const step = meanEffect(normal(0, 1)) / 2
const rows = []
for (const runs of [12, 20, 40, 100])
  rows.push({
    method: `morris, ${runs} trajectories`,
    'interval holds the mean effect': share((seed) => holds(morris(model, inputs, { runs, seed }).indices.c.mu, step)),
  })
// SRC of a: cov(a, y) / var(a) = 1, var(y) = Var(a) + Var(b²) + E[a²]
const src = 1 / 12 ** 0.5 / (1 / 12 + (61 / 5 - (7 / 3) ** 2) + 1 / 3) ** 0.5
for (const runs of [64, 256, 1024])
  rows.push({
    method: `regression, ${runs} runs`,
    'interval holds the truth': share((seed) => holds(regression(model, inputs, { runs, seed }).indices.a.SRC, src)),
    'interval of the unused holds 0': share((seed) =>
      holds(regression(model, inputs, { runs, seed }).indices.unused.PRCC, 0),
    ),
  })
for (const runs of [64, 256])
  rows.push({
    method: `hsic, ${runs} runs`,
    'interval of the unused holds 0': share((seed) => holds(hsic(model, inputs, { runs, seed }).indices.unused.R2, 0)),
    'unused below 5 %': share((seed) => hsic(model, inputs, { runs, seed }).indices.unused.pValue < 0.05),
  })
for (const runs of [64, 256])
  rows.push({
    method: `regional, ${runs} runs`,
    'unused below 5 %': share(
      (seed) => regional(model, inputs, { runs, seed, goal: (y) => y > 2 }).indices.unused.pValue < 0.05,
    ),
  })
console.log(`over ${seeds} seeds`)
console.table(rows)

function meanEffect(quantile) {
  let sum = 0
  for (let i = 0; i < 2000; i++)
    for (let j = 0; j < 100; j++) {
      const [at, stride] = [(i + 0.5) / 2000, 0.25 + (0.25 * (j + 0.5)) / 100]
      const step = Math.abs(at - 0.5) > stride ? 0.5 + stride : stride
      sum += (at < 0.5 ? quantile(at + step) - quantile(at) : quantile(at) - quantile(at - step)) / step
    }
  return sum / 2e5
}
