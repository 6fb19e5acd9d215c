import { expect, test } from 'vitest'
import { DomainError } from '../src/index.ts'

/** Tests that each call is refused with a DomainError of exactly that message: the parameter, the rule and what came. */
export function refusals(table: Record<string, () => unknown>): void {
  for (const [message, call] of Object.entries(table))
    test(message, () => {
      let thrown: unknown
      try {
        call()
      } catch (error) {
        thrown = error
      }
      expect(thrown).toBeInstanceOf(DomainError)
      expect((thrown as DomainError).message).toBe(message)
    })
}
