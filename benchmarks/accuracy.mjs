// How far from the 40-digit references are years-to-goal and required growth, and the formulas that people write?
import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import { compound, requiredRate } from 'tradepath'

const Wide = Decimal.clone({ precision: 60 })
const reference = JSON.parse(readFileSync(new URL('../test/reference/closed-forms.json', import.meta.url), 'utf8'))

/** Distance in units in the last place of the double nearest to the exact value. */
function ulps(exact, value) {
  const truth = new Wide(exact)
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(truth.toNumber()))) - 52)
  return Number.isFinite(value) ? new Wide(value).minus(truth).abs().div(unit).toNumber() : Infinity
}

const years = {
  tradepath: ({ base, target, growth }) => compound({ base, rate: growth }).timeTo(target).years,
  'log(m) / log(1 + g)': ({ base, target, growth }) => Math.log(target / base) / Math.log(1 + growth),
  'log(m) / log1p(g)': ({ base, target, growth }) => Math.log(target / base) / Math.log1p(growth),
}
const growth = {
  tradepath: ({ base, target, years }) => requiredRate({ base, target, years }),
  'm^(1/n) - 1': ({ base, target, years }) => (target / base) ** (1 / years) - 1,
  'expm1(log(m) / n)': ({ base, target, years }) => Math.expm1(Math.log(target / base) / years),
}

console.log('worst error, units in the last place'.padEnd(40), 'years to goal')
report(years, reference.compound, 'years')
console.log('\nworst error, units in the last place'.padEnd(41), 'required growth')
report(growth, reference.requiredGrowth, 'growth')

function report(answers, rows, exact) {
  for (const [name, answer] of Object.entries(answers)) {
    const worst = Math.max(...rows.map((row) => ulps(row[exact], answer(row))))
    console.log(name.padEnd(40), worst < 1e4 ? worst.toFixed(2) : worst.toExponential(1))
  }
}
