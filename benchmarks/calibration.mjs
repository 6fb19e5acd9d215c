// Does calibration foretell which trade reaches a multiple better than the base rate known then? Pairs are split into two
// halves (both reports of a pair on one side); each is foretold by what the other half taught, from what was known at the
// origin. `BENCH_MS` set: some origins only.
import * as tradepath from 'tradepath/chance'
import { readPanel } from '../scripts/read-panel.mjs'
import { annualChances } from './parts/annual-chances.mjs'

const { backtest, brier, brierDecomposition, calibrate, calibrated, chance, coverage, crps, crpsLognormal } = tradepath
const { fromHistory, randomWalk, reliability, skill } = tradepath
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const sum = (values) => values.reduce((total, each) => total + each, 0)
const mean = (values) => sum(values) / values.length

const multiples = [1.25, 1.5, 2]
const horizons = [3, 5, 7, 10]
const quick = process.env.BENCH_MS !== undefined
const origins = range(1995, 2019).filter((year) => !quick || year % 10 === 5)
const cases = { atLeast: 1, figures: 6 } // USD 1 bn, since the panel holds the pairs that ever reached it; 5 years of growth
const always = () => () => () => 0
const since2005 = ({ origin }) => origin >= 2005

const panel = readPanel()
if (panel) {
  const halves = [0, 1].map((side) => panel.filter(({ pair }) => hash(pair) % 2 === side))
  const tested = halves.map((half, side) => foretold(half, halves[1 - side]))
  checkChances()
  tested.forEach((rows, side) => {
    brierTable(`Half ${'AB'[side]}, ${halves[side].length} series: Brier score of touching`, rows.filter(since2005))
  })
  const rows = tested.flat()
  brierTable('Both halves: Brier score of touching', rows.filter(since2005))
  reliabilityTable(rows.filter(since2005))
  eraTable(rows)
  levelTable(halves.flatMap((half, side) => levels(half, halves[1 - side])))
}

/** A row a pair, origin, horizon and multiple, with the chance that each forecaster told. */
function foretold(half, teachers) {
  const rate = baseRates(teachers)
  const walk = (process) => {
    const chances = annualChances(process, multiples, 10)
    return ({ multiple, years }) => chances[multiples.indexOf(multiple)][years]
  }
  const forecasters = {
    naive: () => (known) => walk(fromHistory(known.slice(-11))), // its own ten years
    then: (_, origin) => () => (question) => rate(origin, question),
    in2005: () => () => (question) => rate(2005, question),
    calibrated: (_, origin) => {
      const learned = calibrate(teachers, origin)
      return (known) => walk(calibrated(known, learned))
    },
    goesOn: (_, origin) => {
      const learned = { ...calibrate(teachers, origin), years: 1e6 } // all of past growth goes on: k = 1
      return (known) => walk(calibrated(known, learned))
    },
  }
  const told = Object.entries(forecasters).map(([name, forecaster]) =>
    backtest(half, forecaster, { origins, horizons, multiples, ...cases }).map((row) => ({
      ...row,
      [name]: row.forecast,
    })),
  )
  return told[0].map((_, i) => Object.assign({}, ...told.map((rows) => rows[i])))
}

/** How often it happened within windows that had closed by the origin: all starts, all sizes from USD 1 bn. */
function baseRates(teachers) {
  const past = backtest(teachers, always, { origins: range(1980, 2019), horizons, multiples, atLeast: 1, figures: 1 })
  const known = new Map()
  return (origin, { multiple, years }) => {
    const key = `${origin} ${multiple} ${years}`
    if (!known.has(key)) {
      const closed = past.filter(
        (row) => row.multiple === multiple && row.years === years && row.origin + years <= origin,
      )
      known.set(key, mean(closed.map(({ happened }) => Number(happened))))
    }
    return known.get(key)
  }
}

function brierTable(title, rows) {
  const lines = multiples.flatMap((multiple) =>
    horizons.map((years) => {
      const some = rows.filter((row) => row.multiple === multiple && row.years === years)
      const came = some.map(({ happened }) => happened)
      const score = (name) => brier(some.map((row) => row[name]), came) // biome-ignore format: one score
      const share = mean(came.map(Number))
      const gain = ['then', 'in2005'].map((name) => skill(score('calibrated'), score(name)))
      return {
        multiple,
        years,
        cases: some.length,
        share,
        gain,
        scores: [...['naive', 'then', 'in2005', 'goesOn', 'calibrated'].map(score), share * (1 - share)],
      }
    }),
  )
  const head = [
    '',
    'years',
    'cases',
    'happened',
    'naive walk',
    'base rate then',
    'base rate 2005',
    'k = 1',
    'calibrated',
    'hindsight',
    'skill, then',
    'skill, 2005',
  ]
  print(title, head, [
    ...lines.map(({ multiple, years, cases, share, gain, scores }) => [
      `${multiple}x`,
      years,
      cases,
      share.toFixed(3),
      ...scores.map((each) => each.toFixed(4)),
      ...gain.map(percent),
    ]),
    ['mean', '', '', '', ...scoresMean(lines), ...[0, 1].map((i) => percent(mean(lines.map(({ gain }) => gain[i]))))],
  ])
}

function scoresMean(lines) {
  return lines[0].scores.map((_, i) => mean(lines.map(({ scores }) => scores[i])).toFixed(4))
}

function reliabilityTable(rows) {
  const lines = multiples.flatMap((multiple) =>
    horizons.flatMap((years) => {
      const some = rows.filter((row) => row.multiple === multiple && row.years === years)
      const came = some.map(({ happened }) => happened)
      return ['then', 'calibrated'].map((name) => {
        const told = some.map((row) => row[name])
        const parts = brierDecomposition(told, came, 10)
        return [
          `${multiple}x`, years, name === 'then' ? 'base rate then' : name, mean(told).toFixed(3), mean(came.map(Number)).toFixed(3),
          reliability(told, came).calibrationError.toFixed(3),
          ...[parts.reliability, parts.resolution, parts.uncertainty].map((part) => part.toFixed(4)),
        ] // biome-ignore format: one row
      })
    }),
  )
  print(
    'Reliability',
    ['', 'years', '', 'told', 'happened', 'calibration error', 'reliability', 'resolution', 'uncertainty'],
    lines,
  )
}

/** The twelve questions together, by when they were asked; the eras before 2005 were not part of the question. */
function eraTable(rows) {
  const eras = [[1995, 1999], [2000, 2004], [2005, 2007], [2008, 2010], [2011, 2017], [2005, 2017], [1995, 2017]] // biome-ignore format: pairs
  const lines = eras.flatMap(([from, to]) => {
    const some = rows.filter(({ origin }) => origin >= from && origin <= to)
    if (some.length === 0) return []
    const came = some.map(({ happened }) => happened)
    const score = (name) => brier(some.map((row) => row[name]), came) // biome-ignore format: one score
    const told = (name) => mean(some.map((row) => row[name])).toFixed(3)
    const compared = ['naive', 'then', 'goesOn', 'calibrated']
    return [
      [
        `${from}-${to}`,
        some.length,
        mean(came.map(Number)).toFixed(3),
        told('then'),
        told('calibrated'),
        ...compared.map((name) => score(name).toFixed(4)),
        percent(skill(score('calibrated'), score('then'))),
      ],
    ]
  })
  print(
    'Eras, all twelve questions',
    [
      'origins',
      'cases',
      'happened',
      'base rate told',
      'calibrated told',
      'naive walk',
      'base rate then',
      'k = 1',
      'calibrated',
      'skill',
    ],
    lines,
  )
}

/** The level 1, 5 and 10 years on, as a multiple of that of the origin: what was forecast, and what came. */
function levels(half, teachers) {
  return origins
    .filter((origin) => origin < 2020)
    .flatMap((origin) => {
      const learned = calibrate(teachers, origin)
      return [1, 5, 10].flatMap((years) => {
        const errors = pastChanges(teachers, origin, years)
        const rows = []
        const forecaster = () => (known) => {
          const { drift, volatility, driftError } = calibrated(known, learned)
          rows.push({ meanLog: years * drift, sdLog: Math.sqrt(years * volatility ** 2 + (years * driftError) ** 2) })
          return () => 0
        }
        const came = backtest(half, forecaster, { origins: [origin], horizons: [years], multiples: [1], ...cases })
        return came.map(({ end }, i) => ({ origin, years, end, ...rows[i], ...errors }))
      })
    })
}

/** Hundredths of the changes over so many years that were known at the origin: how "no change" had erred. */
function pastChanges(teachers, origin, years) {
  const plan = { origins: range(1980, origin - years), horizons: [years], multiples: [1], atLeast: 1, figures: 1 }
  const sorted = backtest(teachers, always, plan).map(({ end }) => end).sort((a, b) => a - b) // biome-ignore format: one list
  const errors = range(1, 99).map((p) => sorted[Math.floor((p / 100) * sorted.length)])
  return { errors, centred: errors.map((each) => each / errors[49]) }
}

function levelTable(rows) {
  const z = 1.2815515655446004 // 80 %
  const lines = [2005, 1995].flatMap((first) =>
    [1, 5, 10].map((years) => {
      const some = rows.filter((row) => row.years === years && row.origin >= first)
      const intervals = some.map(({ meanLog, sdLog }) => ({
        low: Math.exp(meanLog - z * sdLog),
        high: Math.exp(meanLog + z * sdLog),
      }))
      const held = coverage(intervals, some.map(({ end }) => end)) // biome-ignore format: one call
      const below = mean(some.map(({ end }, i) => Number(end < intervals[i].low)))
      const own = mean(some.map(({ meanLog, sdLog, end }) => crpsLognormal({ meanLog, sdLog }, end)))
      const others = ['errors', 'centred'].map((name) => mean(some.map((row) => crps(row[name], row.end))))
      return [
        `from ${first}`,
        years,
        some.length,
        percent(held.share),
        percent(below),
        percent(1 - held.share - below),
        ...[own, ...others].map((each) => each.toFixed(4)),
      ]
    }),
  )
  print(
    'Level, as a multiple of the base: 80 % interval and CRPS',
    ['origins', 'years', 'cases', 'within', 'below', 'above', 'CRPS calibrated', 'no change', 'no change, centred'],
    lines,
  )
}

/** The chances used here against the exact ones. */
function checkChances() {
  const walks = [[0.04, 0.17, 0.016], [-0.02, 0.3, 0.02], [0.15, 0.08, 0.03], [0.06, 0.4, 0]] // biome-ignore format: rows
  const off = walks.flatMap(([drift, volatility, driftError]) => {
    const process = randomWalk({ drift, volatility, driftError })
    const fast = annualChances(process, multiples, 10)
    return multiples.map((multiple, m) => Math.abs(fast[m][10] - chance(process, { multiple, years: 10 }).annual))
  })
  console.log(`chances of 10 years differ from the exact ones by at most ${Math.max(...off).toExponential(0)}\n`)
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
