import { requiredDrift } from '../../chance/exact/requiredDrift.ts'
import type { RandomWalk } from '../../chance/process/process.ts'
import { scaleOf } from '../../scale.ts'
import type { ForecastOutlook, ForOneHalf } from '../answer.ts'
import { changeBetween } from './change.ts'
import type { Asked } from './forecast.ts'

/** What would have to be true for a probability of one half by that year: another growth, or another deadline. */
export function forOneHalf(walk: RandomWalk, asked: Asked, by: number, { evenBy }: ForecastOutlook): ForOneHalf {
  const { scale, start, target } = asked
  const { volatility, driftError } = walk
  const goal = { years: by - start.year }
  const found = requiredDrift({
    multiple: target / start.value,
    years: goal.years,
    volatility,
    driftError,
    chance: 0.5,
    reading: 'annual',
  })
  const change = (drift: number): number =>
    changeBetween(scale, start.value, scaleOf(scale).moved(start.value, drift * goal.years), goal.years)
  return {
    year: by,
    ...(found.status === 'found' && { change: change(found.drift) }),
    ...(evenBy !== undefined && { deadline: evenBy }),
  }
}
