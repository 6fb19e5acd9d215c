import type { SourcedFigure } from './chinaKazakhstan.ts'

/** Part-year totals of each reporter. */
export interface YearToDate {
  /** The unit of all values, `USD bn`. */
  readonly unit: string
  /** Totals of January to `month`, as China records them. */
  readonly china: readonly SourcedFigure[]
  /** Totals of January to `month`, as Kazakhstan records them. */
  readonly kazakhstan: readonly SourcedFigure[]
}

/**
 * China-Kazakhstan goods trade within the year, as far as it was found in public texts: totals from January on (`months`
 * is `month`), in current USD bn.
 *
 * Single months were not found, nor anything of 2026; China's customs publishes a table a month by partner, but no copy of
 * it could be searched. Officials and the press round, so that differences of two totals carry an error of up to 0.1.
 *
 * @example
 * import { chinaKazakhstanMonths } from 'tradepath/cases'
 * const [before, latest] = chinaKazakhstanMonths.china.slice(-2)
 * latest.year // 2025
 * latest.month // 10
 * latest.value // 39.8
 * const change = latest.value / before.value - 1
 * change.toFixed(2) // '0.09'
 */
export const chinaKazakhstanMonths: YearToDate = /* @__PURE__ */ yearToDate({
  china: [
    [
      2017,
      4,
      4.91,
      'https://www.881903.com/news/amp/international/2152441',
      'ministry of commerce, June 2017; more than +45%',
    ],
    [2022, 7, 17.67, 'http://news.cn/world/2022-09/13/c_1128999762.htm', "China's ambassador to Xinhua; +18.9%"],
    [2022, 11, 28.2, 'http://kz.china-embassy.gov.cn/dszc/dshd/202301/t20230121_11013752.htm', "China's embassy; +23%"],
    [
      2023,
      10,
      32.7,
      'https://intellinews.com/china-eclipses-russia-as-central-asia-s-top-trade-partner-in-2023-306080',
      "China's ambassador; +28.5%",
    ],
    [
      2024,
      9,
      33,
      'https://www.kt.kz/eng/politics/olzhas_bektenov_meets_with_li_qiang_premier_of_the_state_1377971251.html',
      "Kazakhstan's prime minister, November 2024; rounded, of China's size",
    ],
    [
      2024,
      10,
      36.5,
      'https://www.intellinews.com/china-s-trade-surplus-with-central-asia-grows-in-2025-415366',
      "China's customs",
    ],
    [
      2025,
      10,
      39.8,
      'https://www.intellinews.com/china-s-trade-surplus-with-central-asia-grows-in-2025-415366',
      "China's customs",
    ],
  ],
  kazakhstan: [
    [
      2022,
      10,
      19.7,
      'https://en.inform.kz/news/kazakhstan-willing-to-increase-exports-of-135-commodity-items-to-china-kazakh-pm_a4007636/',
      "Kazakhstan's prime minister; +33%",
    ],
    [
      2023,
      6,
      13.6,
      'https://menafn.com/1106993905/Kazakhstan-China-Eye-Boosting-Bilateral-Trade-By-2030',
      'meeting of the prime minister; +20%',
    ],
    [
      2023,
      9,
      21.7,
      'https://intellinews.com/china-eclipses-russia-as-central-asia-s-top-trade-partner-in-2023-306080',
      'national statistics bureau',
    ],
    [
      2023,
      10,
      24.3,
      'https://intellinews.com/china-eclipses-russia-as-central-asia-s-top-trade-partner-in-2023-306080',
      'the press of Kazakhstan',
    ],
  ],
})

type Row = readonly [year: number, month: number, value: number, source: string, note: string]

function yearToDate(rows: Readonly<Record<'china' | 'kazakhstan', readonly Row[]>>): YearToDate {
  return { unit: 'USD bn', china: rows.china.map(figureOf), kazakhstan: rows.kazakhstan.map(figureOf) }
}

function figureOf([year, month, value, source, note]: Row): SourcedFigure {
  return { year, month, months: month, value, mark: 'provisional', source, note }
}
