/**
 * The lower triangle L with L Lᵀ = A, for a symmetric A whose lower triangle is read.
 *
 * @returns the rows of L up to the diagonal; undefined where A is not positive definite, to a relative 1e-12 of its diagonal
 */
export function cholesky(a: readonly (readonly number[])[]): number[][] | undefined {
  const rows: number[][] = []
  for (const [i, given] of a.entries()) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const earlier = j === i ? row : (rows[j] as number[])
      let rest = given[j] as number
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (earlier[k] as number)
      if (j < i) row.push(rest / (earlier[j] as number))
      else if (rest > 1e-12 * (given[i] as number)) row.push(Math.sqrt(rest))
      else return undefined
    }
    rows.push(row)
  }
  return rows
}
