import { type RandomWalk, randomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { annualGrowth } from '../../chance/process/parts/annualGrowth.ts'
import { checked, checkedArray, checkedObject, type Rule } from '../../errors.ts'
import type { SeriesData } from '../../series/series.ts'
import { type Calibration, goesOn, volatilityOf } from './calibration.ts'
import { checkedCalibration } from './checkedCalibration.ts'
import { memory, ownGrowth } from './ownGrowth.ts'
import { shipped } from './shipped.generated.ts'

/** What is known of a pair without its figures. */
export interface SizeAndGrowth {
  /** Its latest annual trade, in current USD bn, from 0.001 to 100,000. */
  readonly size: number
  /** Its annual log growth so far, oldest first, each from -10 to 10; none where left out. */
  readonly growth?: readonly number[] | undefined
}

/**
 * The random walk of a trade pair's annual figures, calibrated: its own past shrunk towards what 1,637 series taught.
 *
 * With n years of own growth of mean g and spread s, at size v, and the numbers of `Calibration`:
 * - volatility σ = (volatilityYears · volatility · v^-sizeExponent + n s) / (volatilityYears + n)
 * - w = n lasting² / (n lasting² + σ²), the share of its lead over other pairs that is taken to last
 * - drift = k · growth - σ² / 2 + w · (g + σ² / 2 - peers), k = years / (years + 10)
 * - driftError = k · growthError: of what all pairs share. That the pair's own lasting lead is not known (variance
 *   lasting² (1 - w)) is left out; docs/calibration.md says why
 *
 * Convention: annual log growth in current dollars. The spread is √(π / 2) times the mean absolute deviation; only the last 15
 * years count, and only growth between years that follow each other. k is a choice and the rest is fitted: one
 * decade without growth is added to those seen, since eras revert.
 *
 * @param known a series, or what `series` takes, in USD bn; or the latest size with the growth so far
 * @param calibration what a panel taught; that of 1980-2020 where left out
 * @returns a `randomWalk` with `driftError`
 * @throws {DomainError} where an argument is outside its range or a year has two values
 *
 * Accuracy: see docs/calibration.md for what it scored out of sample. Learned from pairs at USD 1 bn or more; below, the
 * size is extrapolated. Cost: microseconds.
 *
 * Source: H. Bühlmann, ASTIN Bulletin 4 (1967) 199-207, for the weights.
 *
 * @example
 * const process = calibrated(chinaKazakhstan.china)
 * process.kind // 'randomWalk'
 * calibrated({ size: 48.7 }).volatility < calibrated({ size: 1 }).volatility // true
 */
export function calibrated(
  known: SeriesData | SizeAndGrowth,
  calibration: Calibration = shipped,
): RandomWalk & { readonly driftError: number } {
  const learned = checkedCalibration('calibrated', calibration)
  const { size, growth } = isSizeAndGrowth(known) ? fromSize(known) : fromFigures(known)
  const own = ownGrowth(growth)
  const volatility = volatilityOf(size, own, learned)
  const k = goesOn(learned)
  const leads = own.count * learned.lasting ** 2
  const lasts = leads === 0 ? 0 : leads / (leads + volatility ** 2)
  const drag = volatility ** 2 / 2 // what volatility takes from the growth of the expected value
  return randomWalk({
    drift: k * learned.growth - drag + lasts * (own.mean + drag - learned.peers),
    volatility,
    driftError: k * learned.growthError,
  }) as RandomWalk & { readonly driftError: number }
}

interface Known {
  readonly size: number
  readonly growth: readonly number[]
}

function isSizeAndGrowth(known: unknown): known is SizeAndGrowth {
  return typeof known === 'object' && known !== null && ('size' in known || 'growth' in known)
}

function fromFigures(figures: SeriesData): Known {
  const { steps, last } = annualGrowth('calibrated', 'known', figures)
  return {
    size: checked('calibrated', `known (value of ${last.year})`, last.value, someSize),
    growth: steps
      .filter((step) => step.years === 1 && step.from >= last.year - memory)
      .map((step) => checked('calibrated', `growth from ${step.from}`, step.growth, someGrowth)),
  }
}

function fromSize(known: SizeAndGrowth): Known {
  const { size, growth = [] } = checkedObject('calibrated', 'known', known)
  return {
    size: checked('calibrated', 'known.size', size, someSize),
    growth: checkedArray('calibrated', 'known.growth', growth).map((each, index) =>
      checked('calibrated', `known.growth[${index}]`, each, someGrowth),
    ),
  }
}

const someSize: Rule = {
  says: 'be from 0.001 to 100000 (USD bn)',
  holds: (value) => value >= 0.001 && value <= 100_000,
}
const someGrowth: Rule = { says: 'be from -10 to 10 (log growth a year)', holds: (value) => Math.abs(value) <= 10 }
