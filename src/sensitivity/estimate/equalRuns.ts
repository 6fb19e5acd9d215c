/** The rows in ascending order of their values, taken apart into runs of equal values. */
export interface EqualRuns {
  /** Rows by the size of their value. */
  readonly order: Uint32Array
  /** The places in `order` at which runs start, and at the end how many rows there are. */
  readonly starts: readonly number[]
}

export function equalRuns(values: Float64Array): EqualRuns {
  const order = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[a] - values[b])
  const starts: number[] = []
  for (let place = 0; place < order.length; place++)
    if (place === 0 || values[order[place] as number] !== values[order[place - 1] as number]) starts.push(place)
  return { order, starts: [...starts, order.length] }
}

/** The class of each row, from 0, and how many there are. */
export interface Classes {
  readonly classOf: Uint32Array
  readonly count: number
}

/**
 * Classes of about equal size by the order of x. Equal values are always in one class, that of the middle of their places.
 *
 * @param wanted how many classes there are where no values are equal
 * @param alone so many equal values, or more, make a class of their own
 */
export function classesOf(x: Float64Array, wanted: number, alone: number = Infinity): Classes {
  const { order, starts } = equalRuns(x)
  const classOf = new Uint32Array(x.length)
  let [count, last] = [0, -1]
  for (let run = 0; run + 1 < starts.length; run++) {
    const [from, to] = [starts[run], starts[run + 1] as number]
    const lonely = to - from >= alone
    const own = Math.floor((((from + to - 1) / 2) * wanted) / x.length)
    if (lonely || own !== last) count++
    last = lonely ? -1 : own
    for (let place = from; place < to; place++) classOf[order[place] as number] = count - 1
  }
  return { classOf, count }
}
