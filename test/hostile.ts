import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../src/index.ts'

/** Numbers that look for trouble. */
export const numbers = [
  ...[
    Number.NaN,
    Infinity,
    -Infinity,
    0,
    -0,
    5e-324,
    -5e-324,
    2.2e-308,
    1e308,
    -1e308,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ],
  ...[Number.EPSILON, -1, -1 + 2 ** -53, 1, 2, 41, 82, 0.08, -0.08, 0.32, 7, 2023, 2030, 2 ** 53, 1e-30, 1e17, 1e100],
]
/** What is not a number. */
export const wrong = [
  undefined,
  null,
  '',
  '41',
  'x'.repeat(100),
  true,
  [],
  [41],
  {},
  () => 41,
  Symbol('41'),
  41n,
  new Date(0),
  Object.create(null),
]

export const number = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...numbers) },
  { weight: 4, arbitrary: fc.double() },
)
export const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom(...wrong) },
)
export const list = fc.oneof(
  { weight: 9, arbitrary: fc.array(value, { maxLength: 4 }) },
  { weight: 1, arbitrary: value },
)
export const options = (keys: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: fc.record(keys) }, { weight: 1, arbitrary: value })

export const fn = fc.constantFrom<unknown>(
  (x: number) => x * x - 2,
  (x: number) => 1 / x,
  () => Number.NaN,
  Math.sign,
  () => 'x',
  41,
)

/** Nothing but finite numbers, text, statuses and yes or no in an answer; functions are what curves are made of. */
function isClean(answer: unknown): boolean {
  if (typeof answer === 'number') return Number.isFinite(answer)
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).every(isClean)
  return ['string', 'boolean', 'function'].includes(typeof answer)
}

/**
 * Tests that hostile calls give a clean value or a DomainError, each in little time.
 *
 * @param entry the functions that are called, by name
 * @param calls arguments for each of them; every function of the entry must be among them
 * @param follow asks on what a call gave, through the `call` it is handed
 */
export function hostileCalls(
  entry: object,
  calls: Record<string, fc.Arbitrary<unknown[]>>,
  {
    runs,
    milliseconds = 10,
    follow,
  }: {
    runs: number
    milliseconds?: number
    follow?: (name: string, answer: unknown, made: number, call: Call) => void
  },
): void {
  const functions = new Map<string, (...args: unknown[]) => unknown>(
    Object.entries(entry).filter(([name, member]) => typeof member === 'function' && name !== 'DomainError'),
  )

  test('every public function is among the hostile calls', () => {
    expect(Object.keys(calls).sort()).toEqual([...functions.keys()].sort())
  })

  test(`${runs.toLocaleString('en')} hostile calls give a clean value or a DomainError, each in under ${milliseconds} ms`, () => {
    let made = 0
    let slowest = { milliseconds: 0, name: '' }
    const unclean: string[] = []
    const misnamed = new Set<string>()
    /** One call, by the time of the processor; a slow one is timed again, since a single time may be the machine's. */
    const call: Call = (name, task) => {
      made++
      let best = Infinity
      let answer: unknown
      for (let attempt = 0; attempt < 5 && best > milliseconds / 2; attempt++) {
        const start = process.cpuUsage()
        try {
          answer = task()
        } catch (error) {
          answer = error
        }
        const { user, system } = process.cpuUsage(start)
        best = Math.min(best, (user + system) / 1000)
      }
      if (best > slowest.milliseconds) slowest = { milliseconds: best, name }
      if (!(answer instanceof DomainError) && (answer instanceof Error || !isClean(answer)))
        unclean.push(`${name}: ${String(answer)}`)
      return answer
    }
    expect(functions.size).toBeGreaterThan(0)
    for (let round = 0; made < runs && unclean.length === 0; round++) {
      for (const [name, publicFunction] of functions) {
        const some = Math.min(500, Math.ceil(runs / functions.size))
        for (const args of fc.sample(calls[name] as fc.Arbitrary<unknown[]>, {
          numRuns: some,
          seed: 20240703 + round,
        })) {
          const answer = call(name, () => publicFunction(...args))
          if (answer instanceof DomainError && !answer.message.startsWith(`${name}: `))
            misnamed.add(`${name} says ${answer.message.replace(/ \(received.*/, '')}`)
          follow?.(name, answer, made, call)
        }
      }
    }
    console.log(`${made} calls, slowest ${slowest.milliseconds.toFixed(2)} ms (${slowest.name})`)
    expect(unclean).toEqual([])
    expect([...misnamed], 'an error names the function that was called').toEqual([])
    expect(made).toBeGreaterThanOrEqual(runs)
    expect(slowest.milliseconds).toBeLessThan(milliseconds)
  }, 180_000)
}

/** What is given by name: options and goals, and no curve, answer or dictionary, whose members have names of their own. */
const isOptions = (value: unknown, names: ReadonlySet<string>): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((name) => names.has(name)) &&
  !Object.values(value).some((member) => typeof member === 'function')

/**
 * Tests that every function refuses a member that it does not know, in each of its options and goals, and names it.
 *
 * @param entry the functions that are called, by name
 * @param calls arguments for each of them
 * @param names the members that options and goals have
 * @param least how many functions must have shown it
 */
export function unknownMembers(
  entry: object,
  calls: Record<string, fc.Arbitrary<unknown[]>>,
  names: readonly string[],
  least: number,
): void {
  test('an unknown member of options or of a goal is refused by its name', () => {
    const shown = new Set<string>()
    const passed: string[] = []
    for (const [name, made] of Object.entries(calls)) {
      const call = (entry as Record<string, (...args: unknown[]) => unknown>)[name]
      for (const args of fc.sample(made, { numRuns: 2000, seed: 13 })) {
        const places = args.flatMap((arg, place) => (isOptions(arg, new Set(names)) ? [place] : []))
        if (places.length === 0 || !succeeds(() => call(...args))) continue
        for (const place of places) {
          const more = args.map((arg, k) => (k === place ? { ...(arg as object), misSpelt: 1 } : arg))
          const error = thrown(() => call(...more))
          if (!(error instanceof DomainError && error.rule.startsWith('not have `misSpelt`')))
            passed.push(`${name} ${place}`)
          shown.add(`${name} ${place}`)
        }
      }
    }
    expect([...new Set(passed)]).toEqual([])
    expect(shown.size, [...shown].join()).toBeGreaterThanOrEqual(least)
  }, 60_000)
}

function thrown(task: () => unknown): unknown {
  try {
    task()
  } catch (error) {
    return error
  }
  return undefined
}

const succeeds = (task: () => unknown): boolean => thrown(task) === undefined

/** Makes a call, times it, and holds its answer to the rule. */
export type Call = (name: string, task: () => unknown) => unknown
