import type { Years } from '../growth/arrival.ts'
import { compile } from './compile.ts'
import { read } from './read.ts'
import { valuesOfParts } from './realPart.ts'
import { placeOf, refusal } from './text.ts'

/** A formula as a function of its one name t, the years since the base year. */
export function ofTime(where: string, text: string): (years: Years) => number {
  const tree = read(where, text, ['t'])
  const other = tree.names[1]
  if (other !== undefined) {
    throw refusal(where, text, `have no name but t, and it has ${other}`, placeOf(text, other))
  }
  const run = compile(tree.root)
  const values = [0]
  return (years) => {
    values[0] = years
    const value = run(values)
    return Number.isFinite(value) ? value : (valuesOfParts(where, tree, values)[tree.root.id] as number)
  }
}
