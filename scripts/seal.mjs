// Writes the probabilities of all open pledges, and of what trade will be, as of today, into a dated file that is never
// changed again: `npm run seal`. `npm run score` holds it against the figures that have come since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { largestPair, pledges } from 'tradepath/cases'
import { chance, fromHistory } from 'tradepath/chance'
import { baseRate, calibrated } from 'tradepath/evidence'

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10)
const path = `forecasts/${today}.json`
if (existsSync(path)) throw new Error(`${path} is sealed already`)

const sha256 = (text) => createHash('sha256').update(text).digest('hex')
const rounded = (value) => Number(value.toPrecision(4))
const z = 1.2815515655446004 // 80 %

/** Trade in USD bn with six annual figures or more: what the calibration was learned for. */
const forecastable = pledges.filter(
  ({ kind, unit, figures }) => kind === 'trade' && unit === 'USD bn' && figures.length > 5,
)
/**
 * Open pledges that rise: calibrated where they are of trade in USD bn, else by the own random walk of their figures. Those
 * without a deadline are asked about 2030 and 2035.
 */
const open = pledges.flatMap(({ id, goal, figures, outcome, unit, scale }) => {
  const last = figures.at(-1)
  if (outcome !== 'open' || scale || figures.length < 6 || goal.target <= Math.max(last.value, goal.base)) return []
  const isCalibrated = forecastable.some((pledge) => pledge.id === id) && last.value <= largestPair.value
  const process = isCalibrated ? calibrated(figures) : fromHistory(figures.slice(-11))
  const deadlines = goal.deadline === undefined ? [2030, 2035] : [goal.deadline]
  return deadlines
    .filter((deadline) => deadline > last.year)
    .map((by) => {
      const told = chance(process, { base: last.value, target: goal.target, years: by - last.year }).annual
      return { id, goal, unit, by, lastFigure: last, forecaster: isCalibrated ? 'calibrated' : 'own random walk', probability: rounded(told) } // biome-ignore format: one row
    })
})
const sealedIds = new Set(open.map(({ id }) => id))
/** Open pledges that get none: with too few figures, falling, or a share between two bounds. */
const without = pledges.filter(({ id, outcome }) => outcome === 'open' && !sealedIds.has(id)).map(({ id }) => id)

/** One series each, by parties, with its longest figures; only those that have one of 2023 or later. */
const series = new Map()
for (const { parties, measure, figures } of forecastable) {
  const name = `${parties}: ${measure}`
  if ((series.get(name)?.length ?? 0) < figures.length) series.set(name, figures)
}
const pairs = [...series].flatMap(([name, figures]) => {
  const last = figures.at(-1)
  if (last.year < 2023 || last.value < 1 || last.value > largestPair.value) return []
  const process = calibrated(figures)
  const levels = [1, 2, 3, 5, 10].map((years) => {
    const meanLog = Math.log(last.value) + years * process.drift
    const sdLog = Math.sqrt(years * process.volatility ** 2 + (years * process.driftError) ** 2)
    const [low, median, high] = [-z, 0, z].map((each) => rounded(Math.exp(meanLog + each * sdLog)))
    return { year: last.year + years, low, median, high, meanLog: rounded(meanLog), sdLog: rounded(sdLog) }
  })
  const touches = [1.25, 1.5, 2].flatMap((multiple) =>
    [3, 5, 10].map((years) => ({
      multiple,
      by: last.year + years,
      probability: rounded(chance(process, { base: last.value, target: multiple * last.value, years }).annual),
      baseRate: rounded(baseRate({ size: last.value, multiple, years }).annual.share),
    })),
  )
  return [{ name, lastFigure: last, process: { kind: process.kind, drift: rounded(process.drift), volatility: rounded(process.volatility), driftError: rounded(process.driftError) }, levels, touches }] // biome-ignore format: one row
})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => `${name}\n${readFileSync(`src/${name}`, 'utf8')}`)
const sealed = {
  sealed: today,
  hashes: { data: sha256(JSON.stringify(forecastable)), code: sha256(sources.join('\n')) },
  seed: 'none: the probabilities are exact, no chance is drawn',
  convention:
    'annual figures in USD bn; probability that some annual figure up to the year is at or above the target; 80 % intervals of the level',
  pledges: open,
  withoutForecast: without,
  pairs,
}
mkdirSync('forecasts', { recursive: true })
writeFileSync(path, `${JSON.stringify(sealed, null, 2)}\n`)
console.log(
  `${path}: ${open.length} forecasts of open pledges, ${without.length} without, ${pairs.length} series; sha256 ${sha256(readFileSync(path))}`,
)
