/** Ranks from 1 on, those of ties averaged. */
export function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, k) => k).sort((a, b) => values[a] - values[b])
  const found = new Float64Array(values.length)
  for (let first = 0; first < order.length; ) {
    let next = first + 1
    while (next < order.length && values[order[next]] === values[order[first]]) next++
    for (let k = first; k < next; k++) found[order[k]] = (first + 1 + next) / 2
    first = next
  }
  return found
}
