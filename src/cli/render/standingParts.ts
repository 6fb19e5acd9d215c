import type { Standing } from '../answer/standing.ts'
import type { Grid } from './sections.ts'
import { fixed, percent, short } from './table.ts'

/** Where it stands: the figures, the pace, and when it gets there, or since when it is there. */
export function standingParts(standing: Standing, target: number): (string | Grid)[] {
  const { figures, target: kept, multiple, cagr, shareOfGap } = standing
  const decimals = Math.max(...figures.map(({ value }) => short(value).split('.')[1]?.length ?? 0))
  const rows = figures.map(({ year, value, growth }) => [
    String(year),
    fixed(value, decimals),
    growth === undefined ? '' : percent(growth, 1),
  ])
  const pace = `Pace since ${figures[0]?.year}: times ${fixed(multiple, 3)}, ${percent(cagr, 2)} a year (CAGR)`
  const way = shareOfGap === undefined || isMet(standing) ? '' : `, ${percent(shareOfGap, 1)} of the gap`
  return [
    { head: ['year', 'actual', 'growth'], rows },
    `${pace}${way}.`,
    ...keptLines(kept, target),
    ...thenLines(standing, target),
  ]
}

function isMet({ target: { status } }: Standing): boolean {
  return status === 'held' || status === 'regained'
}

function keptLines(kept: Standing['target'], target: number): string[] {
  if (kept.status === 'notReached') return []
  const { firstYear } = kept
  if (kept.status === 'held') return [`The target of ${target} has been met since ${firstYear}.`]
  const lost = `at it in ${firstYear}, lost in ${kept.lostYear}`
  if (kept.status === 'lost') return [`The target of ${target} was met, and is no longer: ${lost}.`]
  return [`The target of ${target} has been met again since ${kept.heldSince}: ${lost}.`]
}

function thenLines({ atThatPace, firstYear }: Standing, target: number): string[] {
  if (!atThatPace) return []
  if (atThatPace.status === 'never') return [`At that pace: never at ${target}.`]
  const first = `the figure for ${firstYear} is the first to show it`
  return [`At that pace: ${fixed(atThatPace.years, 1)} more years to ${target}; ${first}.`]
}
