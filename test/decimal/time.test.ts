import { Decimal } from 'decimal.js'
import { expect, test } from 'vitest'
import * as decimal from '../../src/decimal/index.ts'

// valid calls that look for trouble, at 34 and at 500 digits: none may take long
const nines = (count: number): string => '9'.repeat(count)
const zeros = (count: number): string => '0'.repeat(count)
const [most, least] = ['1e1000', '1e-1000']
const trade = { base: 41, rate: '.32', halfLife: 2 }

/** The peak and the limit of that trade, fading to a loss of 5 % and to nothing, cut off after so many digits. */
const [peak, limit] = (() => {
  const Wide = Decimal.clone({ precision: 700 })
  const now = Wide.ln('1.32')
  const decay = Wide.ln(2).div(2)
  const longRun = Wide.ln('0.95')
  const turn = now.div(longRun.neg()).plus(1).ln().div(decay)
  const risen = now.div(decay)
  const text = (logGrowth: Decimal) => {
    const value = logGrowth.exp().times(41)
    return (digits: number): string => value.toSignificantDigits(digits, Decimal.ROUND_DOWN).toString()
  }
  return [text(longRun.times(turn).plus(risen)), text(risen)]
})()

type Call = (precision: decimal.Precision) => unknown
const fading =
  (given: object, target: decimal.Numeric): Call =>
  (precision) =>
    decimal.fading({ ...trade, longRun: '.03', ...given }, precision).timeTo(target)
const saturating =
  (form: typeof decimal.logistic, base: decimal.Numeric, capacity: decimal.Numeric, target: decimal.Numeric): Call =>
  (precision) =>
    form({ base, rate: '.3', capacity }, precision).timeTo(target)
const rates = (rate: (year: number) => string): string[] => Array.from({ length: 400 }, (_, year) => rate(year))
const scheduled =
  (listed: string[], then: string): Call =>
  (precision) =>
    decimal.schedule({ base: 41, rates: listed, then }, precision).timeTo('1e900')

const calls: Readonly<Record<string, Call>> = {
  'a fade that is over at once': fading({ halfLife: least }, 82),
  'a fade that never begins': fading({ halfLife: most }, 82),
  'a turn far away': fading({ longRun: '-.03', halfLife: '1e990' }, 82),
  'the smallest rates': fading({ base: 1, rate: least, longRun: `-${least}`, halfLife: most }, '1.0000000001'),
  'the largest rate': fading({ rate: most, longRun: least, halfLife: '1e-10' }, 82),
  'nearly all is lost': fading({ base: most, rate: `-.${nines(900)}`, longRun: least, halfLife: '1e10' }, least),
  'rates that are nearly one': fading({ rate: '.1', longRun: `.1${zeros(900)}1` }, 82),
  'a hair below the peak': fading({ longRun: '-.05' }, peak(200)),
  'near the peak': fading({ longRun: '-.05' }, peak(30)),
  'a hair below the limit': fading({ longRun: 0 }, limit(150)),
  'a limit that is passed in the end': fading({ longRun: least }, limit(150)),
  'a limit that is hardly passed': fading({ longRun: '1e-150' }, limit(300)),
  'a limit that is hardly missed': fading({ longRun: '-1e-150' }, limit(149)),
  'a hair below a capacity': saturating(decimal.logistic, 41, 123, `122.${nines(1_100)}`),
  'a hair below a log capacity': saturating(decimal.gompertz, 41, 123, `122.${nines(1_100)}`),
  'a hair above the base': saturating(decimal.gompertz, 41, 123, `41.${zeros(950)}1`),
  'from the smallest to the largest': saturating(decimal.gompertz, least, most, 1),
  'a value for ever': (precision) => decimal.gompertz({ base: 41, rate: 1, capacity: 123 }, precision).valueAt('1e900'),
  'a value far down': (precision) => decimal.logistic({ base: least, rate: 1, capacity: most }, precision).valueAt(999),
  'growth of nearly nothing': (precision) => decimal.compound({ base: 41, rate: least }, precision).timeTo(82),
  'nothing for ever': (precision) => decimal.compound({ base: 41, rate: least }, precision).valueAt(most),
  'years of 1,100 digits': (precision) =>
    decimal.compound({ base: 41, rate: `.0${nines(1_100)}` }, precision).valueAt(`9.${nines(1_100)}`),
  'a long way in no time': (precision) => decimal.requiredRate({ base: least, target: most, years: '3.7' }, precision),
  'a near tie': (precision) => decimal.rateFromLog(`1.${zeros((precision.precision ?? 34) - 1)}5e-1000`, precision),
  'a root of many digits': (precision) => decimal.perPeriodRate(`.${nines(1_100)}`, '1.7', precision),
  'a power of many digits': (precision) => decimal.rateFromPeriod(`.${nines(1_100)}`, 777, precision),
  'a line': (precision) => decimal.linear({ base: most, perYear: `-${least}` }, precision).timeTo(most),
  'many long rates': scheduled(
    rates((year) => `.0${12345678901 + year}`),
    '.05',
  ),
  'many rates that lead nowhere': scheduled(
    rates((year) => (year % 2 ? '.1' : '-.09')),
    '0',
  ),
}

test.each(Object.entries(calls))('%s', (_, call) => {
  for (const precision of [34, 500]) {
    // the time of the processor: what else the machine does is not the fault of a call
    const before = process.cpuUsage().user
    call({ precision })
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2_000)
  }
})
