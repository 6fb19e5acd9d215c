import { DomainError } from '../../errors.ts'
import { ranks } from '../../numeric/ranks.ts'
import type { Found, RegressionIndex } from '../estimate/analysis.ts'
import { besideNoise, type Estimate, jackknifeEstimate } from '../estimate/estimate.ts'
import type { RowMethod } from '../estimate/fromRows.ts'
import { fewestRows, type Rows } from '../estimate/rows.ts'
import { scaled } from '../model/outputs.ts'
import { type Coefficients, coefficients, moments } from './parts/partialCorrelation.ts'

export const regressionMethod: RowMethod<'regression'> = {
  method: 'regression',
  checks: {},
  find: (where, rows) => regressionOf(where, rows),
}

/** Groups of rows for the jackknife. */
const groups = 32

export function regressionOf<Name extends string>(where: string, rows: Rows<Name>): Found<'regression', Name> {
  const { names, inputs, outputs } = rows
  if (outputs.length < Math.max(fewestRows, 4 * names.length)) return { status: 'tooFewOutputs' }
  const { values, constant } = scaled(outputs)
  if (constant !== undefined) return { status: 'constant', output: constant }
  const all = inputs.map((input, k) => ({ name: names[k] as Name, ...scaled(input) }))
  const used = all.filter((input) => input.constant === undefined)
  const centred = used.map((input) => input.values)
  const plain = estimates(where, centred, values)
  const ranked = estimates(where, centred.map(ranks), ranks(values))
  const indices = Object.fromEntries(
    used.map(({ name }, k) => [
      name,
      { SRC: plain.slopes[k], SRRC: ranked.slopes[k], PCC: plain.partial[k], PRCC: ranked.partial[k] },
    ]),
  ) as { [K in Name]: RegressionIndex }
  return { status: 'estimated', indices, R2: plain.R2, rankR2: ranked.R2 }
}

/** The coefficients of all rows, each with the interval of the delete-a-group jackknife. */
function estimates(
  where: string,
  inputs: readonly Float64Array[],
  outputs: Float64Array,
): { slopes: Estimate[]; partial: Estimate[]; R2: number } {
  const { all, without } = moments([...inputs, outputs], groups)
  const whole = coefficients(all)
  if (!whole) throw new DomainError(where, 'columns', 'be such that none can be worked out from the others', undefined)
  // where a group alone tells columns apart the rest knows nothing of them: 0 there makes the intervals wide
  const parts = without.map(coefficients)
  const degrees = outputs.length - inputs.length - 1
  const estimate = (of: (some: Coefficients | undefined) => number, noise: number) =>
    besideNoise(jackknifeEstimate(of(whole), parts.map(of)), noise, degrees)
  const slopes = whole.slopes.map((_, k) =>
    estimate((some) => some?.slopes[k] ?? 0, whole.noise[k] / Math.sqrt(degrees)),
  )
  // Fisher's z, on which a correlation is nearly normal, so that an interval ends within -1 and 1
  const partial = whole.partial.map((r, k) => {
    const z = estimate((some) => Math.atanh(some?.partial[k] ?? 0), 1 / Math.sqrt(degrees - 1))
    return { estimate: r, low: Math.tanh(z.low), high: Math.tanh(z.high) }
  })
  return { slopes, partial, R2: whole.R2 }
}
