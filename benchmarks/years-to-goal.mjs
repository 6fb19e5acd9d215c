// How fast are years-to-goal and required growth, and what do others answer where growth is not what they expect?
import * as formulajs from '@formulajs/formulajs'
import { rate as financialRate, nper } from 'financial'
import { all, create } from 'mathjs'
import { Bench } from 'tinybench'
import { compound, requiredRate } from 'tradepath'

const math = create(all)
const years = math.compile('log(target / base) / log(1 + rate)')
const required = math.compile('(target / base) ^ (1 / years) - 1')

// the same 1,000 inputs for all, from a small linear congruential sequence
let state = 2024
const draw = (low, high) => {
  state = (state * 16807) % 2147483647
  return low + (high - low) * (state / 2147483647)
}
const inputs = Array.from({ length: 1000 }, () => ({
  base: draw(1, 100),
  target: draw(101, 400),
  rate: draw(0.01, 0.4),
  years: draw(1, 40),
}))

const questions = {
  'years to goal': {
    'bare Math.log': ({ base, target, rate }) => Math.log(target / base) / Math.log(1 + rate),
    tradepath: ({ base, target, rate }) => {
      const arrival = compound({ base, rate }).timeTo(target)
      return arrival.status === 'reached' ? arrival.years : -1
    },
    'financial nper': ({ base, target, rate }) => nper(rate, 0, -base, target),
    'formulajs PDURATION': ({ base, target, rate }) => formulajs.PDURATION(rate, base, target),
    'mathjs compiled': (input) => years.evaluate(input),
  },
  'required growth': {
    'bare Math.pow': ({ base, target, years }) => (target / base) ** (1 / years) - 1,
    tradepath: ({ base, target, years }) => requiredRate({ base, target, years }),
    'financial rate': ({ base, target, years }) => financialRate(years, 0, -base, target),
    'formulajs RRI': ({ base, target, years }) => formulajs.RRI(years, base, target),
    'mathjs compiled': (input) => required.evaluate(input),
  },
}

for (const [question, answers] of Object.entries(questions)) {
  const bench = new Bench({ time: Number(process.env.BENCH_MS ?? 500), warmupTime: 100 })
  let sink = 0
  for (const [name, answer] of Object.entries(answers))
    bench.add(name, () => {
      for (const input of inputs) sink += answer(input)
    })
  await bench.run()
  if (Number.isNaN(sink)) throw new Error('an answer was not a number')
  const nanoseconds = (task) => (task.result.latency.p50 * 1e6) / inputs.length
  const own = nanoseconds(bench.tasks.find(({ name }) => name === 'tradepath'))
  print(
    [question, 'ns a call', 'times tradepath'],
    bench.tasks.map((task) => [task.name, nanoseconds(task).toFixed(1), (nanoseconds(task) / own).toFixed(2)]),
  )
}

/** What each says of the years from 41 to 82; at the last, from 82 to 41 at 8 %. */
const cases = [
  ['8 %', 0.08, 82],
  ['0 %', 0, 82],
  ['-3 %', -0.03, 82],
  ['-100 %', -1, 82],
  ['NaN', Number.NaN, 82],
  ['8 %, target 20.5', 0.08, 20.5],
]
const tools = {
  tradepath: (rate, target) => {
    const arrival = compound({ base: 41, rate }).timeTo(target)
    return arrival.status === 'reached' ? arrival.years : `never, closest ${arrival.closest}`
  },
  financial: (rate, target) => nper(rate, 0, -41, target),
  formulajs: (rate, target) => formulajs.PDURATION(rate, 41, target),
  mathjs: (rate, target) => years.evaluate({ base: 41, target, rate }),
  'Math.log': (rate, target) => Math.log(target / 41) / Math.log(1 + rate),
}
const said = (answer) => (typeof answer === 'number' ? String(Number(answer.toPrecision(5))) : String(answer))
print(
  ['growth', ...Object.keys(tools)],
  cases.map(([name, rate, target]) => [
    name,
    ...Object.values(tools).map((tool) => {
      try {
        return said(tool(rate, target))
      } catch (error) {
        return error.name
      }
    }),
  ]),
)

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
