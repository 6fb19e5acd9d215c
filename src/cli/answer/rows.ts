import { DomainError } from '../../errors.ts'
import type { Arrival } from '../../growth/arrival.ts'
import type { Curve } from '../../growth/curve.ts'
import { compound } from '../../growth/curves/compound.ts'
import { fading } from '../../growth/curves/fading.ts'
import { type ScenarioRow, scenarios } from '../../growth/scenarios.ts'
import type { Fading, Question } from '../arguments/question.ts'
import { told, wrong } from '../arguments/read.ts'
import { percent } from '../render/table.ts'

/** A scenario, and how the years move with one percentage point more or less growth (absent where never reached). */
export type Row = Omit<ScenarioRow, 'moment' | 'firstYear'> & {
  readonly moment?: number
  readonly firstYear?: number
  readonly onePointMore?: number
  readonly onePointLess?: number
  /** There is no growth of one percentage point less: it would be the loss of everything. */
  readonly noPointLess?: true
}

/** A curve, and the same with its growth moved by some percentage points. */
export type NamedCurve = readonly [name: string, moved: (points: number) => Curve, option: string]

/** When each scenario gets there. */
export async function rowsOf(question: Question): Promise<Row[]> {
  const { base, target, baseYear, deadlines } = question
  // without a calendar any year will do: what is dated is left out below
  const goal = { base, baseYear: baseYear ?? 2000, target }
  const years = { deadlines: baseYear === undefined ? [] : deadlines }
  return (await curvesOf(question)).map(([name, moved, option]) => {
    const work = (): Row => {
      const [row] = scenarios(goal, { [name]: moved(0) }, years) as [ScenarioRow]
      const { moment, firstYear, ...undated } = row
      return { ...(baseYear === undefined ? undated : row), ...onePoint(row.years, moved, target) }
    }
    return told(option, work, ({ parameter, rule, received }) =>
      parameter === 'text'
        ? wrong(option, rule, received)
        : wrong(option, 'get to the target within 1.8e308 years, or never', name),
    )
  })
}

/** The scenarios of a question. */
export async function curvesOf({ base, growth, fading: fades, formulas }: Question): Promise<NamedCurve[]> {
  return [
    ...growth.map(
      (rate): NamedCurve => [percent(rate), (points) => compound({ base, rate: rate + points }), '--growth'],
    ),
    ...fades.map((fade): NamedCurve => [fadingName(fade), (points) => fading(shifted(base, fade, points)), '--fading']),
    ...(formulas.length > 0 ? await typed(formulas, base) : []),
  ]
}

/** Loaded only where there is a formula: its parser takes longer to load than all the rest to run. */
async function typed(formulas: readonly string[], base: number): Promise<NamedCurve[]> {
  const { formulaRate } = await import('../../formula/index.ts')
  return formulas.map((text) => [
    text,
    (points) => formulaRate(points === 0 ? text : `(${text}) + ${points}`, { base }),
    '--formula',
  ])
}

function onePoint(
  years: number | undefined,
  moved: NamedCurve[1],
  target: number,
): Pick<Row, 'onePointMore' | 'onePointLess' | 'noPointLess'> {
  if (years === undefined) return {}
  const [more, less] = [arrivalOf(moved, 0.01, target), arrivalOf(moved, -0.01, target)]
  return {
    ...(more?.status === 'reached' && { onePointMore: more.years - years }),
    ...(less?.status === 'reached' && { onePointLess: less.years - years }),
    ...(less === undefined && { noPointLess: true }),
  }
}

/** Nothing where there is no such growth; that the curve itself is one is known by then. */
function arrivalOf(moved: NamedCurve[1], points: number, target: number): Arrival | undefined {
  try {
    return moved(points).timeTo(target)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return undefined
  }
}

function shifted(base: number, { rate, longRun, halfLife }: Fading, points: number): Fading & { base: number } {
  return { base, rate: rate + points, longRun: longRun + points, halfLife }
}

function fadingName({ rate, longRun, halfLife }: Fading): string {
  return `${percent(rate)} fading to ${percent(longRun)}, half-life ${halfLife}`
}
