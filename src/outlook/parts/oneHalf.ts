import { requiredDrift } from '../../chance/exact/requiredDrift.ts'
import type { RandomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { scaleOf } from '../../scale.ts'
import type { ForecastOutlook, ForOneHalf } from '../forecastAnswer.ts'
import { changeBetween } from './change.ts'
import type { Asked } from './forecast.ts'

/** What would have to be true for a probability of one half by that year: another growth, or another deadline. */
export function forOneHalf(walk: RandomWalk, asked: Asked, by: number, { evenBy }: ForecastOutlook): ForOneHalf {
  const { scale, start, target } = asked
  const goal = { base: start.value, target, years: by - start.year, direction: asked.direction }
  const found = requiredDrift(walk, goal, 0.5)
  const change = (drift: number): number =>
    changeBetween(scale, start.value, scaleOf(scale).moved(start.value, drift * goal.years), goal.years)
  return {
    year: by,
    ...(found.status === 'found' && { change: change(found.drift) }),
    ...(evenBy !== undefined && { deadline: evenBy }),
  }
}
