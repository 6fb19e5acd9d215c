import { type RandomWalk, randomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { annualGrowth } from '../../chance/process/parts/annualGrowth.ts'
import { checked, domain, listOf, optional, type Rule } from '../../errors.ts'
import type { SeriesData } from '../../series/series.ts'
import { type Calibration, volatilityOf } from './calibration.ts'
import { checkedCalibration } from './checkedCalibration.ts'
import { largestSize } from './largestSize.ts'
import { memory, ownGrowth } from './ownGrowth.ts'
import { shipped } from './shipped.generated.ts'

/** What is known of a pair without its figures. */
export interface SizeAndGrowth {
  /** Its latest annual trade, in current USD bn, from 0.001 to 872.83, the largest that a pair ever had. */
  readonly size: number
  /** Its annual log growth so far, oldest first, each from -10 to 10; none where left out. */
  readonly growth?: readonly number[] | undefined
}

/**
 * The random walk of a trade pair's annual figures, calibrated: its own past shrunk towards what 2,318 series taught.
 *
 * With n years of own growth of mean g and spread s, at size v, and the numbers of `Calibration`:
 * - volatility σ = (volatilityYears · volatility · v^-sizeExponent + n s) / (volatilityYears + n)
 * - w = n lasting² / (n lasting² + σ²), the share of its lead over other pairs that is taken to last
 * - drift = k · growth - σ² / 2 + w · (g + σ² / 2 - peers), k = persistence
 * - driftError = k · growthError: of what all pairs share. That the pair's own lasting lead is not known (variance
 *   lasting² (1 - w)) is left out; docs/calibration.md says why
 *
 * Convention: annual log growth in current dollars. The spread is √(π / 2) times the mean absolute deviation; only the last 15
 * years count, and only growth between years that follow each other. k is a choice and the rest is fitted: fast eras were
 * followed by slower ones, so not all of past growth is expected to continue.
 *
 * @param known a series, or what `series` takes, in USD bn; or the latest size with the growth so far
 * @param calibration what a panel taught; that of 1960-2020 where left out, whose `growth` is of 1980-2020
 * @returns a `randomWalk` with `driftError`
 * @throws {DomainError} where an argument is outside its range or a year has two values
 *
 * Accuracy: see docs/calibration.md for what it scored out of sample. Learned from pairs at USD 1 bn or more; below, the
 * size is extrapolated. Cost: microseconds.
 *
 * Source: H. Bühlmann, ASTIN Bulletin 4 (1967) 199-207, for the weights.
 *
 * @example
 * import { calibrated } from 'tradepath/evidence'
 * import { chinaKazakhstan } from 'tradepath/cases'
 * const process = calibrated(chinaKazakhstan.china)
 * process.kind // 'randomWalk'
 * calibrated({ size: 48.7 }).volatility < calibrated({ size: 1 }).volatility // true
 */
export function calibrated(
  known: SeriesData | SizeAndGrowth,
  calibration: Calibration = shipped,
): RandomWalk & {
  /** The standard error of the drift. */
  readonly driftError: number
} {
  const learned = checkedCalibration('calibrated', calibration)
  const { size, growth } = isSizeAndGrowth(known) ? fromSize(known) : fromFigures(known)
  const own = ownGrowth(growth)
  const volatility = volatilityOf(size, own, learned)
  const k = learned.persistence
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
  const { size, growth } = domain(
    'calibrated',
    known,
    { size: someSize, growth: optional(listOf(someGrowth), [] as readonly number[]) },
    'known',
  )
  return { size, growth }
}

const someSize: Rule = {
  says: `be from 0.001 to ${largestSize} (USD bn), the largest trade that two countries ever had: is it in millions?`,
  holds: (value) => value >= 0.001 && value <= largestSize,
}
const someGrowth: Rule = { says: 'be from -10 to 10 (log growth a year)', holds: (value) => Math.abs(value) <= 10 }
