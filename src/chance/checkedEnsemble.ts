import { anyNumber, checked, checkedArray, checkedObject, DomainError, type Rule } from '../errors.ts'
import { type Ensemble, eachBin } from './ensemble.ts'
import { checkedGoal } from './goal.ts'
import { checkedRuns, checkedSlice } from './runs.ts'

const pathCount: Rule = {
  says: 'be a whole number of paths',
  holds: (value) => Number.isSafeInteger(value) && value >= 0,
}

/** The value as an ensemble whose counts fit together; its process is not looked at, since a `custom` one is lost in JSON. */
export function checkedEnsemble(where: string, parameter: string, value: unknown): Ensemble {
  const given = checkedObject(where, parameter, value)
  const { years } = checkedGoal(where, given['goal'])
  const { runs } = checkedRuns(where, given)
  let paths = 0
  for (const slice of checkedArray(where, `${parameter}.slices`, given['slices'])) {
    const [from, to] = checkedArray(where, `${parameter}.slices`, slice)
    paths += sizeOf(checkedSlice(where, { from, to }, runs, Infinity))
  }
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
    for (const name of ['low', 'width', 'bins']) checked(where, `${parameter}.levels.${name}`, levels[name], anyNumber)
    for (const count of checkedArray(where, `${parameter}.levels.counts`, levels['counts']))
      checked(where, `${parameter}.levels.counts`, count, anyNumber)
    let counted = 0
    eachBin(levels as unknown as Ensemble['levels'][number], (_, count) => {
      counted += count
    })
    if (counted !== paths || paths === 0)
      throw new DomainError(where, `${parameter}.levels.counts`, `be those of ${paths} paths, 1 or more`, counted)
  }
  return given as unknown as Ensemble
}

function sizeOf({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from
}
