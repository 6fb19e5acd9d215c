import { DomainError } from '../errors.ts'

/** The rate, if a double holds it; `received` is the value of the parameter that makes it too large. */
export function finiteRate(where: string, parameter: string, rate: number, received: unknown): number {
  if (!Number.isFinite(rate)) throw new DomainError(where, parameter, 'give a rate below 1.8e308', received)
  return rate + 0
}
