// How much slower is a formula than the same function written by hand, and how much faster than mathjs' evaluate?
// Run after a build: node benchmarks/formula.mjs
import { compile } from 'mathjs/number'
import { Bench } from 'tinybench'
import { formula } from 'tradepath/formula'

const cases = [
  {
    text: 'log(multiple)/log1p(growth)',
    byHand: ({ multiple, growth }) => Math.log(multiple) / Math.log1p(growth),
    inputs: (k) => ({ multiple: 1.5 + k / 64, growth: 0.02 + k / 640 }),
  },
  {
    text: '41 * exp(0.05*t + 0.2*(1-exp(-t/3)))',
    byHand: ({ t }) => 41 * Math.exp(0.05 * t + 0.2 * (1 - Math.exp(-t / 3))),
    inputs: (k) => ({ t: k / 2 }),
  },
]

/**
 * The time of a call in ns: the least median of five rounds in which the contenders take turns, so that a busy moment of
 * the machine falls on none of them; 64 different inputs, so that nothing can be computed once.
 */
async function timed(contenders, inputs) {
  const least = {}
  let sink = 0
  for (let round = 0; round < 5; round++) {
    const bench = new Bench({ time: 150, warmupTime: 50 })
    for (const [name, call] of Object.entries(contenders))
      bench.add(name, () => {
        for (const each of inputs) sink += call(each)
      })
    await bench.run()
    for (const { name, result } of bench.tasks)
      least[name] = Math.min(least[name] ?? Infinity, (result.latency.p50 * 1e6) / inputs.length)
  }
  if (!Number.isFinite(sink)) throw new Error('a contender left the reals')
  return least
}

const rows = []
for (const { text, byHand, inputs } of cases) {
  const model = formula(text)
  const compiled = compile(text)
  const points = Array.from({ length: 64 }, (_, k) => inputs(k))
  for (const point of points)
    if (model(point) !== compiled.evaluate(point)) throw new Error(`${text} differs at ${JSON.stringify(point)}`)

  const contenders = {
    byHand,
    formula: model,
    mathjs: (point) => compiled.evaluate(point),
    gradient: sum(model.gradient),
  }
  const ns = await timed(contenders, points)
  rows.push({
    text,
    'by hand, ns': ns.byHand.toFixed(1),
    'formula, ns': ns.formula.toFixed(1),
    'mathjs, ns': ns.mathjs.toFixed(1),
    'gradient, ns': ns.gradient.toFixed(1),
    'formula / by hand': (ns.formula / ns.byHand).toFixed(2),
    'mathjs / formula': (ns.mathjs / ns.formula).toFixed(2),
  })
}
console.table(rows)

function sum(gradient) {
  return (point) => Object.values(gradient(point)).reduce((total, slope) => total + slope, 0)
}
