// The trade panel as `Panel`: one row a pair, "reporter,partner,first_year,totals_usd_mn", totals parted by spaces, a year each.
import { existsSync, readFileSync } from 'node:fs'

/** The panel at the path of the first argument, or of `TRADE_PANEL`; undefined, and a line that says so, where it is missing. */
export function readPanel(path = process.argv[2] ?? process.env.TRADE_PANEL) {
  if (path === undefined || !existsSync(path)) {
    console.log(
      `no panel ${path === undefined ? 'given' : `at ${path}`}: nothing done (give its path as an argument or in TRADE_PANEL)`,
    )
    return undefined
  }
  return parsePanel(readFileSync(path, 'utf8'))
}

/** The panel that a text holds; a `-` is a year without a figure. */
export function parsePanel(text) {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [reporter, partner, firstYear, totals] = cells(line)
      return {
        pair: [reporter, partner].sort().join(' | '), // both reports of a pair are one
        figures: totals
          .split(' ')
          .map((value, index) => ({ year: Number(firstYear) + index, value: Number(value) / 1000 }))
          .filter(({ value }) => value > 0),
      }
    })
}

const cells = (line) => [...line.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map(([, quoted, plain]) => quoted ?? plain)
