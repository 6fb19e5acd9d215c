// What were the odds of public pledges on the day they were made, by each pair's own past, and what came of them?
// Run after a build: node benchmarks/pledges.mjs
import { pledges } from 'tradepath/cases'
import { chance, fromHistory } from 'tradepath/chance'
import { calibrate, calibrated } from 'tradepath/evidence'
import { brier, skill } from 'tradepath/scoring'
import { averageGrowth } from 'tradepath/series'
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
 * Forecasters: from the figures up to the base year, the chance that some annual figure is at the target by the deadline.
 * A new one is a line.
 */
const forecasters = {
  naive: (past, question) => chance(fromHistory(past), question).annual,
  'naive, 10 years': (past, question) => chance(fromHistory(past.slice(-11)), question).annual,
  // the chance by what the panel had taught by then; left out where the panel is missing
  ...(panel && {
    calibrated: (past, question) => chance(calibrated(past, taughtBy(past.at(-1).year)), question).annual,
  }),
  'no drift': (past, question) => chance({ ...fromHistory(past), drift: 0, driftError: 0 }, question).annual,
  'one half': () => 0.5,
}

const rows = pledges.flatMap((pledge) => {
  const { id, goal, figures, outcome, scale } = pledge
  const { base, baseYear, target, deadline } = goal
  const past = figures.filter(({ year }) => year <= baseYear)
  if (deadline === undefined || scale || target < base || past.length <= fewest) return []
  const question = { base, target, years: deadline - baseYear }
  const odds = Object.fromEntries(Object.entries(forecasters).map(([name, odds]) => [name, odds(past, question)]))
  return [{ id, pledge, past, question, odds, outcome, happened: { met: true, missed: false }[outcome] }]
})

const percent = (share) => `${(100 * share).toFixed(0)} %`
console.log(
  `Odds on the day: the chance that an annual figure is at the target by the deadline (${rows.length} pledges)\n`,
)
console.table(
  rows.map(({ id, question, odds, outcome, pledge }) => ({
    pledge: id,
    multiple: (question.target / question.base).toFixed(2),
    years: question.years,
    'needs a year': percent((question.target / question.base) ** (1 / question.years) - 1),
    ...Object.fromEntries(Object.entries(odds).map(([name, p]) => [name, percent(p)])),
    outcome,
    note: pledge.approximate ? 'approximate' : '',
  })),
)

const closed = rows.filter(({ happened }) => happened !== undefined)
const came = closed.map(({ happened }) => happened)
const reference = brier(
  closed.map(() => 0.5),
  came,
)
console.log(
  `\nBrier score over ${closed.length} that are closed (${came.filter(Boolean).length} came true); lower is better`,
)
console.table(
  Object.keys(forecasters).map((name) => {
    const told = closed.map(({ odds }) => odds[name])
    return {
      forecaster: name,
      'mean odds': percent(told.reduce((sum, p) => sum + p, 0) / told.length),
      Brier: brier(told, came).toFixed(3),
      'skill against one half': skill(brier(told, came), reference).toFixed(2),
    }
  }),
)
console.log(
  'A few pledges of few parties, several on the same trade: no ranking of forecasters, but a test of confidence.',
)

const { past, question, odds } = rows.find(({ id }) => id === 'cn-kz-40-2015')
const growth = (years) => percent(averageGrowth(past.slice(-years - 1), 'cagr').rate)
console.log(`
The pledge of 2011, China-Kazakhstan trade from 20.3 in 2010 to 40 by 2015: growth of ${percent((question.target / question.base) ** (1 / question.years) - 1)} a year.
Trade had grown by ${growth(10)} a year over ten years and ${growth(5)} over five, so its own past gave ${percent(odds.naive)}.
It peaked at 28.6 in 2013 and was 14.3 in 2015; 40 came in 2023.`)
