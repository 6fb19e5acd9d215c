import { anything, DomainError, domain, flag, oneOf, wholeCount, wholeSeed } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { designGroups } from '../design/parts/groups.ts'
import { replicateCount } from '../design/parts/sobolPlan.ts'
import type { SobolDesign } from '../design/sobolDesign.ts'
import { type Analysis, analysed, type Found, type SobolIndex } from '../estimate/analysis.ts'
import { cautionsOf } from '../estimate/cautions.ts'
import { type Estimate, shareEstimate, sum } from '../estimate/estimate.ts'
import type { FailurePolicy } from '../model/model.ts'
import { checkedOutputs, scaled } from '../model/outputs.ts'
import { type Layout, layoutOf, type Ratio, type SobolSums, skewnessOf, sumsOf } from './parts/sobolSums.ts'

/** Sobol' indices from outputs of a model that was run at the points of a design. */
export function sobolAnalysis<Name extends string>(
  where: string,
  design: SobolDesign<Name>,
  outputs: ArrayLike<number>,
  policy: FailurePolicy,
): Analysis<'sobol', Name> & Runs {
  const plan = checkedDesign(where, design)
  return sobolIndicesOf(plan, checkedOutputs(where, outputs, plan.runs * widthOf(plan), policy))
}

type Plan = Pick<SobolDesign, 'runs' | 'seed' | 'replicates' | 'secondOrder' | 'groups'>

const widthOf = ({ groups, secondOrder }: Plan): number => groups.length * (secondOrder ? 2 : 1) + 2

function checkedDesign(where: string, design: unknown): Plan {
  const plan = domain(where, design, designChecks, 'design')
  const { runs, replicates } = plan
  if (runs % replicates !== 0) throw new DomainError(where, 'design.runs', `be a multiple of ${replicates}`, runs)
  return plan
}

const designChecks = {
  method: /* @__PURE__ */ oneOf('sobol'),
  runs: wholeCount,
  seed: wholeSeed,
  replicates: replicateCount,
  secondOrder: flag,
  groups: designGroups,
  columns: anything,
  evaluations: anything,
}

/** The indices; an output that is NaN drops its base point. */
export function sobolIndicesOf<Name extends string>(plan: Plan, outputs: Float64Array): Analysis<'sobol', Name> & Runs {
  const { runs, seed, replicates, secondOrder } = plan
  const { values, failed, constant } = scaled(outputs)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const layout = layoutOf(runs, replicates, secondOrder, plan.groups.length)
  const sums = sumsOf(layout, values)
  const answer = (found: Found<'sobol', Name>) => analysed('sobol', found, record)
  if (sums.counts.some((count) => count < 2)) return answer({ status: 'tooFewOutputs' })
  if (constant !== undefined) return answer({ status: 'constant', output: constant })
  const names = plan.groups.map(({ name }) => name)
  const { first, total, second } = estimatesOf(layout, values, sums)
  const indices = Object.fromEntries(
    names.map((name, g) => [name, { S1: first[g] as Estimate, ST: total[g] as Estimate }]),
  ) as { [K in Name]: SobolIndex }
  const interactions = layout.pairs.map(([g, h], pair) => ({
    between: [names[g], names[h]] as [string, string],
    S2: second[pair] as Estimate,
  }))
  const left = sums.counts.reduce((all, count) => all + count, 0)
  const cautions = cautionsOf({ share: 1 - left / runs, variance: sums.variance, values })
  return answer({ status: 'estimated', indices, interactions, replicates, cautions })
}

function estimatesOf(
  layout: Layout,
  values: Float64Array,
  sums: SobolSums,
): { first: Estimate[]; total: Estimate[]; second: Estimate[] } {
  const { variance, products } = sums
  const all = sum(variance)
  /** Less what the products of two unrelated outputs, 0 in the mean, tell of the error: a control variate. */
  const controlled = (above: Float64Array, g: number, term: 0 | 1): [Float64Array, Ratio] => {
    const [control, own] = [sums.control[g], products[g] as Float64Array]
    const factor = (own[term] - (sum(above) / all) * own[2]) / (own[3] || 1)
    const less = above.map((part, r) => part - factor * control[r])
    return [less, { share: sum(less) / all, factor }]
  }
  const first = sums.first.map((above, g) => controlled(above, g, 0))
  const total = sums.total.map((above, g) => controlled(above, g, 1))
  const second = layout.pairs.map(([g, h], pair): [Float64Array, Ratio] => {
    const [one, other] = [sums.first[g], sums.first[h] as Float64Array]
    const closed = sums.closed[pair].map((part, r) => part - one[r] - other[r])
    return [closed, { share: sum(closed) / all, factor: 0 }]
  })
  const together = [...first, ...total, ...second]
  const skewness = skewnessOf(
    layout,
    values,
    together.map(([, ratio]) => ratio),
  )
  const shares = together.map(([above], k) => shareEstimate(above, variance, skewness[k]))
  const { groups } = layout
  return { first: shares.slice(0, groups), total: shares.slice(groups, 2 * groups), second: shares.slice(2 * groups) }
}
