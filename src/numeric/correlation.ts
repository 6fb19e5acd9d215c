import { type Check, checked, checkedArray, DomainError } from '../errors.ts'
import { cholesky } from './cholesky.ts'

/** A correlation matrix of a size: symmetric, 1 on the diagonal, positive definite; the message names the parameter. */
export function correlationOf(size: number): Check<number[][]> {
  return (where, parameter, value) => {
    const sized = (name: string, list: unknown): readonly unknown[] => {
      const given = checkedArray(where, name, list)
      if (given.length !== size) throw new DomainError(where, name, `have the length ${size}`, list)
      return given
    }
    const rows = sized(parameter, value).map((row, i) =>
      sized(`${parameter}[${i}]`, row).map((entry, j) =>
        checked(where, `${parameter}[${i}][${j}]`, entry, i === j ? one : inside),
      ),
    )
    for (const [i, row] of rows.entries())
      for (const [j, entry] of row.entries())
        if (entry !== rows[j][i]) {
          const says = `be ${parameter}[${j}][${i}], ${rows[j][i]}`
          throw new DomainError(where, `${parameter}[${i}][${j}]`, says, entry)
        }
    if (!cholesky(rows)) throw new DomainError(where, parameter, 'be positive definite', value)
    return rows
  }
}

const one = { says: 'be 1', holds: (value: number) => value === 1 }
const inside = { says: 'be between -1 and 1', holds: (value: number) => Math.abs(value) < 1 }

/** Whether each entry is that on the other side of the diagonal. */
export function isSymmetric(matrix: readonly (readonly number[])[]): boolean {
  return matrix.every((row, i) => row.every((entry, j) => entry === matrix[j][i]))
}
