import { DomainError } from '../errors.ts'
import type { Arrival } from '../growth/arrival.ts'
import { arrivalYear } from '../growth/arrivalYear.ts'
import type { Curve } from '../growth/closedForm.ts'
import { compound } from '../growth/compound.ts'
import { fading } from '../growth/fading.ts'
import type { Figure } from '../growth/glidePath.ts'
import { cagr, requiredRate } from '../growth/requiredRate.ts'
import { type ScenarioRow, scenarios } from '../growth/scenarios.ts'
import { type Matters, matters } from './matters.ts'
import { type Sureness, sureness } from './odds.ts'
import type { Fading, Question } from './parse.ts'
import { percent } from './table.ts'

/** A scenario, and how the years move with one percentage point more or less growth (absent where never reached). */
export type Row = Omit<ScenarioRow, 'moment' | 'firstYear'> & {
  readonly moment?: number
  readonly firstYear?: number
  readonly onePointMore?: number
  readonly onePointLess?: number
}

/** Growth needed from the base, and from the latest figure, to be at the target in the year of the deadline. */
export interface Required {
  readonly deadline: number
  readonly fromBase: number
  readonly fromLatest?: number
}

/** How far actual figures have come. */
export interface Standing {
  readonly figures: readonly (Figure & { readonly growth?: number })[]
  readonly multiple: number
  /** Share of the way from the first figure to the target. */
  readonly shareOfGap: number
  readonly cagr: number
  /** Years from the latest figure to the target at that pace. */
  readonly atThatPace: Arrival
  readonly firstYear?: number
}

/** All that is printed, as data. */
export interface Report {
  readonly title: string
  readonly unit?: string
  readonly sources: readonly string[]
  readonly goal: { readonly base: number; readonly target: number; readonly baseYear?: number }
  readonly scenarios: readonly Row[]
  readonly required: readonly Required[]
  readonly standing?: Standing
  readonly odds?: Sureness
  readonly matters?: Matters
}

/** The answer to a question. */
export async function report(question: Question): Promise<Report> {
  const { title, unit, sources, base, target, baseYear, deadlines } = question
  const actuals = [...question.actuals].sort((a, b) => a.year - b.year)
  const latest = actuals.at(-1)
  const early = deadlines.find((deadline) => baseYear === undefined || deadline <= baseYear)
  if (early !== undefined) throw outside('--by', `be after the base year ${baseYear}`, early)
  const goal = { base, target, ...(baseYear !== undefined && { baseYear }) }
  const odds = sureness(question, latest)
  const important = odds && matters(odds, target)
  return {
    title,
    ...(unit !== undefined && { unit }),
    sources,
    goal,
    scenarios: await rows(question),
    required: deadlines.map((deadline) => ({
      deadline,
      fromBase: requiredRate({ base, target, years: deadline - (baseYear ?? 0) }),
      ...(latest &&
        deadline > latest.year && {
          fromLatest: requiredRate({ base: latest.value, target, years: deadline - latest.year }),
        }),
    })),
    ...(actuals.length > 1 && { standing: standing(actuals, target) }),
    ...(odds && { odds }),
    ...(important && { matters: important }),
  }
}

/** A curve, and the same with its growth moved by some percentage points. */
export type NamedCurve = readonly [name: string, moved: (points: number) => Curve]

async function rows(question: Question): Promise<Row[]> {
  const { base, target, baseYear, deadlines } = question
  const curves = await curvesOf(question)
  const goal = { base, baseYear: baseYear ?? 0, target, deadlines }
  return curves.map(([name, moved]) => {
    const [row] = scenarios(goal, { [name]: moved(0) }) as [ScenarioRow]
    const { moment, firstYear, ...undated } = row
    return {
      ...(baseYear === undefined ? undated : row),
      ...difference('onePointMore', row.years, moved(0.01).timeTo(target)),
      ...difference('onePointLess', row.years, moved(-0.01).timeTo(target)),
    }
  })
}

/** The scenarios of a question. */
export async function curvesOf({ base, growth, fading: fades, formulas }: Question): Promise<NamedCurve[]> {
  return [
    ...growth.map((rate): NamedCurve => [percent(rate), (points) => compound({ base, rate: rate + points })]),
    ...fades.map((fade): NamedCurve => [fadingName(fade), (points) => fading(shifted(base, fade, points))]),
    ...(formulas.length > 0 ? await typed(formulas, base) : []),
  ]
}

/** Loaded only where there is a formula: its parser takes longer to load than all the rest to run. */
async function typed(formulas: readonly string[], base: number): Promise<NamedCurve[]> {
  const { formulaRate } = await import('../formula/index.ts')
  return formulas.map((text) => [
    text,
    (points) => formulaRate(points === 0 ? text : `(${text}) + ${points}`, { base }),
  ])
}

function difference(name: string, years: number | undefined, moved: Arrival): Record<string, number> {
  return years === undefined || moved.status === 'never' ? {} : { [name]: moved.years - years }
}

function shifted(base: number, { rate, longRun, halfLife }: Fading, points: number): Fading & { base: number } {
  return { base, rate: rate + points, longRun: longRun + points, halfLife }
}

function fadingName({ rate, longRun, halfLife }: Fading): string {
  return `${percent(rate)} fading to ${percent(longRun)}, half-life ${halfLife}`
}

function standing(actuals: readonly Figure[], target: number): Standing {
  const [first, latest] = [actuals[0], actuals.at(-1)] as [Figure, Figure]
  const years = latest.year - first.year
  if (years === 0) throw outside('--actual', 'be of different years', latest.year)
  const pace = cagr({ base: first.value, value: latest.value, years })
  const atThatPace = compound({ base: latest.value, rate: pace }).timeTo(target)
  const onCalendar = arrivalYear(atThatPace, latest.year)
  return {
    figures: actuals.map((figure, index) => {
      const before = actuals[index - 1]
      return { ...figure, ...(before && { growth: growthSince(before, figure) }) }
    }),
    multiple: latest.value / first.value,
    shareOfGap: target === first.value ? 1 : (latest.value - first.value) / (target - first.value),
    cagr: pace,
    atThatPace,
    ...(onCalendar.status === 'reached' && { firstYear: onCalendar.firstYear }),
  }
}

function growthSince(before: Figure, figure: Figure): number {
  return cagr({ base: before.value, value: figure.value, years: figure.year - before.year })
}

function outside(name: string, rule: string, received: number): DomainError {
  return new DomainError('tradepath', name, rule, received)
}
