import { type Check, checkedObject, checkedOneOf } from '../../errors.ts'
import type { Scale } from '../../scale.ts'
import * as composed from './composed.ts'
import type { Elementary } from './elementary.ts'
import type { Kind, Walk } from './kinds/parts/kind.ts'
import * as kinds from './kinds.ts'
import type { Plan } from './plan.ts'

/**
 * A process: a plain, serialisable description of uncertain annual growth.
 *
 * Growth is annual log growth: ln(value of a year / value of the year before), so 8 % is 0.07696 (`logRate(0.08)`). On another
 * `scale` it is the change of a year there: with `'level'` in the unit of the values, for what may be 0 or negative.
 * `volatility` is the standard deviation of a year's log growth around what is expected of it: for `jumps` of a year without
 * a jump, for `meanReverting` of a year's shock, for `regimes` of a year in the regime.
 * `driftError`, where there is one, is the standard deviation of what is not known about the drift: a normal error, drawn
 * once a path and the same in all its years. Left out, it is 0.
 *
 * Each kind is made and checked by the function of its name; the plain object, as it comes out of JSON, is as good.
 *
 * @example
 * import { randomWalk } from 'tradepath/chance'
 * const process = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * JSON.stringify(process) // '{"kind":"randomWalk","drift":0.0769,"volatility":0.08}'
 */
export type Process = Elementary | ReturnType<(typeof composed)[keyof typeof composed]['check']>

/** What is known of a kind; a plan is made of a process of that kind only. */
interface AnyKind {
  readonly check: Kind<Process>['check']
  readonly plan: (process: never) => Plan
  readonly walks?: (process: never) => readonly Walk[]
}
const all: { readonly [kind in Process['kind']]: AnyKind } = { ...kinds, ...composed }

/** The value as a process, whether a function of this entry or JSON made it: a frozen object with its members and no others. */
export const checkedProcess: Check<Process> = (where, parameter, value) => {
  const given = checkedObject(where, parameter, value)
  const kind = all[checkedOneOf(where, `${parameter}.kind`, given['kind'], Object.keys(all) as Process['kind'][])]
  return kind.check(where, given, parameter)
}

/** How the engine makes the paths of a process. */
export function planOf(process: Process): Plan {
  return all[process.kind].plan(process as never)
}

/** The random walks that a process is a mixture of; none where it is not one. */
export function walksOf(process: Process): readonly Walk[] {
  return all[process.kind].walks?.(process as never) ?? []
}

/** The scale on which a process changes. */
export function scaleOfProcess(process: Process): Scale {
  switch (process.kind) {
    case 'mixture':
      return scaleOfProcess(process.scenarios[0].process)
    case 'fromNowcast':
      return scaleOfProcess(process.process)
    default:
      return process.scale ?? 'log'
  }
}
