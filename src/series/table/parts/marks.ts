/** Flags of figures: which make a figure provisional or an estimate, and which are only counted. */

import type { Cell } from '../table.ts'

type Mark = 'provisional' | 'estimate' | 'partial'

/** Codes of observation status (SDMX CL_OBS_STATUS, Eurostat, FAOSTAT) that say how sure a figure is. */
const marks: readonly (readonly [codes: RegExp, mark: Mark | undefined])[] = [
  [/^(p|prov\w*|provisional( value)?|prelim\w*|preliminary.*)$/i, 'provisional'],
  [/^(e|est\w*|estimated?( value)?|f|forecast.*|i|imputed.*|value imputed.*|projected|projection)$/i, 'estimate'],
  [/^(a|normal( value)?|official( figure| data)?|final|reported|ok|0|)$/i, undefined],
]

/** The mark that a flag gives its figure. */
export const markOf = (flag: string): Mark | undefined =>
  [...(marks.some(([codes]) => codes.test(flag)) || flag.length > 3 ? [flag] : flag)]
    .map((each) => marks.find(([codes]) => codes.test(each))?.[1])
    .find((mark) => mark !== undefined)

const says = (flag: string): boolean => !marks[2]?.[0].test(flag)

/** What was done with the flags of the figures: in how many each was dropped or made a mark. */
export function flagsTold(flags: readonly Cell[]): string[] {
  const counts = new Map<string, number>()
  for (const flag of flags.map(String).filter(says)) counts.set(flag, (counts.get(flag) ?? 0) + 1)
  return [...counts].slice(0, 10).map(([flag, count]) => {
    const mark = markOf(flag)
    const figures = count === 1 ? '1 figure' : `${count} figures`
    return mark === undefined ? `flag ${flag} dropped in ${figures}` : `flag ${flag} read as ${mark} in ${figures}`
  })
}
