import type { Process } from '../../chance/process/process.ts'
import type { Ensemble } from '../../chance/simulation/ensemble.ts'
import { fan } from '../../chance/simulation/fan.ts'
import type { FanRow } from '../../chance/simulation/parts/fanRows.ts'
import { type Probabilities, probabilities } from '../../chance/simulation/probabilities.ts'
import { simulate } from '../../chance/simulation/simulate.ts'
import type { Runs } from '../../runs.ts'
import type { Scale } from '../../scale.ts'
import { isAt } from '../../series/standing.ts'
import type { Start, State } from '../answer.ts'
import type { ForecastOutlook, ProbabilityRow } from '../forecastAnswer.ts'
import { begun } from './begun.ts'
import { changeBetween } from './change.ts'
import { expectedChange } from './expected.ts'
import type { Known } from './start.ts'

/** A view of the future, and what it rests on. */
export interface View {
  readonly process: Process
  readonly basis: string
}

/** What the forecast is asked. */
export interface Asked {
  readonly scale: Scale
  /** The latest whole year: the simulation begins there. */
  readonly latest: Known
  readonly start: Start
  readonly target: number
  readonly direction: 'rise' | 'fall'
  readonly state: State
  /** The calendar years that are shown. */
  readonly years: readonly number[]
  /** The year that the answer is about. */
  readonly mainYear: number
  /** The last year that is looked at. */
  readonly horizon: number
  readonly runs: Runs
}

/** The probabilities and levels of every year up to the horizon, by one simulation. */
export function forecastOf({ process, basis }: View, asked: Asked): ForecastOutlook {
  const { scale, start, state, years } = asked
  const path = pathOf(process, asked)
  const at = (year: number): ProbabilityRow => path[year - asked.latest.year - 1] as ProbabilityRow
  const shown = years.map(at)
  const met = state.status === 'met'
  const evenBy = met ? undefined : path.find(({ reached }) => reached >= 0.5)?.year
  const medianBy = met ? undefined : path.find(({ median }) => isAt(median, asked.target, asked.direction))?.year
  const end = at(asked.mainYear)
  // a deadline in the unfinished year itself is measured from the year before
  const from = end.year > start.year ? start : asked.latest
  return {
    process,
    basis,
    expected: {
      median: changeBetween(scale, from.value, end.median, end.year - from.year),
      ...expectedChange(process, scale, start.value),
    },
    years: shown,
    path,
    ...(evenBy !== undefined && { evenBy }),
    ...(medianBy !== undefined && { medianBy }),
    ...(met && { held: shown.map(({ year, at: probability }) => ({ year, probability })) }),
  }
}

/** The probabilities of every year up to the horizon, and the ensemble that they were counted in. */
export function chancesOf(
  process: Process,
  { scale, latest, start, target, direction, horizon, runs }: Asked,
): Probabilities & { readonly ensemble: Ensemble } {
  const { year, value } = latest
  // a start in year 0 is one without a date
  const dated = year === 0 ? {} : { baseYear: year }
  const goal = { base: value, ...dated, target, years: horizon - year, direction }
  const ensemble = simulate(begun(process, scale, latest, start), goal, runs)
  return { ...probabilities(ensemble), ensemble }
}

/** One row a year. A goal that is met is simulated as well: what counts then is `at`. */
function pathOf(process: Process, asked: Asked): ProbabilityRow[] {
  const { ensemble, years } = chancesOf(process, asked)
  const levels = fan(ensemble, { probabilities: [0.1, 0.25, 0.5, 0.75, 0.9] })
  return years.map(({ annual, terminal }, index) => {
    const level = levels[index] as FanRow
    return {
      year: asked.latest.year + index + 1,
      reached: annual.probability,
      at: terminal.probability,
      low: level['p10'] as number,
      lower: level['p25'] as number,
      median: level['p50'] as number,
      upper: level['p75'] as number,
      high: level['p90'] as number,
    }
  })
}
