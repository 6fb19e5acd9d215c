import { type Check, checkedObject, checkedOneOf } from '../../errors.ts'
import type { Kind } from './kinds/parts/kind.ts'
import * as kinds from './kinds.ts'

const all = { ...kinds }

/** A process that is made of numbers, not of other processes. */
export type Elementary = ReturnType<(typeof kinds)[keyof typeof kinds]['check']>

/** What is known of the kind of a process. */
export function kindOf<P extends Elementary>(process: P): Kind<P> {
  return all[process.kind] as unknown as Kind<P>
}

/** The value as such a process. */
export const elementary: Check<Elementary> = (where, parameter, value) => {
  const given = checkedObject(where, parameter, value)
  const names = Object.keys(all) as Elementary['kind'][]
  const kind = all[checkedOneOf(where, `${parameter}.kind`, given['kind'], names)] as Kind<Elementary>
  return kind.check(where, given, parameter)
}
