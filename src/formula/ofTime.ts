import type { Years } from '../growth/arrival.ts'
import { compile } from './compile.ts'
import { read } from './read.ts'
import { valuesOfParts } from './realPart.ts'
import { refusal } from './tokens.ts'

/** A formula as a function of its one name t, the years since the base year. */
export function ofTime(where: string, text: string): (years: Years) => number {
  const tree = read(where, text, ['t'])
  const other = tree.names[1]
  if (other !== undefined) {
    const at = text.search(new RegExp(`(?<!\\w)${other}(?!\\w)`))
    throw refusal(where, text, at, `have no name but t, and it has ${other}`)
  }
  const run = compile(tree.root)
  const values = [0]
  return (years) => {
    values[0] = years
    const value = run(values)
    return Number.isFinite(value) ? value : (valuesOfParts(where, tree, values)[tree.root.id] as number)
  }
}
