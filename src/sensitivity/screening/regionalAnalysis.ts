import { anything, checkedFunction, DomainError } from '../../errors.ts'
import { kolmogorovDistance, kolmogorovProbability } from '../../numeric/kolmogorovSmirnov.ts'
import type { Found, RegionalIndex } from '../estimate/analysis.ts'
import type { RowMethod } from '../estimate/fromRows.ts'
import { fewestRows, type Rows } from '../estimate/rows.ts'

/** What outcomes are split by. */
export interface RegionalOptions {
  /** Tells whether an output meets the goal. */
  readonly goal: (output: number) => boolean
}

export const regionalMethod: RowMethod<'regional', RegionalOptions> = {
  method: 'regional',
  checks: { goal: anything },
  find: (where, rows, { goal }) => regionalOf(where, rows, goal),
}

/** The fewest rows on either side of the goal. */
const fewest = 8

export function regionalOf<Name extends string>(
  where: string,
  { names, inputs, outputs }: Rows<Name>,
  goal: (output: number) => boolean,
): Found<'regional', Name> {
  checkedFunction(where, 'goal', goal)
  if (outputs.length < fewestRows) return { status: 'tooFewOutputs' }
  const meets = Array.from(outputs, (output) => {
    const answer: unknown = goal(output)
    if (typeof answer !== 'boolean') throw new DomainError(where, `goal(${output})`, 'be true or false', answer)
    return answer
  })
  const met = meets.filter((answer) => answer).length
  const missed = meets.length - met
  if (met < fewest || missed < fewest) return { status: 'oneSided', met, missed }
  const compared = names.map((name, k) => {
    const column = inputs[k]
    const inside = column.filter((_, row) => meets[row]).sort()
    const outside = column.filter((_, row) => !meets[row]).sort()
    const distance = kolmogorovDistance(inside, outside)
    const pValue = kolmogorovProbability(distance, met, missed)
    return [name, { distance, pValue, medianMet: median(inside), medianMissed: median(outside) }]
  })
  return { status: 'estimated', met, missed, indices: Object.fromEntries(compared) as { [K in Name]: RegionalIndex } }
}

function median(sorted: Float64Array): number {
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)] as number) / 2 + (sorted[Math.ceil(half)] as number) / 2
}
