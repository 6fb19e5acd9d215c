import { anyNumber, checked, checkedArray, checkedObject, DomainError, positive, type Rule } from '../../../errors.ts'
import { checkedGoal } from '../../../goal.ts'
import { runsChecks } from '../../../runs.ts'
import { type Scale, scaleCheck } from '../../../scale.ts'
import { valueRule } from '../../process/kinds/parts/rules.ts'
import { checkedProcess, scaleOfProcess } from '../../process/process.ts'
import type { Ensemble } from '../ensemble.ts'
import { checkedSlice, type Slice } from '../slice.ts'

const pathCount: Rule = {
  says: 'be a whole number of paths',
  holds: (value) => Number.isSafeInteger(value) && value >= 0,
}

const binCount: Rule = {
  says: 'be a whole number from 1 to 65536',
  holds: (value) => Number.isInteger(value) && value >= 1 && value <= 65536,
}
const binEntry: Rule = {
  says: 'be a whole number other than 0',
  holds: (value) => Number.isSafeInteger(value) && value !== 0,
}

/** The scale of what was simulated; a `custom` step is not looked at, since it is lost in JSON. */
export function scaleOfEnsemble(
  where: string,
  { process }: { readonly process?: unknown },
  parameter = 'ensemble',
): Scale {
  const name = `${parameter}.process`
  const given = checkedObject(where, name, process)
  if (given['kind'] === 'custom') return scaleCheck(where, `${name}.scale`, given['scale'])
  return given['kind'] === 'sectors' ? 'log' : scaleOfProcess(checkedProcess(where, name, given))
}

/** The value as an ensemble whose counts fit together. */
export function checkedEnsemble(where: string, parameter: string, value: unknown): Ensemble {
  const given = checkedObject(where, parameter, value)
  const scale = scaleOfEnsemble(where, { process: given['process'] }, parameter)
  checkedGoal(where, given['goal'], valueRule(scale))
  const runs = checked(where, `${parameter}.runs`, given['runs'], runsChecks.runs)
  checked(where, `${parameter}.seed`, given['seed'], runsChecks.seed)
  const years = checkedArray(where, `${parameter}.annual`, given['annual']).length
  if (years < 1 || years > 1000) throw new DomainError(where, `${parameter}.annual`, 'have 1 to 1000 years', years)
  let paths = 0
  for (const slice of checkedArray(where, `${parameter}.slices`, given['slices'])) {
    const [from, to] = checkedArray(where, `${parameter}.slices`, slice)
    paths += sizeOf(checkedSlice(where, { from, to } as Slice, runs, Infinity))
  }
  if (paths === 0) throw new DomainError(where, `${parameter}.slices`, 'hold a path', given['slices'])
  const listOf = (name: string): readonly unknown[] => {
    const list = checkedArray(where, `${parameter}.${name}`, given[name])
    if (list.length !== years) throw new DomainError(where, `${parameter}.${name}`, `have ${years} years`, list)
    return list
  }
  for (const name of ['terminal', 'annual', ...(given['continuous'] === undefined ? [] : ['continuous'])])
    for (const count of listOf(name)) {
      const own = checked(where, `${parameter}.${name}`, count, pathCount)
      if (own > paths) throw new DomainError(where, `${parameter}.${name}`, `be at most ${paths}`, own)
    }
  for (const each of listOf('levels')) {
    const levels = checkedObject(where, `${parameter}.levels`, each)
    checked(where, `${parameter}.levels.low`, levels['low'], anyNumber)
    checked(where, `${parameter}.levels.width`, levels['width'], positive)
    const bins = checked(where, `${parameter}.levels.bins`, levels['bins'], binCount)
    let [counted, binned] = [0, 0]
    for (const count of checkedArray(where, `${parameter}.levels.counts`, levels['counts'])) {
      // (the check in full takes longer than all the rest)
      const own =
        typeof count === 'number' && binEntry.holds(count)
          ? count
          : checked(where, `${parameter}.levels.counts`, count, binEntry)
      counted += Math.max(0, own)
      binned += Math.max(1, -own)
    }
    if (counted !== paths || binned > bins)
      throw new DomainError(where, `${parameter}.levels.counts`, `be of ${paths} paths in ${bins} bins`, counted)
  }
  return given as unknown as Ensemble
}

function sizeOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from
}
