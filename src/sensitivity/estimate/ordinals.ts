/**
 * The place of each value among all, from 0; equal values take theirs in an order that has nothing to do with the rows'.
 *
 * With ties broken so, the ordinals of discrete values are spread evenly over their share of all, as if each value had
 * been drawn from an interval of its own.
 */
export function ordinals(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, row) => row)
  const tie = (row: number) => Math.imul(row + 1, 0x9e3779b1) >>> 0
  order.sort((a, b) => (values[a] as number) - (values[b] as number) || tie(a) - tie(b))
  const places = new Uint32Array(values.length)
  order.forEach((row, place) => {
    places[row] = place
  })
  return places
}
