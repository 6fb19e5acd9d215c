// Holds sealed forecasts against the figures that have come since: `npm run score`, or with the paths of some files.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { pledges } from 'tradepath/cases'
import { brier, coverage, crpsLognormal } from 'tradepath/scoring'

const given = process.argv.slice(2)
const paths =
  given.length > 0
    ? given
    : readdirSync('forecasts')
        .sort()
        .map((name) => `forecasts/${name}`)
const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length
const byId = new Map(pledges.map((pledge) => [pledge.id, pledge]))

for (const path of paths) {
  const text = readFileSync(path, 'utf8')
  const sealed = JSON.parse(text)
  console.log(`${path}, sealed ${sealed.sealed}, sha256 ${createHash('sha256').update(text).digest('hex')}`)
  const closed = sealed.pledges.flatMap(({ id, by, goal, probability }) => {
    const figures = (byId.get(id)?.figures ?? []).filter(({ year }) => year <= by)
    const happened = figures.some(({ value }) => value >= goal.target)
    return happened || figures.at(-1)?.year === by ? [{ probability, happened }] : []
  })
  say('pledges', sealed.pledges.length, closed, (rows) => {
    const score = brier(rows.map(({ probability }) => probability), rows.map(({ happened }) => happened)) // biome-ignore format: one line
    return `Brier ${score.toFixed(3)}; one half has 0.250`
  })
  say('levels', sealed.pairs.flatMap(({ levels }) => levels).length, sealed.pairs.flatMap(observedLevels), (rows) => {
    const held = coverage(rows, rows.map(({ value }) => value)) // biome-ignore format: one line
    const scores = rows.map(({ meanLog, sdLog, value }) => crpsLognormal({ meanLog, sdLog }, value) / value)
    return `80 % intervals held ${(100 * held.share).toFixed(0)} %; CRPS ${mean(scores).toFixed(3)} of the figure`
  })
  say('touches', sealed.pairs.flatMap(({ touches }) => touches).length, sealed.pairs.flatMap(observedTouches), (rows) =>
    ['probability', 'baseRate']
      .map((name) => `Brier of ${name} ${brier(rows.map((row) => row[name]), rows.map(({ happened }) => happened)).toFixed(3)}`) // biome-ignore format: one line
      .join('; '),
  )
}

function say(what, all, known, score) {
  console.log(`  ${what}: ${known.length} of ${all} known${known.length > 0 ? `; ${score(known)}` : ''}`)
}

/** The figures of a series as they are known now. */
function figuresOf(name) {
  const all = pledges.filter(({ parties, measure, unit }) => `${parties}: ${measure}` === name && unit === 'USD bn')
  return all.map(({ figures }) => figures).sort((a, b) => b.length - a.length)[0] ?? []
}

function observedLevels({ name, levels }) {
  const values = new Map(figuresOf(name).map(({ year, value }) => [year, value]))
  return levels.flatMap((level) => (values.has(level.year) ? [{ ...level, value: values.get(level.year) }] : []))
}

/** A touch is known when it has happened, or when its last year is over without it. */
function observedTouches({ name, lastFigure, touches }) {
  const since = figuresOf(name).filter(({ year }) => year > lastFigure.year)
  return touches.flatMap((touch) => {
    const happened = since.some(({ year, value }) => year <= touch.by && value >= touch.multiple * lastFigure.value)
    return happened || since.at(-1)?.year >= touch.by ? [{ ...touch, happened }] : []
  })
}
