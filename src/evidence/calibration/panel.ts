import { checked, checkedArray, checkedObject, DomainError, positive, wholeYear } from '../../errors.ts'
import type { Figure } from '../../figure.ts'

/** The annual trade of one pair of countries, as one of them records it. */
export interface PanelPair {
  /** What counts as one: two reports of the same trade carry the same name, and are not two pieces of evidence. */
  readonly pair: string
  /** Annual figures, in USD bn, in rising order of years; years may be missing. */
  readonly figures: readonly Figure[]
}

/** Many pairs: what base rates and calibration are learned from. */
export type Panel = readonly PanelPair[]

/** The panel as it was known in a year: figures up to that year and no others. */
export function knownIn(panel: Panel, year: number): Panel {
  return panel
    .map(({ pair, figures }) => ({ pair, figures: figures.filter((figure) => figure.year <= year) }))
    .filter(({ figures }) => figures.length > 0)
}

/** The value as a panel whose figures are positive and rise in years. */
export function checkedPanel(where: string, parameter: string, value: unknown): Panel {
  return checkedArray(where, parameter, value).map((member, index) => {
    const name = `${parameter}[${index}]`
    const { pair, figures } = checkedObject(where, name, member)
    if (typeof pair !== 'string') throw new DomainError(where, `${name}.pair`, 'be a string', pair)
    return { pair, figures: checkedFigures(where, `${name}.figures`, figures) }
  })
}

function checkedFigures(where: string, parameter: string, value: unknown): readonly Figure[] {
  let before = -Infinity
  return checkedArray(where, parameter, value).map((figure, index) => {
    const name = `${parameter}[${index}]`
    const given = checkedObject(where, name, figure)
    const year = checked(where, `${name}.year`, given['year'], wholeYear)
    if (year <= before) throw new DomainError(where, `${name}.year`, `be later than ${before}`, year)
    before = year
    return { year, value: checked(where, `${name}.value`, given['value'], positive) }
  })
}
