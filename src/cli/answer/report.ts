import { requiredRate } from '../../growth/requiredRate.ts'
import type { Question } from '../arguments/question.ts'
import { told, wrong } from '../arguments/read.ts'
import { type Course, courseOf } from './course.ts'
import { type Matters, matters } from './matters.ts'
import { type Sureness, sureness } from './odds.ts'
import { type Row, rowsOf } from './rows.ts'
import { type Standing, standingOf } from './standing.ts'

/** Growth needed from the base, and from the latest figure, to be at the target in the year of the deadline. */
export interface Required {
  readonly deadline: number
  /** `met` where the latest figure is at the target, `past` where it is of that year or a later one and is not. */
  readonly status: 'open' | 'met' | 'past'
  readonly fromBase: number
  /** Absent where there is no figure after the base, and where the status is not `open`. */
  readonly fromLatest?: number
}

/** All that is printed, as data. */
export interface Report {
  readonly title: string
  readonly unit?: string
  readonly sources: readonly string[]
  readonly goal: {
    readonly base: number
    readonly target: number
    readonly baseYear?: number
    /** Since when figures are at the target without a break; absent where they are not, or nothing is dated. */
    readonly metSince?: number
  }
  readonly scenarios: readonly Row[]
  readonly required: readonly Required[]
  readonly standing?: Standing
  readonly odds?: Sureness
  readonly matters?: Matters
  /** What was asked for and is not given, and why. */
  readonly notes?: readonly string[]
}

/** The answer to a question. */
export async function report(question: Question): Promise<Report> {
  const { title, unit, sources, base, target, baseYear, deadlines } = question
  const course = courseOf(question)
  const required = deadlines.map((deadline) => requiredBy(deadline, question, course))
  const standing = standingOf(course, target)
  const scenarios = await rowsOf(question)
  const odds = sureness(question, course)
  const important = odds && matters(odds, target)
  const metSince = course.since !== undefined && { metSince: course.since }
  const notes = notesOf(question, course)
  return {
    title,
    ...(unit !== undefined && { unit }),
    sources,
    goal: { base, target, ...(baseYear !== undefined && { baseYear, ...metSince }) },
    scenarios,
    required,
    ...(standing && { standing }),
    ...(odds && { odds }),
    ...(important && { matters: important }),
    ...(notes.length > 0 && { notes }),
  }
}

function requiredBy(
  deadline: number,
  { base, target, baseYear = 0 }: Question,
  { figures, latest, since }: Course,
): Required {
  const rate = (from: number, year: number): number =>
    told(
      '--by',
      () => requiredRate({ base: from, target, years: deadline - year }),
      ({ rule }) => wrong('--by', rule, deadline),
    )
  const status = since !== undefined ? 'met' : deadline <= latest.year ? 'past' : 'open'
  return {
    deadline,
    status,
    fromBase: rate(base, baseYear),
    ...(status === 'open' && figures.length > 1 && { fromLatest: rate(latest.value, latest.year) }),
  }
}

function notesOf({ volatility, trade, fading, formulas }: Question, { since }: Course): string[] {
  const uncertain = volatility !== undefined || trade !== undefined
  if (uncertain && since !== undefined) return ['No odds of getting there: the target is met.']
  const others = fading.length + formulas.length
  return volatility !== undefined && others > 0
    ? ['Odds are for constant growth, not for fading growth or formulas.']
    : []
}
