// How far off is growth that goes on? Trade five years ahead, foretold for every pair at USD 10 bn or more from its own past.
import { readPanel } from '../scripts/read-panel.mjs'

const [ahead, back, atLeast, first] = [5, 5, 10, 1990]
const growths = {
  'no change': () => 0,
  'half of the last five years': (value, year) => Math.log(value(year) / value(year - back)) / back / 2,
  'the last five years go on': (value, year) => Math.log(value(year) / value(year - back)) / back,
  'last year goes on': (value, year) => Math.log(value(year) / value(year - 1)),
}

const panel = readPanel()
if (panel) {
  const errors = Object.fromEntries(Object.keys(growths).map((name) => [name, []]))
  for (const { figures } of panel) {
    const values = new Map(figures.filter(({ value }) => value > 0).map(({ year, value }) => [year, value]))
    const value = (year) => values.get(year)
    for (const [year, now] of values) {
      const known = [year - back, year - 1, year + ahead].every((other) => values.has(other))
      if (year < first || now < atLeast || !known) continue
      const came = Math.log(value(year + ahead) / now)
      for (const [name, growth] of Object.entries(growths)) errors[name].push(ahead * growth(value, year) - came)
    }
  }
  const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length
  const rows = Object.entries(errors)
  const width = Math.max(...rows.map(([name]) => name.length))
  console.log(`${ahead} years ahead, ${rows[0][1].length} forecasts from ${first} on, errors of log trade`)
  console.log(`${''.padEnd(width)}  root mean square     mean`)
  for (const [name, list] of rows) {
    const spread = Math.sqrt(mean(list.map((error) => error ** 2)))
    console.log(`${name.padEnd(width)}  ${spread.toFixed(2).padStart(16)}  ${mean(list).toFixed(2).padStart(7)}`)
  }
}
