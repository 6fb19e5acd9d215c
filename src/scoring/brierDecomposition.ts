import { type Bins, binned } from './parts/bins.ts'
import { mean, type Outcome, type Verified, verified } from './parts/verified.ts'

/** The parts of a Brier score: `brier` = reliability - resolution + uncertainty + withinBins. */
export interface BrierDecomposition {
  /** The Brier score itself. */
  readonly brier: number
  /** How far what was told lies from what happened, squared: 0 is calibrated; lower is better. */
  readonly reliability: number
  /** How far what happened differs from group to group of forecasts: higher is better. */
  readonly resolution: number
  /** The variance of what happened, which no forecaster can help: share · (1 - share). */
  readonly uncertainty: number
  /** What the differences of forecasts within a bin add (negative where they are worth something); 0 without bins. */
  readonly withinBins: number
}

/**
 * Murphy's decomposition of the Brier score into reliability, resolution and uncertainty.
 *
 * BS = Σ n_k (f_k - o_k)² / n - Σ n_k (o_k - o)² / n + o (1 - o) + W, over groups k of n_k cases with mean forecast f_k
 * and share o_k that happened, o of all; W is the mean of (f - f_k)² - 2 (f - f_k)(happened - o_k) and makes the sum
 * exact for bins of unlike forecasts.
 *
 * @param forecasts chances from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @param bins as for `reliability`; without, each chance that was told is a group of its own, and W is 0
 * @returns the score and its parts
 * @throws {DomainError} where a chance, outcome or edge is outside its range, or the lengths differ
 *
 * Accuracy: the parts add up to the score within some 1e-15.
 *
 * Source: A. H. Murphy, Journal of Applied Meteorology 12 (1973) 595-600; W, D. B. Stephenson and others, Weather and
 * Forecasting 23 (2008) 752-757.
 *
 * @example
 * import { brierDecomposition } from 'tradepath/scoring'
 * const parts = brierDecomposition([0.1, 0.1, 0.1, 0.7, 0.7], [0, 0, 1, 1, 0])
 * parts.brier.toFixed(4) // '0.2820'
 * parts.reliability.toFixed(4) // '0.0487'
 * parts.resolution.toFixed(4) // '0.0067'
 * parts.uncertainty.toFixed(4) // '0.2400'
 */
export function brierDecomposition(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  bins?: Bins,
): BrierDecomposition {
  const cases = verified('brierDecomposition', forecasts, outcomes)
  const groups = bins === undefined ? alike(cases) : binned('brierDecomposition', cases, bins).map((bin) => bin.cases)
  const share = shareOf(cases)
  const parts = { reliability: 0, resolution: 0, withinBins: 0 }
  for (const group of groups) {
    const weight = group.length / cases.length
    const [told, came] = [mean(group.map((each) => each.forecast)), shareOf(group)]
    parts.reliability += weight * (told - came) ** 2
    parts.resolution += weight * (came - share) ** 2
    if (bins !== undefined)
      parts.withinBins +=
        weight *
        mean(group.map((each) => (each.forecast - told) ** 2 - 2 * (each.forecast - told) * (each.happened - came)))
  }
  const brier = mean(cases.map((each) => (each.forecast - each.happened) ** 2))
  return { brier, uncertainty: share * (1 - share), ...parts }
}

const shareOf = (cases: readonly Verified[]): number => mean(cases.map((each) => each.happened))

/** Cases with the same chance together. */
function alike(cases: readonly Verified[]): Verified[][] {
  const groups = new Map<number, Verified[]>()
  for (const each of cases) {
    const group = groups.get(each.forecast)
    if (group) group.push(each)
    else groups.set(each.forecast, [each])
  }
  return [...groups.values()]
}
