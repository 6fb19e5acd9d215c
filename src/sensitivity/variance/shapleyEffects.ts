import type { Correlated } from '../../distribution/correlated.ts'
import { anything, DomainError, domain, flag, listOf, oneOf, text } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { type RunOptions, sequenceChecks } from '../design/runs.ts'
import { groupCount } from '../design/scrambledDesign.ts'
import { type ShapleyDesign, shapleyPlan, shapleyRows, walks } from '../design/shapleyDesign.ts'
import { type Analysis, analysed, type Found, type Indices } from '../estimate/analysis.ts'
import { cautionsOf } from '../estimate/cautions.ts'
import { shareEstimate, sum } from '../estimate/estimate.ts'
import type { Inputs } from '../model/inputs.ts'
import { evaluation, type FailurePolicy, type Model } from '../model/model.ts'
import { checkedOutputs, scaled } from '../model/outputs.ts'

/**
 * Shapley effects: the variance of the output shared out among the inputs so that the shares sum to 1, interactions and
 * dependence divided fairly. The only variance shares that stay readable where inputs depend on each other.
 *
 * The share of an input is the mean, over all orders in which inputs can be let loose one after another, of what it adds
 * to E[Var(y | those still held)] / Var(y). Here each run walks from a point to another by exchanging one input after
 * another in random order, drawn given those still held; an input adds (y_0 - (y_before + y_after) / 2)(y_before - y_after).
 *
 * Convention: 95 % intervals are those of eight independent scrambles of the sequence, with Student's t. An input that
 * does nothing has 0 where inputs are independent; where they are not, it may share in the effect of another.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name, at most 19
 * that vary; or what `correlated` gave
 * @param options `runs`, walks, a power of two from 16; `seed`; `onFailure`
 * @returns `estimated` with `effect` by input in `indices`; `constant` or `tooFewOutputs` as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: some 0.005 at 2^12 runs. Cost: runs × (k + 1) evaluations for k inputs.
 *
 * Source: A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2 (2014); E. Song, B. L. Nelson and J. Staum, the same
 * 4 (2016); T. Goda, Reliability Engineering & System Safety 213 (2021) 107729, eq. 7.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { shapleyEffects } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const { indices } = shapleyEffects(years, inputs, { runs: 4096, seed: 7 })
 * indices?.rate.effect.estimate.toFixed(2) // '0.97'
 * indices?.target.effect.estimate.toFixed(2) // '0.03'
 */
export function shapleyEffects<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): Analysis<'shapley', Name> & Runs {
  const plan = shapleyPlan('shapleyEffects', inputs, options)
  const { runs, seed } = plan
  const { varying } = plan.read
  const run = evaluation('shapleyEffects', model, plan.onFailure)
  const width = varying.length + 1
  const outputs = new Float64Array(runs * width)
  const block = Math.min(runs, 1024)
  for (let from = 0; from < runs; from += block)
    outputs.set(run(shapleyRows(plan, from, from + block)).outputs, from * width)
  return effectsOf({ runs, seed, varying, dependent: plan.correlations !== undefined }, outputs)
}

/** Shapley effects from outputs of a model that was run at the points of a design. */
export function shapleyAnalysis<Name extends string>(
  where: string,
  design: ShapleyDesign<Name>,
  outputs: ArrayLike<number>,
  policy: FailurePolicy,
): Analysis<'shapley', Name> & Runs {
  const { varying, ...plan } = domain(where, design, designChecks, 'design')
  if (varying.length === 0 || varying.length > 19)
    throw new DomainError(where, 'design.varying', 'have from 1 to 19 names', varying)
  const given = checkedOutputs(where, outputs, plan.runs * (varying.length + 1), policy)
  return effectsOf<Name>({ ...plan, varying: varying as readonly Name[] }, given)
}

const designChecks = /* @__PURE__ */ (() => ({
  ...sequenceChecks,
  method: oneOf('shapley'),
  varying: listOf(text),
  dependent: flag,
  columns: anything,
  evaluations: anything,
}))()

type Plan<Name extends string> = Pick<ShapleyDesign<Name>, 'runs' | 'seed' | 'varying' | 'dependent'>

function effectsOf<Name extends string>(
  { runs, seed, varying, dependent }: Plan<Name>,
  outputs: Float64Array,
): Analysis<'shapley', Name> & Runs {
  const { values, failed, constant } = scaled(outputs)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const added = addedByWalks({ runs, seed, varying, dependent }, values)
  const counts = new Float64Array(groupCount)
  const total = new Float64Array(groupCount)
  const sums = varying.map(() => new Float64Array(groupCount))
  const wholes = new Float64Array(runs)
  for (let n = 0; n < runs; n++) {
    for (const own of added) wholes[n] = wholes[n] + own[n]
    if (Number.isNaN(wholes[n])) continue // an evaluation failed: the walk is left out
    const replicate = n % groupCount
    counts[replicate] = counts[replicate] + 1
    total[replicate] = total[replicate] + wholes[n]
    sums.forEach((own, input) => {
      own[replicate] = own[replicate] + added[input]?.[n]
    })
  }
  const answer = (found: Found<'shapley', Name>) => analysed('shapley', found, record)
  if (counts.some((count) => count < 2)) return answer({ status: 'tooFewOutputs' })
  if (constant !== undefined) return answer({ status: 'constant', output: constant })
  const indices = {} as { [K in Name]: Indices['shapley'] }
  varying.forEach((name, input) => {
    const own = sums[input]
    const skewed = skewness(added[input], wholes, sum(own) / sum(total))
    indices[name] = { effect: shareEstimate(own, total, skewed) }
  })
  const cautions = cautionsOf({ share: 1 - sum(counts) / runs, variance: total, values })
  return answer({ status: 'estimated', indices, cautions })
}

/** What each input adds in each walk, a column an input; NaN where an evaluation failed. */
function addedByWalks<Name extends string>(
  { runs, seed, varying, dependent }: Plan<Name>,
  values: Float64Array,
): Float64Array[] {
  const width = varying.length + 1
  const added = varying.map(() => new Float64Array(runs))
  const orderOf = walks(seed, varying, 0, runs)
  for (let n = 0; n < runs; n++) {
    const walk = values.subarray(n * width, (n + 1) * width)
    const [start, end] = [walk[0], walk[width - 1] as number]
    orderOf(n).forEach((input, step) => {
      const [before, after] = [walk[step], walk[step + 1] as number]
      // Goda (2021), eq. 7; a walk of independent inputs can be read from its other end too, this is the mean of both
      const reading = dependent ? start - (before + after) / 2 : (start - end) / 2
      added[input][n] = reading * (before - after)
    })
  }
  return added
}

/** The skewness of Σ (part - share whole) over the walks. */
function skewness(parts: Float64Array, wholes: Float64Array, share: number): number {
  let [squares, cubes] = [0, 0]
  for (let n = 0; n < parts.length; n++) {
    const error = parts[n] - share * wholes[n]
    if (Number.isNaN(error)) continue
    squares += error * error
    cubes += error * error * error
  }
  return squares > 0 ? cubes / squares ** 1.5 : 0
}
