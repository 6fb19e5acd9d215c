import type { Figure } from 'tradepath'
import { chinaKazakhstan } from 'tradepath/cases'
import { fromHistory, type RandomWalk } from 'tradepath/chance'
import { calibrated } from 'tradepath/evidence'

/** The annual figures of a reporter; none where it is none. */
export function figuresOf(reporter: string): Figure[] {
  const { china, kazakhstan } = chinaKazakhstan
  const all = reporter === 'china' ? china : reporter === 'kazakhstan' ? kazakhstan : []
  return all.map(({ year, value }) => ({ year, value }))
}

/** What was known in the year of the base. */
function known(reporter: string, baseYear: number): Figure[] {
  return figuresOf(reporter).filter(({ year }) => year <= baseYear)
}

/** Calibrated growth: that of the reporter's figures so far, at the size of the base; by the size alone where there are none. */
export function calibratedWalk(
  reporter: string,
  base: number,
  baseYear: number,
): RandomWalk & { readonly driftError: number } {
  const past = known(reporter, baseYear)
  const scale = base / (past.at(-1)?.value ?? base)
  return past.length > 1
    ? calibrated(past.map(({ year, value }) => ({ year, value: value * scale })))
    : calibrated({ size: base })
}

/** A walk fitted to the reporter's own last ten years: what most tools would do. */
export function ownWalk(reporter: string, baseYear: number): RandomWalk & { readonly driftError: number } {
  const past = known(reporter, baseYear)
  const last = past.at(-1)?.year ?? baseYear
  return fromHistory(past.filter(({ year }) => year >= last - 10))
}
