import { type Curve, compound, DomainError, fading, glidePath, logRate, rateFromLog } from 'tradepath'
import { custom, type Goal, type Process, type RandomWalk, type Runs, randomWalk, simulate } from 'tradepath/chance'
import { normal } from 'tradepath/distribution'
import { readNumber } from 'tradepath/series'
import { type FieldName, numberIn, type State } from './fields.ts'
import { calibratedWalk, ownWalk } from './walks.ts'

/** What the state asks of the library. */
export interface Question {
  readonly curve: Curve
  readonly process: Process
  readonly goal: Goal & { readonly baseYear: number; readonly years: number }
  readonly deadline: number
  readonly runs: Runs
}

/** What is wrong, by field, in the words of the DomainError. */
export type Faults = Partial<Record<FieldName, string>>

/** The question, or what is wrong with each field. The formula's parser is loaded only where there is a formula. */
export async function read(state: State): Promise<{ question: Question } | { faults: Faults }> {
  const faults: Faults = {}
  const attempt = <T>(name: FieldName, task: () => T): T | undefined => {
    try {
      return task()
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      faults[name] ??= error.message
      return undefined
    }
  }
  const number = (name: FieldName): number => numberIn(state, name)
  const [base, target, baseYear, deadline] = [number('base'), number('target'), number('baseYear'), number('deadline')]
  const ahead = deadline - baseYear
  const flat = randomWalk({ drift: 0, volatility: 0 })
  const few = { runs: 1, seed: 0 }

  for (const name of ['base', 'target', 'volatility', 'doubt'] as const) attempt(name, () => clear(state[name]))
  attempt('base', () => compound({ base, rate: 0 }))
  attempt('target', () => simulate(flat, { base: base > 0 ? base : 1, target, years: 1 }, few))
  attempt('baseYear', () => simulate(flat, { base: 1, target: 2, years: 1, baseYear }, few))
  if (!faults.baseYear) {
    attempt('deadline', () => glidePath({ base: 1, target: 2, years: ahead }))
    attempt('deadline', () => simulate(flat, { base: 1, target: 2, years: Math.min(ahead, 1001) }, few))
  }
  attempt('volatility', () => randomWalk({ drift: 0, volatility: number('volatility') }))
  attempt('doubt', () => randomWalk({ drift: 0, volatility: 0, driftError: number('doubt') }))
  attempt('runs', () => simulate(flat, { base: 1, target: 2, years: 1 }, { runs: number('runs'), seed: 0, to: 1 }))
  attempt('seed', () => simulate(flat, { base: 1, target: 2, years: 1 }, { runs: 1, seed: number('seed') }))
  const walk = attempt(state.growth === 'own' ? 'growth' : 'base', () => walkOf(state, base, baseYear))
  const curve = walk
    ? compound({ base: base > 0 ? base : 1, rate: rateFromLog(walk.drift) })
    : await curveOf(state, base > 0 ? base : 1, attempt)
  if (Object.keys(faults).length > 0 || !curve) return { faults }

  const years = Math.min(1000, Math.max(ahead + 5, 12))
  const process = walk ?? attempt(state.growth === 'formula' ? 'formula' : 'rate', () => processOf(state, curve, years))
  if (!process) return { faults }
  return {
    question: {
      curve,
      process,
      goal: { base, target, years, baseYear },
      deadline,
      runs: { runs: number('runs'), seed: number('seed') },
    },
  }
}

/** Refuses a number that can be read in two ways, with both; what is no number the library refuses. */
function clear(text: string): void {
  try {
    readNumber(text)
  } catch (error) {
    if (error instanceof DomainError && error.rule.startsWith('be clear')) throw error
  }
}

/** The walk that past figures tell of, where growth is taken from these. */
function walkOf({ growth, reporter }: State, base: number, baseYear: number): RandomWalk | undefined {
  if (!(base > 0 && Number.isFinite(baseYear))) return undefined
  if (growth === 'calibrated') return calibratedWalk(reporter, base, baseYear)
  return growth === 'own' ? ownWalk(reporter, baseYear) : undefined
}

type Attempt = <T>(name: FieldName, task: () => T) => T | undefined

async function curveOf(state: State, base: number, attempt: Attempt): Promise<Curve | undefined> {
  const rate = numberIn(state, 'rate')
  if (state.growth === 'formula') {
    const { formulaRate } = await import('tradepath/formula')
    return attempt('formula', () => formulaRate(state.formula, { base }))
  }
  if (state.growth !== 'fading') return attempt('rate', () => compound({ base, rate }))
  const [longRun, halfLife] = [numberIn(state, 'longRun'), numberIn(state, 'halfLife')]
  attempt('rate', () => fading({ base, rate, longRun: 0, halfLife: 1 }))
  attempt('longRun', () => fading({ base, rate: 0, longRun, halfLife: 1 }))
  attempt('halfLife', () => fading({ base, rate: 0, longRun: 0, halfLife }))
  return attempt('rate', () => fading({ base, rate, longRun, halfLife }))
}

/** Growth of each year as the curve has it, with a normal error of the year and one of the whole path. */
function processOf(state: State, curve: Curve, years: number): Process {
  const [volatility, driftError] = [numberIn(state, 'volatility'), numberIn(state, 'doubt')]
  if (state.growth === 'steady') return randomWalk({ drift: logRate(numberIn(state, 'rate')), volatility, driftError })
  const growth = Array.from({ length: years }, (_, year) => Math.log(curve.valueAt(year + 1) / curve.valueAt(year)))
  const error = normal(0, 1)
  return custom(
    ({ year, random, constant }) =>
      (growth[year - 1] as number) + volatility * error(random(0)) + driftError * error(constant(0)),
  )
}
