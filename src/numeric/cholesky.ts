/**
 * The lower triangle L with L Lᵀ = A, for a symmetric A whose lower triangle is read.
 *
 * @param singular whether A may have a determinant of 0: `refused` (the default), to a relative 1e-12 of its diagonal; or
 * `taken`, where a pivot within 1e-10 of 0 counts as 0, for a matrix with 1 on its diagonal
 * @returns the rows of L up to the diagonal; undefined where A is not positive definite, or not positive semidefinite
 */
export function cholesky(
  a: readonly (readonly number[])[],
  singular: 'refused' | 'taken' = 'refused',
): number[][] | undefined {
  const rows: number[][] = []
  for (const [i, given] of a.entries()) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const earlier = j === i ? row : rows[j]
      let rest = given[j]
      for (let k = 0; k < j; k++) rest -= row[k] * earlier[k]
      const entry = j === i ? pivot(rest, given[i], singular) : quotient(rest, earlier[j])
      if (entry === undefined) return undefined
      row.push(entry)
    }
    rows.push(row)
  }
  return rows
}

function pivot(rest: number, diagonal: number, singular: 'refused' | 'taken'): number | undefined {
  if (singular === 'refused') return rest > 1e-12 * diagonal ? Math.sqrt(rest) : undefined
  if (rest < -1e-10) return undefined
  return rest < 1e-10 ? 0 : Math.sqrt(rest)
}

function quotient(rest: number, below: number): number | undefined {
  if (below !== 0) return rest / below
  return Math.abs(rest) > 1e-5 ? undefined : 0
}
