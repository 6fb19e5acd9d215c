/**
 * The largest trade that two countries ever had in a year, in USD bn: the United States with Mexico in 2025. The calibration
 * is of pairs, so a larger figure is in millions, or of more than two countries. `largestPair` of `tradepath/cases` is the
 * same number with more about it.
 *
 * Source: US Census Bureau, https://www.freightwaves.com/news/us-mexico-trade-hits-new-high-of-872b-in-2025
 */
export const largestSize = 872.83
