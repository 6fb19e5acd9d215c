// Does calibration foretell which trade reaches a multiple better than what people would use instead? Each origin from 1972
// to 2017 is forecast from what the panel said up to then, and no later figure. Take the panel from 1960:
// npm run bench:calibration -- PANEL. `BENCH_MS` set: a tenth of the pairs.
import { backtest } from 'tradepath/evidence'
import { brier, coverage, dieboldMariano, skill } from 'tradepath/scoring'
import { readPanel } from '../scripts/read-panel.mjs'
import { forecasters, multiples } from './parts/forecasters.mjs'

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const mean = (values) => values.reduce((total, each) => total + each, 0) / values.length
const horizons = [1, 3, 5, 10]
const asked = [3, 5, 10]
const origins = range(1972, 2017)
const cases = { atLeast: 1, figures: 6 } // USD 1 bn, since the panel is complete from there on; 5 years of growth
/** Origins of seven years are one block, since forecasts of up to ten years overlap: longer ones would leave too few. */
const draws = { blockLength: 7, runs: 2000, seed: 1 }
const eras = [[1972, 1979], [1980, 1989], [1990, 1999], [2000, 2004], [2005, 2010], [2011, 2017]] // biome-ignore format: pairs
/** ETS takes some 10 ms a fit, so that it gets a tenth of the pairs. */
const isSampled = ({ pair }) => hash(pair) % 10 === 0

const panel = readPanel()
if (panel) {
  const all = forecasters(panel, { horizons: asked })
  const tested = process.env.BENCH_MS === undefined ? panel : panel.filter(isSampled)
  const { ETS, ...fast } = all
  const rows = forecast(tested, fast)
  scoreTable('Brier score of nine questions: 1.25, 1.5 and 2 times within 3, 5 and 10 years', rows, Object.keys(fast))
  questionTable(rows)
  eraTable(rows, Object.keys(fast))
  coverageTable(rows)
  const sample = forecast(panel.filter(isSampled), {
    calibrated: fast.calibrated,
    ETS,
    'damped trend': fast['damped trend'],
  })
  scoreTable('The same on a tenth of the pairs, with ETS', sample, ['calibrated', 'ETS', 'damped trend'])
}

/** A row a pair, origin, horizon and multiple, with the chance of each forecaster and the walk of the calibrated one. */
function forecast(pairs, by) {
  const plan = { origins, horizons, multiples, ...cases }
  const processes = []
  const told = Object.entries(by).map(([name, forecaster]) => {
    const noted = (known, origin) => {
      const foretell = forecaster(known, origin)
      return (figures) => {
        const tell = foretell(figures)
        return (question) => {
          if (name === 'calibrated') processes.push(tell.process)
          return asked.includes(question.years) ? tell(question) : 0
        }
      }
    }
    return backtest(pairs, noted, plan).map((row) => ({ ...row, [name]: row.forecast }))
  })
  return told[0].map((_, i) => Object.assign({ process: processes[i] }, ...told.map((rows) => rows[i])))
}

function scoreTable(title, rows, names) {
  const some = rows.filter(({ years }) => asked.includes(years))
  const clusters = some.map(({ origin }) => origin)
  const came = some.map(({ happened }) => happened)
  const constants = new Map()
  for (const { multiple, years } of some.slice(0, 200)) {
    const key = `${multiple} ${years}`
    const same = some.filter((row) => row.multiple === multiple && row.years === years)
    if (!constants.has(key)) constants.set(key, mean(same.map(({ happened }) => Number(happened))))
  }
  const told = Object.fromEntries(names.map((name) => [name, some.map((row) => row[name])]))
  told['hindsight constant'] = some.map(({ multiple, years }) => constants.get(`${multiple} ${years}`))
  const squared = (name) => told[name].map((p, i) => (p - Number(came[i])) ** 2)
  const ours = squared('calibrated')
  const lines = Object.keys(told).map((name) => {
    const score = brier(told[name], came, { clusters, ...draws })
    const head = [
      name,
      score.value.toFixed(4),
      `${score.low.toFixed(3)}-${score.high.toFixed(3)}`,
      mean(told[name]).toFixed(3),
    ]
    if (name === 'calibrated') return [...head, '', '', '', '']
    const gain = skill(ours, squared(name), { clusters, ...draws })
    const test = dieboldMariano(ours, squared(name), { clusters, horizon: 10 })
    return [
      ...head,
      percent(gain.value),
      `${percent(gain.low)} to ${percent(gain.high)}`,
      `${test.difference.toFixed(4)} ± ${test.standardError.toFixed(4)}`,
      test.pValue.toFixed(3),
    ]
  })
  const share = mean(came.map(Number)).toFixed(3)
  print(`${title}; ${Math.round(some.length / 9)} windows a question, ${share} happened`, ['', 'Brier', '95 %', 'mean forecast', 'skill of calibrated', '95 %', 'difference ± s.e.', 'p'], lines) // biome-ignore format: one table
}

function questionTable(rows) {
  const lines = asked.flatMap((years) =>
    multiples.map((multiple) => {
      const some = rows.filter((row) => row.multiple === multiple && row.years === years)
      const clusters = some.map(({ origin }) => origin)
      const squared = (name) => some.map((row) => (row[name] - Number(row.happened)) ** 2)
      const gain = skill(squared('calibrated'), squared('base rate then'), { clusters, ...draws })
      const scores = ['calibrated', 'base rate then'].map((name) => mean(squared(name)).toFixed(4))
      const share = mean(some.map(({ happened }) => Number(happened)))
      return [`${multiple}x`, years, some.length, share.toFixed(3), ...scores, percent(gain.value), `${percent(gain.low)} to ${percent(gain.high)}`] // biome-ignore format: one row
    }),
  )
  print('By question', ['', 'years', 'cases', 'happened', 'calibrated', 'base rate then', 'skill', '95 %'], lines)
}

/** An era has too few years for an interval of its own: what differs from era to era is what the intervals are made of. */
function eraTable(rows, names) {
  const lines = eras.flatMap(([from, to]) => {
    const some = rows.filter((row) => asked.includes(row.years) && row.origin >= from && row.origin <= to)
    if (some.length === 0) return []
    const score = (name) => mean(some.map((row) => (row[name] - Number(row.happened)) ** 2))
    const happened = mean(some.map((row) => Number(row.happened)))
    const told = mean(some.map((row) => row.calibrated))
    return [[`${from}-${to}`, some.length, happened.toFixed(3), told.toFixed(3), ...names.map((name) => score(name).toFixed(4)), percent(1 - score('calibrated') / score('base rate then'))]] // biome-ignore format: one row
  })
  print('By era', ['origins', 'cases', 'happened', 'forecast', ...names, 'skill'], lines)
}

/** The level so many years on: how often the 80 % interval held it. */
function coverageTable(rows) {
  const z = 1.2815515655446004
  const lines = horizons.flatMap((years) => {
    const some = rows.filter((row) => row.years === years && row.multiple === multiples[0])
    const intervals = some.map(({ process: { drift, volatility, driftError } }) => {
      const half = z * Math.sqrt(years * volatility ** 2 + (years * driftError) ** 2)
      return { low: Math.exp(years * drift - half), high: Math.exp(years * drift + half) }
    })
    const ends = some.map(({ end }) => end)
    const held = coverage(intervals, ends, { clusters: some.map(({ origin }) => origin), ...draws })
    const byEra = eras.map(([from, to]) => {
      const inside = some.flatMap(({ origin, end }, i) => (origin >= from && origin <= to ? [Number(end >= intervals[i].low && end <= intervals[i].high)] : [])) // biome-ignore format: one line
      return inside.length === 0 ? '' : percent(mean(inside))
    })
    const below = mean(some.map(({ end }, i) => Number(end < intervals[i].low)))
    return [[years, some.length, percent(held.share), `${percent(held.low)} to ${percent(held.high)}`, percent(below), percent(1 - held.share - below), ...byEra]] // biome-ignore format: one row
  })
  print('Coverage of 80 % intervals of the level', ['years', 'cases', 'within', '95 %', 'below', 'above', ...eras.map((era) => era.join('-'))], lines) // biome-ignore format: one table
}

/** Fowler, Noll and Vo's hash. */
function hash(text) {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.codePointAt(0), 16777619)
  return (state ^ (state >>> 16)) >>> 0
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`
}

function print(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  console.log(title)
  for (const row of all) console.log(row.map((cell, column) => cell.padStart(widths[column])).join('  '))
  console.log()
}
