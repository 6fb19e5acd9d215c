/**
 * The only error a caller meets: an argument outside the domain of a function.
 *
 * The message reads `compound: rate must be greater than -1 (received -1.5)`; its parts are on the error as
 * `where`, `parameter`, `rule` and `received`, so that a program can put the words beside the field they belong to.
 *
 * @example
 * import { compound, DomainError } from 'tradepath'
 * try {
 *   compound({ base: 41, rate: -1.5 })
 * } catch (error) {
 *   if (!(error instanceof DomainError)) throw error
 *   error.message // 'compound: rate must be greater than -1 (received -1.5)'
 *   error.parameter // 'rate'
 * }
 */
export class DomainError extends RangeError {
  /** Always `DomainError`. */
  override readonly name: string = 'DomainError'
  /** The function that was called. */
  readonly where: string
  /** The argument at fault, by its name in the documentation. */
  readonly parameter: string
  /** What the argument must be. */
  readonly rule: string
  /** The value that was received, unchanged. */
  readonly received: unknown

  /**
   * Made by the library; callers read it.
   *
   * @param where the function that was called
   * @param parameter the argument at fault
   * @param rule what it must be, to stand after "must"
   * @param received the value
   */
  constructor(where: string, parameter: string, rule: string, received: unknown) {
    super(`${where}: ${parameter} must ${rule} (received ${shown(received)})`)
    this.where = where
    this.parameter = parameter
    this.rule = rule
    this.received = received
  }
}

/** What a number must be beside finite, in words and as a test. */
export interface Rule {
  readonly says: string
  readonly holds: (value: number) => boolean
}

export const anyNumber: Rule = { says: 'be a finite number', holds: () => true }
export const positive: Rule = { says: 'be greater than 0', holds: (value) => value > 0 }
export const notNegative: Rule = { says: 'be at least 0', holds: (value) => value >= 0 }
/** A growth rate a year: -1 would be the loss of everything. */
export const growthRate: Rule = { says: 'be greater than -1', holds: (value) => value > -1 }
export const wholeYear: Rule = { says: 'be a whole number', holds: Number.isSafeInteger }
export const wholeCount: Rule = {
  says: 'be a whole number from 1',
  holds: (value) => Number.isSafeInteger(value) && value >= 1,
}
/** A seed: 0 is as good as any. */
export const wholeSeed: Rule = {
  says: 'be a whole number from 0 to 2^53 - 1',
  holds: (value) => Number.isSafeInteger(value) && value >= 0,
}
/** A probability that is neither impossible nor certain. */
export const insideUnit: Rule = { says: 'be between 0 and 1', holds: (value) => value > 0 && value < 1 }
/** A probability, impossible and certain included. */
export const unitInterval: Rule = { says: 'be from 0 to 1', holds: (value) => value >= 0 && value <= 1 }

/** The value as a finite number that keeps the rule; -0 comes back as 0. */
export function checked(where: string, parameter: string, value: unknown, rule: Rule): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new DomainError(where, parameter, anyNumber.says, value)
  if (!rule.holds(value)) throw new DomainError(where, parameter, rule.says, value)
  return value + 0
}

/** The value as an object, so that its members can be read; an array is none. */
export function checkedObject(where: string, parameter: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DomainError(where, parameter, 'be an object', value)
  return value as Record<string, unknown>
}

/** The value as an array in which every place is filled: `map` and its like would pass over a hole. */
export function checkedArray(where: string, parameter: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new DomainError(where, parameter, 'be an array', value)
  for (let place = 0; place < value.length; place++)
    if (!(place in value))
      throw new DomainError(where, `${parameter}[${place}]`, 'not be a hole in the array', undefined)
  return value
}

/** The value as one of a list of words. */
export function checkedOneOf<T extends string>(
  where: string,
  parameter: string,
  value: unknown,
  words: readonly T[],
): T {
  if (!words.includes(value as T))
    throw new DomainError(where, parameter, `be ${words.map((word) => `'${word}'`).join(' or ')}`, value)
  return value as T
}

export function checkedFunction(where: string, parameter: string, value: unknown): void {
  if (typeof value !== 'function') throw new DomainError(where, parameter, 'be a function', value)
}

/** Reads a value, or throws the `DomainError` that names function and parameter. */
export type Check<T> = (where: string, parameter: string, value: unknown) => T

/** The checks of an object, member by member: a rule for a number, or a function for anything else. */
export type Checks = Readonly<Record<string, Rule | Check<unknown>>>

type Value<C> = C extends Check<infer T> ? T : number
type MayMiss<D extends Checks> = { [K in keyof D]: undefined extends Value<D[K]> ? K : never }[keyof D]

/** What checks make of an object: an optional member is absent where it was not given. */
export type Checked<D extends Checks> = {
  readonly [K in Exclude<keyof D, MayMiss<D>>]: Value<D[K]>
} & { readonly [K in MayMiss<D>]?: Exclude<Value<D[K]>, undefined> }

/**
 * The members of an object, each checked by its own rule; a member that has none is refused, and the nearest name is said.
 *
 * @param parameter the name of the object; members of `options` and `goal` go by their own names in errors
 */
export function domain<D extends Checks>(where: string, value: unknown, checks: D, parameter = 'options'): Checked<D> {
  const given = checkedObject(where, parameter, value)
  for (const name of Object.keys(given))
    if (!Object.hasOwn(checks, name)) refuseUnknown(where, parameter, given, Object.keys(checks))
  const plain = parameter === 'options' || parameter === 'goal'
  const read: Record<string, unknown> = {}
  for (const name in checks) {
    const check: Rule | Check<unknown> = checks[name]
    const path = plain ? name : `${parameter}.${name}`
    const member =
      typeof check === 'function' ? check(where, path, given[name]) : checked(where, path, given[name], check)
    if (member !== undefined) read[name] = member
  }
  return read as Checked<D>
}

/** Refuses an object that has a member of another name than these; `undefined` counts as left out. */
export function refuseUnknown(
  where: string,
  parameter: string,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): void {
  const unknown = Object.keys(given).find((name) => !names.includes(name) && given[name] !== undefined)
  if (unknown === undefined) return
  const meant = nearest(unknown, names)
  const help = meant === undefined ? `it has ${names.join(', ')}` : `did you mean \`${meant}\`?`
  throw new DomainError(where, parameter, `not have \`${shortened(unknown, 40)}\`; ${help}`, given[unknown])
}

/** A member that may be left out; `fallback` then stands in for it. */
export function optional(check: Rule): Check<number | undefined>
export function optional(check: Rule, fallback: number): Check<number>
export function optional<T>(check: Check<T>): Check<T | undefined>
export function optional<T>(check: Check<T>, fallback: T): Check<T>
export function optional<T>(check: Rule | Check<T>, fallback?: T): Check<T | undefined> {
  return (where, parameter, value) => {
    if (value === undefined) return fallback
    return typeof check === 'function' ? check(where, parameter, value) : (checked(where, parameter, value, check) as T)
  }
}

/** A member that is one of these words. */
export function oneOf<T extends string>(...words: readonly T[]): Check<T> {
  return (where, parameter, value) => checkedOneOf(where, parameter, value, words)
}

/** A member that is an array, each element by the same rule. */
export function listOf(check: Rule): Check<readonly number[]>
export function listOf<T>(check: Check<T>): Check<readonly T[]>
export function listOf<T>(check: Rule | Check<T>): Check<readonly T[]> {
  return (where, parameter, value) =>
    checkedArray(where, parameter, value).map((element, place) => {
      const path = `${parameter}[${place}]`
      return typeof check === 'function'
        ? check(where, path, element)
        : (checked(where, path, element, check) as unknown as T)
    })
}

/** A member that is an object with checks of its own. */
export function object<D extends Checks>(checks: D): Check<Checked<D>> {
  return (where, parameter, value) => domain(where, value, checks, parameter)
}

/** A member that is yes or no. */
export const flag: Check<boolean> = (where, parameter, value) => {
  if (typeof value !== 'boolean') throw new DomainError(where, parameter, 'be true or false', value)
  return value
}

/** A member that is text. */
export const text: Check<string> = (where, parameter, value) => {
  if (typeof value !== 'string') throw new DomainError(where, parameter, 'be text', value)
  return value
}

/** A member that is checked elsewhere. */
export const anything: Check<unknown> = (_where, _parameter, value) => value

/** The word that was probably meant: the same but for case, or at most a third of its letters away. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const given = word.slice(0, 40).toLowerCase()
  const most = Math.max(1, Math.floor(given.length / 3))
  const [best] = words
    .map((other) => ({ other, away: distance(given, other.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  return best !== undefined && best.away <= most ? best.other : undefined
}

/** The number of letters to put in, take out or change that make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1] + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min(changed, row[j] + 1, next[j - 1] + 1))
    }
    row = next
  }
  return row[b.length]
}

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)
const quoted = (text: string, most: number): string => JSON.stringify(shortened(text, most))

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value, 40)
  if (value instanceof Error) return `an error ${quoted(String(value.message), 80)}`
  if (Object.is(value, -0)) return '-0'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return String(value)
}
