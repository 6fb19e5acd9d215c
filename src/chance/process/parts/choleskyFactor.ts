/**
 * The lower triangular L with L Lᵀ = matrix, for a symmetric positive semidefinite one with 1 on its diagonal, by rows;
 * undefined where the matrix is none. A pivot within 1e-10 of 0 counts as 0.
 */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const factor = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++) {
    const row = factor[i] as number[]
    for (let j = 0; j <= i; j++) {
      const other = factor[j] as number[]
      const given = matrix[i]?.[j] as number
      if (given !== matrix[j]?.[i]) return undefined
      let rest = given
      for (let k = 0; k < j; k++) rest -= row[k] * other[k]
      if (i === j) {
        if (rest < -1e-10) return undefined
        row[i] = rest < 1e-10 ? 0 : Math.sqrt(rest)
      } else {
        const pivot = other[j]
        if (pivot === 0 && Math.abs(rest) > 1e-5) return undefined
        row[j] = pivot === 0 ? 0 : rest / pivot
      }
    }
  }
  return factor
}
