import { DomainError } from '../../errors.ts'

/** What a function within refuses, said by the function that was called. */
export function named<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DomainError) || error.where === where) throw error
    throw new DomainError(where, error.parameter, error.rule, error.received)
  }
}
