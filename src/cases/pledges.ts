import type { RecordedPledge } from './pledge.ts'
import { exportsAndServices } from './pledges/exportsAndServices.ts'
import { ofIndia } from './pledges/ofIndia.ts'
import { withCountries } from './pledges/withCountries.ts'
import { withKazakhstan } from './pledges/withKazakhstan.ts'
import { withRegions } from './pledges/withRegions.ts'

/**
 * 28 public targets for trade, with annual figures, outcomes and sources: what became of pledges to double.
 *
 * Figures to 2020 are mostly from the IMF Direction of Trade Statistics (copy of May 2022, by way of
 * https://github.com/SamLeBlanc/Direction-of-Trade-Map), later ones from officials and the press. `approximate` says
 * where an entry is not sure. A collection of what was found, not a sample: hits and misses are no base rate.
 *
 * @example
 * const { figures, base, target } = pledges.find(({ id }) => id === 'cn-kz-40-2015')
 * figures.find(({ year }) => year === 2015).value < base.value // true
 * pledges.filter(({ outcome }) => outcome === 'missed').length // 13
 */
export const pledges: readonly RecordedPledge[] = /* @__PURE__ */ withKazakhstan.concat(
  withRegions,
  withCountries,
  ofIndia,
  exportsAndServices,
)
