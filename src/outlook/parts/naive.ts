import type { Forecast } from '../../evidence/forecast.ts'
import type { NaiveOutlook } from '../forecastAnswer.ts'
import { type Asked, chancesOf } from './forecast.ts'

/** What the walk with its own last years' average says of the years asked. */
export function naiveOf({ process, over }: Forecast['naive'], asked: Asked): NaiveOutlook {
  const { years: rows } = chancesOf(process, { ...asked, horizon: asked.years.at(-1) as number })
  const shown = rows.filter(({ year }) => asked.years.includes(year))
  return { over, process, years: shown.map(({ year, annual }) => ({ year, reached: annual.probability })) }
}
