import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Nowcast, nowcast, nowcastChance, nowcastQuantile, type Series } from '../../../src/series/index.ts'
import { monthly, simulated, sum, value } from './monthly.ts'

const at = (year: number, month: number): { at: { year: number; month: number } } => ({ at: { year, month } })
const yearToDate = ({ soFar, yearToDate: growth, lastYear }: Nowcast): number =>
  (lastYear as number) * (1 + (growth as number)) + 0 * soFar

describe('laws', () => {
  test('with twelve months it is their sum, exactly, with no error', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 24, maxLength: 24 }), (values) => {
        const year = nowcast(monthly(values))
        const total = sum(values.slice(12))
        expect(year).toMatchObject({ status: 'complete', months: 12, soFar: total, median: total, low: total })
        expect(year).toMatchObject({ high: total, sdLog: 0, rest: { median: 0, scale: 0 } })
        expect(nowcastQuantile(year, 0.001)).toBe(total)
        expect([nowcastChance(year, total), nowcastChance(year, total * 1.000001)]).toEqual([1, 0])
      }),
      { seed: 15 },
    )
  })

  test('a complete year needs no year before it', () => {
    const year = nowcast(monthly(new Array(12).fill(3)))
    expect(year).toMatchObject({ status: 'complete', median: 36 })
    expect(year.lastYear).toBeUndefined()
  })

  test('another unit gives the same answer in that unit', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 40, maxLength: 70 }).filter(({ length }) => length % 12 !== 0),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: -20, max: 20 }),
        (values, factor, power) => {
          const year = nowcast(monthly(values))
          const close = nowcast(monthly(values.map((each) => each * factor)))
          for (const name of ['soFar', 'median', 'low', 'high', 'lastYear'] as const)
            expect((close[name] as number) / ((year[name] as number) * factor)).toBeCloseTo(1, 10)
          expect(close.sdLog).toBeCloseTo(year.sdLog, 10)
          const exact = nowcast(monthly(values.map((each) => each * 2 ** power)))
          expect([exact.median, exact.low, exact.high]).toEqual(
            [year.median, year.low, year.high].map((each) => each * 2 ** power),
          )
          expect(exact.sdLog).toBe(year.sdLog)
        },
      ),
      { seed: 15 },
    )
  })

  test('months without a pattern of their own give the year-to-date answer', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 15 }),
        fc.integer({ min: 2, max: 11 }),
        fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        (levels, months, season, growth) => {
          const flat = levels.flatMap((level) => new Array<number>(12).fill(level))
          // the levels jump from year to year, the months of each are alike
          const jumps = nowcast(monthly(flat), at(2009 + levels.length, months))
          expect(jumps.median / (12 * (levels.at(-1) as number))).toBeCloseTo(1, 9)
          expect(jumps.median / yearToDate(jumps)).toBeCloseTo(1, 9)
          // steady growth and an exact season
          const steady = flat.map((_, i) => 100 * Math.exp(growth * i) * (season[i % 12] as number))
          const exact = nowcast(monthly(steady), at(2009 + levels.length, months))
          expect(exact.median / sum(steady.slice(-12))).toBeCloseTo(1, 9)
        },
      ),
      { seed: 15 },
    )
  })

  test('the less noise, the nearer to the year-to-date answer', () => {
    const distance = (noise: number): number =>
      sum(
        Array.from({ length: 40 }, (_, seed) => {
          const season = simulated(seed, 1, 0.2)
          const wiggle = simulated(seed + 100, 8, 1)
          const values = wiggle.map(
            (each, i) => (season[i % 12] as number) * Math.exp(0.1 * Math.floor(i / 12) + noise * Math.sin(1e4 * each)),
          )
          const year = nowcast(monthly(values), at(2017, 4))
          return Math.abs(Math.log(year.median / yearToDate(year)))
        }),
      ) / 40
    const distances = [0.3, 0.1, 0.03, 0.01, 0.001].map(distance)
    expect(distances).toEqual([...distances].sort((a, b) => b - a))
    expect(distances.at(-1)).toBeLessThan(1e-5)
  })

  test('more months never widen the interval, on average', () => {
    const series = Array.from({ length: 200 }, (_, seed) => monthly(simulated(seed, 12)))
    const widths = Array.from(
      { length: 12 },
      (_, i) => sum(series.map((each) => nowcast(each, at(2021, i + 1)).sdLog)) / series.length,
    )
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(widths.at(-1)).toBe(0)
    expect(widths[0]).toBeGreaterThan(0.05)
  })

  test('the total is never below what is there, and the quantiles rise', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 25, maxLength: 60 }), (values) => {
        const year = nowcast(monthly(values))
        const quantiles = [0.001, 0.1, 0.3, 0.5, 0.9, 0.999].map((p) => nowcastQuantile(year, p))
        expect(quantiles[0]).toBeGreaterThanOrEqual(year.soFar)
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b))
        expect(quantiles[1] as number).toBeCloseTo(year.low, 3)
        expect(nowcastQuantile(year, 0.5)).toBeCloseTo(year.median, 6)
      }),
      { seed: 15 },
    )
  })

  test('the chance is the inverse of the quantile', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 26, maxLength: 34 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (values, p) => {
          const year = nowcast(monthly(values))
          expect(1 - nowcastChance(year, nowcastQuantile(year, p))).toBeCloseTo(p, 7)
        },
      ),
      { seed: 15 },
    )
  })

  test('the scale of the log-normal distribution has the width of the interval', () => {
    const year = nowcast(monthly(simulated(3, 12)), at(2021, 5))
    expect(year.low * Math.exp(2 * 1.2815515655446004 * year.sdLog)).toBeCloseTo(year.high, 9)
  })
})

describe('a whole year', () => {
  test('the chance of a target goes to 0 or 1 as the months come in', () => {
    const series = Array.from({ length: 300 }, (_, seed) => simulated(seed, 12))
    const brier = Array.from(
      { length: 12 },
      (_, i) =>
        sum(
          series.map((values) => {
            const target = 1.08 * sum(values.slice(-24, -12))
            const reached = sum(values.slice(-12)) >= target
            return (nowcastChance(nowcast(monthly(values), at(2021, i + 1)), target) - Number(reached)) ** 2
          }),
        ) / series.length,
    )
    expect(brier[2]).toBeLessThan(brier[0] as number)
    expect(brier[5]).toBeLessThan(0.8 * (brier[0] as number))
    expect(brier[8]).toBeLessThan(0.6 * (brier[0] as number))
    expect(brier[10]).toBeLessThan(0.3 * (brier[0] as number))
    expect(brier[11]).toBe(0)
  })

  test('it goes straight up, or down, where every month says the same', () => {
    const values = [...new Array<number>(48).fill(10), ...new Array<number>(12).fill(11)]
    const chances = (target: number): number[] =>
      Array.from({ length: 12 }, (_, i) => nowcastChance(nowcast(monthly(values), at(2014, i + 1)), target))
    const rising = chances(126)
    expect(rising.slice(1)).toEqual([...rising.slice(1)].sort((a, b) => a - b))
    expect([rising[9], rising[11]]).toEqual([expect.closeTo(1, 2), 1])
    const falling = chances(138)
    expect(falling.slice(1)).toEqual([...falling.slice(1)].sort((a, b) => b - a))
    expect([falling[10], falling[11]]).toEqual([expect.closeTo(0, 2), 0])
  })
})

describe('months as they are reported', () => {
  const values = simulated(11, 9)
  const plain = monthly(values)
  const without = (drop: (figure: Series['figures'][number]) => boolean): Series => ({
    ...plain,
    figures: plain.figures.filter((figure) => !drop(figure)),
  })

  test('January and February as one are as months that count together', () => {
    const one: Series = {
      ...plain,
      figures: plain.figures.flatMap((figure, i) => {
        if (figure.month === 1) return []
        if (figure.month !== 2) return [figure]
        return [{ ...figure, months: 2, value: figure.value + (plain.figures[i - 1]?.value as number) }]
      }),
    }
    for (const month of [2, 3, 7]) {
      const [joined, together] = [
        nowcast(one, at(2018, month)),
        nowcast(plain, { ...at(2018, month), together: [[1, 2]] }),
      ]
      expect(joined.months).toBe(month)
      expect(joined.median).toBeCloseTo(together.median, 8)
      expect(joined.high).toBeCloseTo(together.high, 8)
    }
    expect(() => nowcast(one, at(2018, 1))).toThrow('nowcast: data must have a whole month of 2018')
  })

  test('a holiday that moves between two months says nothing, where they count together', () => {
    const shifted = values.map((each, i) => {
      const moved = Math.floor(i / 12) % 2 ? 20 : 0
      return i % 12 === 0 ? each + moved : i % 12 === 1 ? each + 20 - moved : each
    })
    const even = values.map((each, i) => (i % 12 < 2 ? each + 10 : each))
    const options = { ...at(2018, 4), together: [[1, 2]] }
    expect(nowcast(monthly(shifted), options).median).toBeCloseTo(nowcast(monthly(even), options).median, 8)
  })

  test('quarters are as months that count together by threes', () => {
    const quarters: Series = {
      frequency: 'quarter',
      measure: 'flow',
      figures: Array.from({ length: 35 }, (_, q) => ({
        year: 2010 + Math.floor(q / 4),
        quarter: (q % 4) + 1,
        value: sum(values.slice(3 * q, 3 * q + 3)),
      })),
    }
    const together = [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [10, 11, 12],
    ]
    const year = nowcast(quarters)
    expect(year).toMatchObject({ year: 2018, months: 9, through: { year: 2018, month: 9 } })
    const months = nowcast(plain, { ...at(2018, 9), together })
    expect(year.median).toBeCloseTo(months.median, 8)
    expect(year.sdLog).toBeCloseTo(months.sdLog, 8)
  })

  test('a year can start in any month', () => {
    const fiscal = nowcast(monthly(values, 2010, 4), { ...at(2018, 9), year: { startsIn: 4 } })
    const calendar = nowcast(plain, at(2018, 6))
    expect(fiscal).toEqual({ ...calendar, through: { year: 2018, month: 9 } })
    const end = nowcast(monthly(values, 2010, 4), { year: { startsIn: 4 } })
    expect(end).toMatchObject({ status: 'complete', year: 2018, through: { year: 2019, month: 3 } })
  })

  test('a missing month of this year belongs to the rest', () => {
    const year = nowcast(without(({ year, month }) => year === 2018 && (month === 2 || (month as number) > 5)))
    expect(year).toMatchObject({ year: 2018, months: 4, through: { year: 2018, month: 5 } })
    expect(year.soFar).toBeCloseTo(sum([0, 2, 3, 4].map((i) => values[96 + i] as number)), 9)
    expect(year.assumed).toEqual(['1 month of 2018 missing: forecast with the months to come'])
  })

  test('a missing month of an earlier year is filled by its share', () => {
    const whole = nowcast(plain, at(2018, 5))
    const gap = nowcast(
      without(({ year, month }) => year === 2017 && month === 9),
      at(2018, 5),
    )
    expect(gap.median / whole.median).toBeCloseTo(1, 1)
    expect(gap.lastYear as number).toBeCloseTo(whole.lastYear as number, -2)
    expect(gap.assumed).toEqual(['1 month of 2017 missing: filled by its seasonal share'])
    const few = without(({ year, month }) => year === 2017 && (month as number) > 5)
    expect(() => nowcast(few, at(2018, 5))).toThrow('have at least half of the months of 2017')
  })

  test('marks are said, and a part of a month is not read', () => {
    const marked: Series = {
      ...plain,
      figures: plain.figures.map((figure) => {
        if (figure.year !== 2018 || (figure.month as number) < 5) return figure
        return { ...figure, mark: figure.month === 5 ? ('provisional' as const) : ('partial' as const) }
      }),
    }
    const year = nowcast(marked)
    expect(year.median).toBe(nowcast(plain, at(2018, 5)).median)
    expect(year.assumed).toEqual(['1 month of 2018 provisional or estimated: read as it stands'])
  })

  test('later months are not read', () => {
    const cut = without(({ year, month }) => year === 2018 && (month as number) > 3)
    expect(nowcast(plain, at(2018, 3))).toEqual(nowcast(cut))
    expect(nowcast(plain, at(2016, 8))).toEqual(
      nowcast(
        without(({ year }) => year > 2016),
        at(2016, 8),
      ),
    )
  })

  test('months of nothing are taken', () => {
    const rare = values.map((each, i) => (i % 5 === 0 ? 0 : each))
    for (let month = 1; month <= 12; month++) {
      const year = nowcast(monthly(rare), at(2018, month))
      expect(Object.values(year).every((each) => typeof each !== 'number' || Number.isFinite(each))).toBe(true)
      expect(year.median).toBeGreaterThan(0)
    }
  })

  test('one spike years ago moves little', () => {
    const spiked = values.map((each, i) => (i === 27 ? 50 * each : each))
    const [clean, spike] = [nowcast(plain, at(2018, 6)), nowcast(monthly(spiked), at(2018, 6))]
    expect(Math.abs(Math.log(spike.median / clean.median))).toBeLessThan(0.1)
  })
})

test('ten thousand series of thirty years take little time', () => {
  const series = Array.from({ length: 500 }, (_, seed) => monthly(simulated(seed, 30).slice(0, 354)))
  for (const each of series) nowcast(each)
  const start = process.cpuUsage()
  for (const each of series) nowcast(each)
  const { user, system } = process.cpuUsage(start)
  expect(((user + system) / 1000) * 20).toBeLessThan(4000) // twice what is asked, for a busy machine
})

test('it refuses what it cannot know', () => {
  const values = simulated(2, 3)
  const refusals: [() => unknown, string][] = [
    [() => nowcast(monthly(values.slice(0, 8))), 'nowcast: data must have at least half of the months of 2009'],
    [() => nowcast({ ...monthly(values), measure: 'stock' }), 'nowcast: data must be a flow'],
    [
      () => nowcast({ figures: [{ year: 2020, value: 1 }] }),
      'nowcast: data.figures[0].month must be a month from 1 to 12',
    ],
    [() => nowcast(monthly(values), at(2020, 1)), 'nowcast: at must be in a year that has figures'],
    [() => nowcast(monthly([-1, ...values])), 'nowcast: data.figures[0].value must be at least 0'],
    [
      () => nowcast({ figures: [...monthly(values).figures, { year: 2010, month: 1, value: 1 }] }),
      'figures[36] must be the only',
    ],
    [() => nowcast(monthly(new Array(30).fill(0))), 'nowcast: data must have at least half'],
    [() => nowcast(monthly([...new Array(6).fill(1), ...new Array(12).fill(0)])), 'have a figure above 0'],
    [() => nowcast(monthly(new Array(30).fill(1e308))), 'totals below 1.8e308'],
    [() => nowcast(monthly(values), { year: { startsIn: 13 } }), 'nowcast: year.startsIn must be a month from 1 to 12'],
    [() => nowcast(monthly(values), { together: [[1, 13]] }), 'nowcast: together must be lists of months'],
  ]
  for (const [call, message] of refusals) expect(call).toThrow(message)
})
