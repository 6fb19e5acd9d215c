import type { Figure } from '../figure.ts'
import { doubling } from './doubling.ts'
import type { Pledge } from './pledge.ts'

/** An annual figure with where it was published. */
export interface SourcedFigure extends Figure {
  /** The address of the source. */
  readonly source: string
  /** What the source says of the figure. */
  readonly note: string
}

/** A pledge, and the annual figures of each reporter. */
export interface Case {
  /** The unit of all values, `USD bn`. */
  readonly unit: string
  /** What was pledged, and from which figure. */
  readonly pledge: Pledge
  /** Annual totals (exports and imports) as China records them. */
  readonly china: readonly SourcedFigure[]
  /** Annual totals (exports and imports) as Kazakhstan records them. */
  readonly kazakhstan: readonly SourcedFigure[]
}

/**
 * China-Kazakhstan goods trade, and the pledge of July 2024 to double it.
 *
 * Annual totals in current USD bn, exports free on board and imports with cost, insurance and freight, by reporter: to
 * 2020 from the IMF Direction of Trade Statistics (copy of May 2022), from 2021 from officials and the press. The two
 * reporters differ: for 2023 China says 41.02 and Kazakhstan 31.4.
 *
 * @example
 * import { chinaKazakhstan } from 'tradepath/cases'
 * chinaKazakhstan.pledge.goal // { base: 41, baseYear: 2023, target: 82 }
 * chinaKazakhstan.china.at(-1)?.value // 48.7
 */
export const chinaKazakhstan: Case = {
  unit: 'USD bn',
  pledge: doubling,
  china: [
    ...yearly(
      1992,
      [
        0.36336, 0.43472, 0.33581, 0.39063, 0.45974, 0.52736, 0.6356, 1.13878, 1.55676, 1.28871, 1.95574, 3.28633,
        4.49331, 6.80115, 8.3587, 13.86639, 17.54582, 13.98097, 20.3136, 24.88994, 25.6484, 28.56413, 22.41687,
        14.26673, 13.0658, 17.99285, 19.94414, 22.0658, 21.43331,
      ],
      imf(40),
    ),
    {
      year: 2021,
      value: 25.25,
      source: 'http://news.cn/world/2022-09/13/c_1128999762.htm',
      note: "Xinhua, China's ambassador: 252.5亿美元; 2022 was 23.6% above it",
    },
    {
      year: 2022,
      value: 31.2,
      source:
        'https://www.newscentralasia.net/2023/01/20/kazakhstan-china-trade-turnover-in-2022-exceeded-usd-31-billion/',
      note: 'GACC via Kazinform; +23.6% y/y (implies 2021 of about 25.24)',
    },
    {
      year: 2023,
      value: 41.02,
      source: 'http://666dongdong.cn/youxi/news/2761194.html',
      note: "410.2亿美元, +32.2%: Xinhua's reporters in Astana, July 2024, seen as a repost only; the table of China's customs was not found. Customs by way of the press: 24.7 + 16.3, +32% (wenewsenglish.pk/china-central-asia-trade-hits-89-4-billion-in-2023); 41, +32% (chinadailyhk.com/hk/article/587228)",
    },
    {
      year: 2024,
      value: 43.82,
      source:
        'https://astanatimes.com/2025/01/kazakhstan-ranks-first-among-chinas-central-asian-trade-partners-in-2024/',
      note: 'GACC preliminary (Jan 2025)',
    },
    {
      year: 2025,
      value: 48.7,
      source: 'https://caspianpost.com/analytics/china-s-trade-grip-on-central-asia-grows-but-data-raise-questions',
      note: 'GACC preliminary (Jan 2026), +11%',
    },
  ],
  kazakhstan: [
    ...yearly(
      1994,
      [
        0.2187, 0.3317, 0.4947, 0.4888, 0.4327, 0.5547, 0.82471, 0.83164, 1.33602, 2.17678, 2.72549, 3.67575, 5.51746,
        9.14686, 12.24167, 9.45812, 14.08412, 21.31261, 23.98207, 22.36105, 17.25463, 10.56794, 7.89644, 10.46535,
        11.62063, 14.38988, 15.3505,
      ],
      imf(103),
    ),
    {
      year: 2021,
      value: 18.0,
      source:
        'https://en.inform.kz/news/kazakhstan-willing-to-increase-exports-of-135-commodity-items-to-china-kazakh-pm_a4007636/',
      note: 'rounded; “up 14%“; Kazakh PM Nov 2022. An earlier vintage quoted by Tokayev in Jan 2022 was $17bn (centralasia.news/13471)',
    },
    {
      year: 2022,
      value: 24.1,
      source: 'https://en.trend.az/casia/kazakhstan/3812743.html',
      note: '+34.1% y/y; other reports of same year: 24.2',
    },
    {
      year: 2023,
      value: 31.4,
      source: 'https://en.trend.az/casia/kazakhstan/3879898.html',
      note: 'Jan-Dec 2023, +30% on 24.2; first vintage (Apr 2024). $31.5bn, which is quoted as well, was not seen in a retrieved source',
    },
    {
      year: 2024,
      value: 30.1,
      source: 'https://www.vb.kg/doc/449224_torgovlia_kitaia_s_centralnoy_aziey_vyrosla_pochti_v_tri_raza.html',
      note: 'Eurasian Development Bank analysis Aug 2025, national statistics basis',
    },
  ],
}

function imf(country: number): Omit<SourcedFigure, keyof Figure> {
  return {
    source: `https://github.com/SamLeBlanc/Direction-of-Trade-Map/blob/a0b40afbac7cefc59a4b35c1ebe541ac546aafad/data/DOTS/DOTS_${country}.xlsx`,
    note: 'IMF DOTS, exports FOB + imports CIF, current USD; workbook copy dated May 2022 (revised through 2020)',
  }
}

function yearly(first: number, values: readonly number[], origin: Omit<SourcedFigure, keyof Figure>): SourcedFigure[] {
  return values.map((value, index) => ({ year: first + index, value, ...origin }))
}
