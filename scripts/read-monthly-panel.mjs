// The monthly panel: one row a partner, "partner,first_month,totals_usd_mn", totals parted by spaces, a month each, `-` a gap.
import { existsSync, readFileSync } from 'node:fs'

/** The panel at the path of the first argument, or at its usual place; undefined, and a line that says so, where it is missing. */
export function readMonthlyPanel(path = process.argv[2] ?? '../shared/data/us-monthly-trade.csv') {
  if (!existsSync(path)) {
    console.log(`no panel at ${path}: nothing done (give its path as an argument)`)
    return undefined
  }
  return readFileSync(path, 'utf8').trim().split('\n').slice(1).map(seriesOf)
}

function seriesOf(line) {
  const [, reporter, from, totals] = line.match(/^"?(.*?)"?,(\d{4}-\d\d),(.*)$/)
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1
  const figures = totals.split(' ').flatMap((value, index) => {
    const month = first + index
    return value === '-' ? [] : [{ year: Math.floor(month / 12), month: (month % 12) + 1, value: Number(value) }]
  })
  return { frequency: 'month', measure: 'flow', unit: 'USD mn', reporter, figures }
}
