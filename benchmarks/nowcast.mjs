// How near is the nowcast of a year to its total, and do its intervals hold what they say? Partners are split into two halves
// at random; each is nowcast by what the other half taught up to the year before. `BENCH_MS` set: no peers, one split.
import { learnNowcast, nowcast } from 'tradepath/series'
import { readMonthlyPanel } from '../scripts/read-monthly-panel.mjs'
import { monthlyPeers } from './parts/monthly-peers.mjs'

const quick = process.env.BENCH_MS !== undefined
const years = Array.from({ length: 22 }, (_, i) => 2000 + i)
const months = [1, 3, 6, 9, 11]
const most = { 3: 0.74, 6: 0.72, 9: 0.71, 11: 0.77 }
const rms = (errors) => Math.sqrt(errors.reduce((total, each) => total + each * each, 0) / errors.length)
const share = (flags) => flags.filter(Boolean).length / flags.length
const mean = (values) => values.reduce((total, each) => total + each, 0) / values.length

const panel = readMonthlyPanel()
if (panel) {
  const cells = panel.map(
    ({ figures }) => new Map(figures.map(({ year, month, value }) => [year * 12 + month - 1, value])),
  )
  for (const seed of quick ? [1] : [1, 2, 3])
    table(`Split ${seed}, learned from the other half up to the year before`, split(seed, cells))
  await peers(split(1, cells), cells)
  speed()
}

/** Every partner, year and number of months, nowcast by what the other half taught. */
function split(seed, cells) {
  const order = shuffled(panel.length, seed)
  const halves = [order.slice(0, panel.length >> 1), order.slice(panel.length >> 1)]
  return halves.flatMap((half, side) =>
    years.flatMap((year) => {
      const learned = learnNowcast(
        halves[1 - side].map((i) => panel[i]),
        { through: year - 1 },
      )
      return half.flatMap((i) => casesOf(i, year, learned, cells[i]))
    }),
  )
}

function casesOf(i, year, learned, values) {
  const sumOf = (of, to) => Array.from({ length: to }, (_, k) => values.get(of * 12 + k)).reduce((a, b) => a + b, 0)
  const [total, before] = [sumOf(year, 12), sumOf(year - 1, 12)]
  if (!(total > 0 && before > 0)) return []
  return months.map((month) => {
    const { median, low, high, sdLog, soFar } = nowcast(panel[i], { at: { year, month }, table: learned })
    const plain = (before * sumOf(year, month)) / sumOf(year - 1, month)
    return {
      ...{ i, year, month, total, soFar, width: sdLog, held: total >= low && total <= high },
      ...{ error: Math.log(median / total), plain: Math.log(plain / total) },
    }
  })
}

function table(title, cases) {
  console.log(`\n${title}: RMSE of the logarithm of the annual total\n`)
  console.log('months | cases | year-to-date growth | nowcast | ratio | asked | 80 % interval holds | mean log sd')
  for (const month of months) {
    const some = cases.filter((each) => each.month === month)
    const [plain, own] = [rms(some.map((each) => each.plain)), rms(some.map((each) => each.error))]
    const cell = (value) => value.toFixed(3)
    console.log(
      `${month} | ${some.length} | ${cell(plain)} | ${cell(own)} | ${cell(own / plain)} | ${most[month] ?? '-'} | ${cell(share(some.map(({ held }) => held)))} | ${cell(mean(some.map(({ width }) => width)))}`,
    )
  }
}

/** On one case in four, or as few as a slow peer asks for: a fit of Prophet takes a quarter of a second. */
async function peers(cases, cells) {
  const models = quick ? {} : await monthlyPeers()
  if (Object.keys(models).length === 0)
    return console.log('\n@bsull/augurs is not installed, or BENCH_MS is set: no peers')
  for (const [name, { forecast, every }] of Object.entries(models)) {
    console.log(`\n${name}, on one case in ${every}: ratio to last year times year-to-date growth\n`)
    console.log(`months | cases | nowcast | ${name}`)
    for (const month of months.slice(1)) {
      const chosen = cases.filter((each) => each.month === month && (each.i * 7 + each.year) % every === 0)
      const rows = chosen
        .map((each) => [each.plain, each.error, errorOf(forecast, each, cells[each.i])])
        .filter(([, , peer]) => Number.isFinite(peer))
      const [plain, own, peer] = [0, 1, 2].map((column) => rms(rows.map((row) => row[column])))
      console.log(
        `${month} | ${rows.length} of ${chosen.length} | ${(own / plain).toFixed(3)} | ${(peer / plain).toFixed(3)}`,
      )
    }
  }
}

/** NaN where the peer has too few months or cannot be fitted. */
function errorOf(model, each, values) {
  const { year, month, soFar, total } = each
  const history = historyOf(each, values)
  try {
    if (history.length < 36) return Number.NaN
    return Math.log((soFar + model(history, year * 12 + month - history.length, 12 - month)) / total)
  } catch {
    return Number.NaN
  }
}

/** The months up to the last known one, at most 15 years; a gap takes the value before it. */
function historyOf({ year, month }, values) {
  const end = year * 12 + month
  const history = []
  for (let at = Math.max(end - 180, Math.min(...values.keys())); at < end; at++)
    history.push(values.get(at) || history.at(-1) || 0.1)
  return history
}

function speed() {
  const value = (i, s) => 100 * Math.exp(0.004 * i + 0.2 * Math.sin(i) + 0.1 * Math.sin(i * i + s))
  const figure = (i, s) => ({ year: 1996 + Math.floor(i / 12), month: (i % 12) + 1, value: value(i, s) })
  const many = Array.from({ length: 10_000 }, (_, s) => {
    const figures = Array.from({ length: 354 }, (_, i) => figure(i, s))
    return { frequency: 'month', measure: 'flow', figures }
  })
  const start = performance.now()
  const cpu = process.cpuUsage()
  for (const series of many) nowcast(series)
  const { user } = process.cpuUsage(cpu)
  console.log(
    `\n10,000 series of 30 years: ${((performance.now() - start) / 1000).toFixed(2)} s (${(user / 1e6).toFixed(2)} s of processor time), at most 2`,
  )
}

function shuffled(length, seed) {
  let state = seed
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  return Array.from({ length }, (_, i) => [random(), i])
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i)
}
