/**
 * The only error a caller meets: an argument outside the domain of a function.
 *
 * The message reads `compound: rate must be greater than -1 (received -1.5)`; its parts are on the error as
 * `where`, `parameter`, `rule` and `received`, so that a program can put the words beside the field they belong to.
 *
 * @example
 * try {
 *   compound({ base: 41, rate: -1.5 })
 * } catch (error) {
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
  /** The value that came, as it came. */
  readonly received: unknown

  /**
   * Made by the library; callers read it.
   *
   * @param where the function that was called
   * @param parameter the argument at fault
   * @param rule what it must be, to stand after "must"
   * @param received the value that came
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

export function checkedArray(where: string, parameter: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new DomainError(where, parameter, 'be an array', value)
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

const quoted = (text: string, most: number): string =>
  JSON.stringify(text.length > most ? `${text.slice(0, most)}…` : text)

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value, 40)
  if (value instanceof Error) return `an error ${quoted(String(value.message), 80)}`
  if (Object.is(value, -0)) return '-0'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return String(value)
}
