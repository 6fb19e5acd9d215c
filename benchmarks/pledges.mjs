// What was the probability of public pledges on the day they were made, by what was known then, and what came of them?
// Run after a build: node benchmarks/pledges.mjs PANEL. Without a panel the calibrated forecasts are left out.
import { pledges } from 'tradepath/cases'
import { chance, fromHistory } from 'tradepath/chance'
import { calibrate, calibrated } from 'tradepath/evidence'
import { brier, dieboldMariano } from 'tradepath/scoring'
import { readPanel } from '../scripts/read-panel.mjs'

const panel = readPanel()
/** What the panel had taught by a year; it ends in 2020. */
const taught = new Map()
const taughtBy = (year) => {
  const known = Math.min(year, 2020)
  if (!taught.has(known)) taught.set(known, calibrate(panel, known))
  return taught.get(known)
}

/** Fewer years than this before the base are no history. */
const fewest = 5
/**
 * Forecasters: from the figures up to the base year, the probability that some annual figure is at the target by the
 * deadline. A new one is a line.
 */
const forecasters = {
  ...(panel && { calibrated: (past, goal) => chance(calibrated(past, taughtBy(past.at(-1).year)), goal).annual }),
  'naive walk': (past, goal) => chance(fromHistory(past.slice(-11)), goal).annual,
  'no drift': (past, goal) => chance({ ...fromHistory(past.slice(-11)), drift: 0, driftError: 0 }, goal).annual,
  'one half': () => 0.5,
}

/** Rising goals in USD bn with a deadline and a past: what the calibration was learned for, or is near to it. */
const rows = pledges.flatMap(({ id, parties, kind, unit, goal, figures, outcome, scale, approximate }) => {
  const { base, baseYear, target, deadline } = goal
  const past = figures.filter(({ year }) => year <= baseYear)
  if (deadline === undefined || scale || target < base || past.length <= fewest || unit !== 'USD bn') return []
  const question = { base, target, years: deadline - baseYear }
  const told = Object.fromEntries(
    Object.entries(forecasters).map(([name, forecast]) => [name, forecast(past, question)]),
  )
  return [{ id, parties, kind, goal, question, told, outcome, approximate, happened: { met: 1, missed: 0 }[outcome] }]
})

const percent = (share) => `${(100 * share).toFixed(0)} %`
const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length
console.log(
  `The probability, as of the base year, that an annual figure is at the target by the deadline; ${rows.length} of ${pledges.length} pledges`,
)
console.log('(rising, in USD bn, with a deadline and more than five years of figures before it)\n')
console.table(
  rows.map(({ id, goal, question, told, outcome, approximate }) => ({
    pledge: id,
    promised: `${goal.base} (${goal.baseYear}) to ${goal.target} by ${goal.deadline}`,
    'required a year': percent((question.target / question.base) ** (1 / question.years) - 1),
    ...Object.fromEntries(Object.entries(told).map(([name, p]) => [name, percent(p)])),
    outcome,
    note: approximate ? 'approximate' : '',
  })),
)

score(
  'trade',
  rows.filter(({ kind }) => kind === 'trade'),
)
console.log(
  'Most of these pledges were named from memory, so they are no sample. The constant is the share that was met, known only afterwards.',
)

/** Clusters are the parties: pledges of the same parties are on the same trade. */
function score(title, some) {
  const closed = some.filter(({ happened }) => happened !== undefined)
  const came = closed.map(({ happened }) => happened)
  const clusters = closed.map(({ parties }) => parties)
  const told = Object.fromEntries(Object.keys(forecasters).map((name) => [name, closed.map((row) => row.told[name])]))
  told['constant, in hindsight'] = came.map(() => mean(came))
  const squared = (name) => told[name].map((p, i) => (p - came[i]) ** 2)
  const first = Object.keys(forecasters)[0]
  console.log(
    `\nBrier score of ${title}: ${closed.length} closed pledges of ${new Set(clusters).size} parties, ${came.filter(Boolean).length} met; lower is better`,
  )
  console.table(
    Object.keys(told).map((name) => {
      const { value, low, high } = brier(told[name], came, { clusters, runs: 4000, seed: 1 })
      const test = name === first ? undefined : dieboldMariano(squared(first), squared(name), { clusters })
      return {
        forecaster: name,
        'mean forecast': percent(mean(told[name])),
        Brier: value.toFixed(3),
        '95 %': `${low.toFixed(3)}-${high.toFixed(3)}`,
        [`${first} less this`]: test ? `${test.difference.toFixed(3)} ± ${test.standardError.toFixed(3)}` : '',
        p: test ? test.pValue.toFixed(3) : '',
      }
    }),
  )
}
