/** A probability distribution by its quantile function: the value below which it lies with probability p, 0 ≤ p ≤ 1. */
export type Quantile = (p: number) => number
