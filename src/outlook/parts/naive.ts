import type { Forecast } from '../../evidence/forecast.ts'
import type { NaiveOutlook } from '../answer.ts'
import { type Asked, forecastOf } from './forecast.ts'

/** What the walk with its own last years' average says of the years asked. */
export function naiveOf({ process, over }: Forecast['naive'], asked: Asked): NaiveOutlook {
  const last = asked.years.at(-1) as number
  const { years } = forecastOf({ process, basis: '' }, { ...asked, horizon: last })
  return { over, process, years: years.map(({ year, reached }) => ({ year, reached })) }
}
