import type { RandomWalk } from '../../chance/process/kinds/randomWalk.ts'
import { scaleOf } from '../../scale.ts'
import type { ForecastOutlook } from '../forecastAnswer.ts'
import { afterOneYear, changeBetween } from './change.ts'
import type { Asked } from './forecast.ts'

/** By how many years the median path is earlier with one point more growth a year, or with a tenth of the required change more. */
export function onePointMore(
  walk: RandomWalk,
  { scale, start, target, direction, years }: Asked,
  { medianBy }: ForecastOutlook,
): Pick<ForecastOutlook, 'onePointMore'> {
  const { change, moved } = scaleOf(scale)
  const sign = direction === 'fall' ? -1 : 1
  const horizon = (years[0] as number) - start.year
  const size = scale === 'log' ? 0.01 : Math.abs(changeBetween(scale, start.value, target, horizon)) / 10
  const now = afterOneYear(scale, start.value, changeBetween(scale, start.value, moved(start.value, walk.drift), 1))
  const step = change(start.value, scale === 'log' ? now + sign * size * start.value : now + sign * size)
  const before = change(start.value, target) / walk.drift
  const after = change(start.value, target) / step
  if (medianBy === undefined || !(before > 0) || !(after > 0) || before > 1000) return {}
  return { onePointMore: { change: sign * size, yearsSooner: before - after } }
}
