import { checkedProcess, type Process } from '../chance/process/process.ts'
import { type Check, domain, listOf, notNegative, oneOf, optional, text } from '../errors.ts'
import { type Forecast, forecast } from '../evidence/forecast.ts'
import type { Figure } from '../figure.ts'
import type { Goal } from '../goal.ts'
import { checkedYear } from '../numeric/readYear.ts'
import { type Runs, runsChecks } from '../runs.ts'
import { type Scale, scaleCheck } from '../scale.ts'
import type { SeriesData } from '../series/series.ts'
import type { Outlook } from './answer.ts'
import { driversOf } from './parts/drivers.ts'
import { type Asked, forecastOf } from './parts/forecast.ts'
import { givenOf, goalOf, scaleFor } from './parts/given.ts'
import { naiveOf } from './parts/naive.ts'
import { named } from './parts/named.ts'
import { notesOf } from './parts/notes.ts'
import { forOneHalf } from './parts/oneHalf.ts'
import { onePointMore } from './parts/onePoint.ts'
import { progressOf } from './parts/progress.ts'
import { requiredOf } from './parts/required.ts'
import { type NamedCurve, scenarioCheck, scenariosOf, usualScenarios } from './parts/scenarios.ts'
import { latestOf, startOf } from './parts/start.ts'
import { stateOf } from './parts/state.ts'
import { horizonOf, mainYearOf, yearsOf } from './parts/years.ts'

/** A goal whose base may be left out: it is the latest figure then, or the figure of the base year. */
export type OutlookGoal = Omit<Goal, 'base'> & {
  /** The value it starts from; the latest figure (or that of `baseYear`) where left out. */
  readonly base?: number | undefined
}

/** Annual figures in any form that `series` takes; an empty array where there are none. */
export type OutlookInput = SeriesData | readonly []

/** What is asked of an outlook beside figures and goal. */
export interface OutlookOptions extends Runs {
  /** What is counted, as `Exports`. */
  readonly title?: string | undefined
  /** The unit of the values; that of the series where left out. */
  readonly unit?: string | undefined
  /** The scale of change; `log`, or `level` where a figure or the target is 0 or below. */
  readonly scale?: Scale | undefined
  /** What the figures are, where much is known of such series: the `trade` of two countries in current USD bn. */
  readonly class?: 'trade' | undefined
  /** How far a year's change strays, on the scale: a probability for each scenario of a constant change. */
  readonly volatility?: number | undefined
  /** The process of the years to come, in place of the one that is learned from the figures. */
  readonly process?: Process | undefined
  /** Changes a year that are shown side by side (rates, units or points, as the scale has it), or curves of one's own. */
  readonly scenarios?: readonly (number | NamedCurve)[] | undefined
  /** Calendar years that are shown; the deadline and the next round years where left out. */
  readonly years?: readonly number[] | undefined
  /** `brief` leaves out drivers and what would have to be true, which take most of the time. */
  readonly detail?: 'full' | 'brief' | undefined
}

/**
 * The outlook of a quantity: when it reaches its target, how sure that is, and what matters most, in one call.
 *
 * The figures say where it stands; a process learned from them (`forecast`), or your own, says what may come; one simulation
 * gives the probabilities of every year. `inWords` says it in three sentences.
 *
 * Convention: the forecast starts from the latest figure, or from what an unfinished year is expected to be; progress and
 * scenarios count from there too, and what the base year's pace would have given stands beside them. A target below the
 * base is a fall unless `direction` says otherwise.
 *
 * @param figures annual figures, or what `series` takes; a goal alone, `[]`, gives scenarios and no probability
 * @param goal base, target and a deadline, years or neither; the base is the latest figure where left out
 * @param options runs and seed, and what else is known
 * @returns plain data: the same after JSON
 * @throws {DomainError} where an argument is outside its range, or a value is not on the scale
 *
 * Accuracy: the probabilities are off by their Monte Carlo error, √(p (1 - p) / runs). Cost: 100,000 runs take some 50 ms.
 *
 * @example
 * import { outlook } from 'tradepath/outlook'
 * import { chinaKazakhstan } from 'tradepath/cases'
 * const { forecast, state } = outlook(chinaKazakhstan.china, { base: 41, baseYear: 2023, target: 82, deadline: 2035 }, { class: 'trade', runs: 100_000, seed: 7 })
 * state.status // 'open'
 * forecast.years[0].reached.toFixed(2) // '0.49'
 */
export function outlook(figures: OutlookInput, goal: OutlookGoal, options: OutlookOptions): Outlook {
  return named('outlook', () => answer(figures, goal, options))
}

function answer(figures: OutlookInput, goal: OutlookGoal, options: OutlookOptions): Outlook {
  const read = domain('outlook', options, optionChecks)
  const given = givenOf(figures, read.unit)
  const scale = scaleFor(given.figures, goal, read.scale)
  const asked = goalOf(goal, given.figures, scale)
  const latest = latestOf(given, asked)
  const start = startOf(given, asked, scale, latest)
  const state = stateOf(given.figures, asked)
  const years = yearsOf(start, latest.year, asked, read.years)
  const runs: Runs = { runs: read.runs, seed: read.seed }
  const { target, direction } = asked
  const by = mainYearOf(years, asked, state)
  const horizon = horizonOf(start, years)
  const question: Asked = { scale, latest, start, target, direction, state, years, mainYear: by, horizon, runs }
  const learned = learn(given.figures, scale, read)
  const view = read.process ? { process: read.process, basis: 'the process given' } : learned
  const forecasted = view && forecastOf(view, question)
  const walk =
    forecasted?.process.kind === 'randomWalk' && read.detail === 'full' && state.status !== 'met'
      ? forecasted.process
      : undefined
  const progress = progressOf(given.figures, asked, scale, state)
  return {
    version: 1,
    ...(read.title !== undefined && { title: read.title }),
    ...(read.class !== undefined && { class: read.class }),
    ...(given.unit !== undefined && { unit: given.unit }),
    series: { figures: given.figures, ...(given.reporter !== undefined && { reporter: given.reporter }) },
    goal: { ...asked, directionFrom: (goal as Goal).direction === undefined ? 'target' : 'goal' },
    scale,
    state,
    start,
    ...(progress && { progress }),
    required: requiredOf(years, asked, start, scale, state),
    scenarios: scenariosOf(
      read.scenarios ?? usualScenarios(scale, asked, start),
      asked,
      scale,
      start,
      read.volatility === undefined || state.status === 'met' ? undefined : { volatility: read.volatility, by },
    ),
    ...(forecasted && { forecast: { ...forecasted, ...(walk && onePointMore(walk, question, forecasted)) } }),
    drivers: walk ? driversOf(walk, question, by) : [],
    ...(walk && forecasted && { forOneHalf: forOneHalf(walk, question, by, forecasted) }),
    ...(learned && !read.process && state.status !== 'met' && { naive: naiveOf(learned.naive, question) }),
    notes: notesOf(given.figures, asked, state, learned, read.volatility),
    assumed: given.assumed ?? [],
    runs,
  }
}

const yearCheck: Check<number> = checkedYear
const processCheck: Check<Process> = checkedProcess

const optionChecks = {
  ...runsChecks,
  volatility: optional(notNegative),
  title: optional(text),
  unit: optional(text),
  scale: optional(scaleCheck),
  class: optional(oneOf('trade')),
  process: optional(processCheck),
  scenarios: optional(listOf(scenarioCheck)),
  years: optional(listOf(yearCheck)),
  detail: optional(oneOf('full', 'brief'), 'full'),
}

/** What the history says; nothing where it is too short to say anything. */
function learn(figures: readonly Figure[], scale: Scale, { class: of }: { class?: 'trade' }): Forecast | undefined {
  const inARow = figures.filter(({ year }, index) => figures[index - 1]?.year === year - 1).length
  return inARow < 3 ? undefined : forecast(figures, { scale, class: of })
}
