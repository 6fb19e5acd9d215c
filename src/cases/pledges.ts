import type { RecordedPledge } from './pledge.ts'
import { climate } from './pledges/climate.ts'
import { development } from './pledges/development.ts'
import { energy } from './pledges/energy.ts'
import { exports } from './pledges/exports.ts'
import { health } from './pledges/health.ts'
import { ofEurope } from './pledges/ofEurope.ts'
import { ofJapan } from './pledges/ofJapan.ts'
import { chinaAndCountries } from './pledges/trade/chinaAndCountries.ts'
import { chinaAndRegions } from './pledges/trade/chinaAndRegions.ts'
import { indiaAndOthers } from './pledges/trade/indiaAndOthers.ts'
import { ofIndia } from './pledges/trade/ofIndia.ts'
import { otherPairs } from './pledges/trade/otherPairs.ts'
import { withKazakhstan } from './pledges/trade/withKazakhstan.ts'
import { gathered } from './pledgesOf.ts'

/**
 * A register of public targets, with annual figures, outcomes by the deadline and sources: trade first, then exports,
 * investment, energy, climate and development.
 *
 * Each `goal` can be passed to any function that takes one. Figures of trade to 2020 are mostly from the IMF Direction of
 * Trade Statistics (copy of May 2022, by way of https://github.com/SamLeBlanc/Direction-of-Trade-Map), later ones from
 * officials and the press. `approximate` says where an entry is not sure. Most were named from memory and then searched
 * for, so they are no sample; `found` marks those that a search turned up (docs/guide/register.md says how).
 *
 * @example
 * import { pledges } from 'tradepath/cases'
 * pledges.length // 110
 * const [{ figures, goal }] = pledges.filter(({ id }) => id === 'cn-kz-40-2015')
 * goal // { base: 20.3, baseYear: 2010, target: 40, deadline: 2015 }
 * const [in2015] = figures.filter(({ year }) => year === 2015)
 * in2015.value < goal.base // true
 */
export const pledges: readonly RecordedPledge[] = /* @__PURE__ */ gathered(() => [
  withKazakhstan,
  chinaAndRegions,
  chinaAndCountries,
  ofIndia,
  indiaAndOthers,
  otherPairs,
  exports,
  ofJapan,
  energy,
  climate,
  development,
  health,
  ofEurope,
])
