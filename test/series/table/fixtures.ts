/** Real files, with figures that were read from them by eye. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeriesFromOptions } from '../../../src/series/table/index.ts'

export interface Fixture {
  readonly file: string
  /** Who published it. */
  readonly source: string
  /** The fewest options that a user has to give. */
  readonly options: SeriesFromOptions
  readonly sheet?: string | number
  readonly frequency?: 'quarter' | 'month'
  readonly count: number
  /** Some figures, by the name of their time: 2023, 2023-7 for July, 2023Q3. */
  readonly figures: Readonly<Record<string, number>>
  readonly unit?: string
  readonly assumed?: readonly string[]
}

const folder = join(import.meta.dirname, '../../fixtures/files')
export const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file))

export const fixtures: readonly Fixture[] = [
  {
    file: 'bea-metro-gdp.xlsx',
    source: 'BEA',
    sheet: 'Table1',
    options: { where: { 'column 1': 'Abilene, TX' } },
    count: 6,
    figures: { 2011: 6039, 2013: 6922, 2016: 6752 },
  },
  {
    file: 'bigtech-revenue.xlsx',
    source: 'company reports',
    sheet: 'Revenue',
    options: { value: 'Apple' },
    count: 13,
    figures: { 2011: 108.2, 2014: 182.8, 2015: 233.72 },
  },
  {
    file: 'bls-unemployment.csv',
    source: 'BLS',
    options: { value: 'Bachelors' },
    frequency: 'month',
    count: 336,
    figures: { '1992-1': 3.1, '1992-12': 3.3, '2019-12': 1.9 },
  },
  {
    file: 'china-exports-monthly.csv',
    source: 'China customs',
    options: {},
    frequency: 'month',
    count: 223,
    figures: { '2008-1': 109.6, '2020-2': 80.4, '2026-7': 397.9 },
    assumed: ['figures in "value", not in yoy, mom, ytd_value, ytd_yoy'],
  },
  {
    file: 'comtrade-annual.csv',
    source: 'UN Comtrade',
    options: { where: { partner: 'China' }, scale: 1e-9, unit: 'USD bn' },
    count: 11,
    figures: { 2014: 0.816074122, 2024: 2.53834174502 },
    unit: 'USD bn',
  },
  {
    file: 'comtrade-annual.csv',
    source: 'UN Comtrade',
    options: { where: { partner: 'World' } },
    count: 11,
    figures: { 2014: 9680795326, 2019: 11267085662.933, 2024: 24427995897.78 },
  },
  {
    file: 'databank-population.csv',
    source: 'World Bank DataBank',
    options: { where: { 'Country Name': 'Eritrea' } },
    count: 15,
    figures: { 1997: 2195192, 2004: 2719809, 2011: 3213969 },
    assumed: ['years in columns'],
  },
  {
    file: 'destatis-births-monthly.csv',
    source: 'Destatis',
    options: { value: 'Insgesamt' },
    frequency: 'month',
    count: 868,
    figures: { '1950-1': 95836, '1999-3': 63952, '2022-4': 55994 },
  },
  {
    file: 'destatis-deaths-1252.csv',
    source: 'Destatis',
    options: { value: 'männlich' },
    count: 41,
    figures: { 1980: 11789, 2019: 6842, 2020: 6944 },
    assumed: ['characters of Windows-1252'],
  },
  {
    file: 'eurostat-renewables.tsv',
    source: 'Eurostat',
    options: { where: { geo: 'AT', nrg_bal: 'REN' } },
    count: 21,
    figures: { 2004: 22.553, 2014: 33.55, 2023: 41.6 },
    unit: 'PC',
  },
  {
    file: 'eurostat-renewables.tsv',
    source: 'Eurostat',
    options: { where: { geo: 'BA', nrg_bal: 'REN' } },
    count: 10,
    figures: { 2014: 24.873, 2023: 40.011 },
  },
  {
    file: 'faostat-crops.csv',
    source: 'FAOSTAT',
    options: { where: { item: 'Wheat', element: 'Production' } },
    count: 9,
    figures: { 2014: 24113970, 2019: 28370280, 2022: 20729240 },
    unit: 't',
  },
  {
    file: 'fred-annual.csv',
    source: 'FRED',
    options: {},
    count: 20,
    figures: { 1997: 1081444, 2009: 1912115, 2016: 2602672 },
  },
  {
    file: 'fred-gdp-quarterly.csv',
    source: 'FRED',
    options: {},
    frequency: 'quarter',
    count: 258,
    figures: { '1960Q1': 542.648, '1960Q2': 541.08, '2024Q2': 29016.714 },
    assumed: ['dates with the month first'],
  },
  {
    file: 'fred-imports-monthly.csv',
    source: 'FRED',
    options: {},
    frequency: 'month',
    count: 492,
    figures: { '1985-1': 293.1, '2018-3': 38273.829291, '2025-12': 21104.278609 },
  },
  {
    file: 'fred-inflation-na.csv',
    source: 'FRED',
    options: { value: 'inflx10' },
    frequency: 'month',
    count: 198,
    figures: { '1947-2': 6.5, '1947-5': -2.3, '1963-7': 2.6 },
  },
  {
    file: 'imf-portal.csv',
    source: 'IMF',
    options: { where: { country: 'Sri Lanka' } },
    count: 9,
    figures: { 2015: 144.0623, 2016: 149.8, 2022: 363.11 },
  },
  {
    file: 'insee-quarterly.csv',
    source: 'INSEE',
    options: {},
    frequency: 'quarter',
    count: 122,
    figures: { '1990Q1': 44, '2019Q4': 82, '2020Q2': 45 },
  },
  {
    file: 'jsonstat-cso-quarterly.json',
    source: 'CSO Ireland',
    options: { where: { sector: '0', statistic: 'NQQ25C01' } },
    frequency: 'quarter',
    count: 76,
    figures: { '1997Q1': 19960, '1997Q2': 21473 },
  },
  {
    file: 'jsonstat-eurostat-italy.json',
    source: 'Eurostat',
    options: {},
    count: 24,
    figures: { 1990: 15800, 1993: 15400, 2000: 21000 },
    unit: 'Euro per inhabitant',
  },
  {
    file: 'jsonstat-eurostat-two.json',
    source: 'Eurostat',
    options: { where: { geo: 'IT' } },
    count: 24,
    figures: { 1990: 15800, 2000: 21000 },
  },
  {
    file: 'jsonstat-oecd.json',
    source: 'OECD',
    options: { where: { area: 'AU' } },
    count: 12,
    figures: { 2003: 5.943826289, 2013: 5.50415003, 2014: 5.462866231 },
    assumed: ['flag e read as estimate in 2 figures'],
  },
  {
    file: 'oecd-sdmx.csv',
    source: 'OECD',
    options: { where: { COUNTERPART_AREA: 'ALB' } },
    count: 1,
    figures: { 2024: 9.82681277948313 },
    unit: 'Percentage of imports (valued at the CIF price)',
  },
  {
    file: 'ons-gdp.csv',
    source: 'ONS',
    options: {},
    count: 76,
    figures: { 1948: 422621, 2023: 2536090 },
    unit: '£m',
    assumed: ['figures by year taken, those by quarter left out'],
  },
  {
    file: 'ons-gdp.csv',
    source: 'ONS',
    options: { frequency: 'quarter' },
    frequency: 'quarter',
    count: 279,
    figures: { '1955Q1': 134886, '2023Q4': 632365, '2024Q3': 639452 },
  },
  {
    file: 'owid-co2.csv',
    source: 'Our World in Data',
    options: {},
    count: 71,
    figures: { 1954: 72306530, 1992: 655423550, 2024: 3193478100 },
  },
  {
    file: 'rosstat-decimal-comma.txt',
    source: 'Rosstat',
    options: {},
    count: 4,
    figures: { 1999: 670.4, 2000: 1165.2, 2014: 13527.7 },
    assumed: ['decimal comma'],
  },
  {
    file: 'rosstat-gdp.tsv',
    source: 'Rosstat',
    options: { value: 'column 2' },
    count: 18,
    figures: { 1999: 4823, 2008: 41277, 2014: 79200, 2016: 85881 },
  },
  {
    file: 'statcan-fuel.csv',
    source: 'Statistics Canada',
    options: { where: { GEO: 'Canada', 'Cost of fuel for electric power generation': 'Natural gas' } },
    count: 14,
    figures: { 2005: 1934493, 2006: 1961089, 2018: 1106982 },
    unit: 'Dollars, thousands',
  },
  {
    file: 'undata-renewables-wide.csv',
    source: 'UNdata',
    options: { where: { 'AFRICAN NATIONS': 'Kenya' } },
    count: 10,
    figures: { 2010: 9.8, 2013: 18.6, 2019: 14.3 },
  },
  {
    file: 'wdi-gdp.csv',
    source: 'World Bank',
    options: { where: { country: 'Kazakhstan' } },
    count: 27,
    figures: { 1990: 26932728898.8146, 2013: 236634552078.102, 2016: 133657084404.957 },
    unit: 'current US$',
  },
  {
    file: 'wits-kazakhstan.csv',
    source: 'WITS',
    options: { where: { indicator: 'GDP (current US$ Mil)' } },
    count: 26,
    figures: { 1990: 26932.73, 2010: 148047.35, 2015: 184388.43 },
    unit: 'current US$ Mil',
  },
  {
    file: 'wits-kazakhstan.csv',
    source: 'WITS',
    options: { where: { partner: 'China', indicator: 'Trade (US$ Mil)-Top 5 Export Partner' } },
    count: 21,
    figures: { 2012: 16484.41, 2014: 9799.42, 2015: 5480.14 },
  },
]
