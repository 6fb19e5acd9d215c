import { checkedObject, checkedOneOf } from '../../../errors.ts'
import { checkedBootstrap } from '../bootstrap.ts'
import { checkedCustom } from '../custom.ts'
import { checkedJumps } from '../jumps.ts'
import { checkedMeanReverting } from '../meanReverting.ts'
import type { Process } from '../process.ts'
import { checkedRandomWalk } from '../randomWalk.ts'
import { checkedRegimes } from '../regimes.ts'
import { checkedStudentT } from '../studentT.ts'

const kinds = {
  randomWalk: checkedRandomWalk,
  studentT: checkedStudentT,
  meanReverting: checkedMeanReverting,
  regimes: checkedRegimes,
  jumps: checkedJumps,
  bootstrap: checkedBootstrap,
  custom: checkedCustom,
} as const satisfies { [kind in Process['kind']]: (where: string, given: Record<string, unknown>) => Process }

/** The value as a process, whether a function of this entry or JSON made it: a frozen object with its members and no others. */
export function checkedProcess(where: string, parameter: string, value: unknown): Process {
  const given = checkedObject(where, parameter, value)
  const kind = checkedOneOf(where, `${parameter}.kind`, given['kind'], Object.keys(kinds) as Process['kind'][])
  return kinds[kind](where, given)
}
