import type { SourcedFigure } from './chinaKazakhstan.ts'

/**
 * The largest trade in goods that two countries ever had in a year, in USD bn: the United States with Mexico, 2025, exports
 * and imports as the United States record them.
 *
 * A figure above it is no trade of a pair in USD bn: it is in millions, or of more than two countries, or it includes
 * services. The next largest were the United States with Canada (761.2 in 2024) and China with the United States (688.3 in
 * 2024 by China's customs); in the IMF's figures to 2020 it was the United States with Canada, 660.2 in 2014.
 *
 * @example
 * import { largestPair } from 'tradepath/cases'
 * largestPair.value // 872.83
 */
export const largestPair: SourcedFigure = {
  year: 2025,
  value: 872.83,
  source: 'https://www.freightwaves.com/news/us-mexico-trade-hits-new-high-of-872b-in-2025',
  note: 'US Census Bureau, by WorldCity: 840 in 2024; highest annual total the United States ever recorded with any country',
}
