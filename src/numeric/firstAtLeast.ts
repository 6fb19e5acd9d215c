/** The index of the first of the rising values that is at least x; their number where none is. */
export function firstAtLeast(rising: ArrayLike<number>, x: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle] >= x) high = middle
    else low = middle + 1
  }
  return low
}
