/** Texts moved along a field, up or down, until each has room for a line of its own. */
export function spread<T extends { readonly [K in Field]: number }, Field extends string>(
  texts: readonly T[],
  field: Field,
  [low, high]: readonly [number, number],
  height: number,
): T[] {
  const step = (high - low) * Math.min(16 / height, 1 / (texts.length + 1))
  const sorted = [...texts].sort((a, b) => a[field] - b[field])
  const places: number[] = []
  for (const text of sorted) places.push(Math.max(text[field], (places.at(-1) ?? -Infinity) + step))
  for (let i = places.length - 1, top = high; i >= 0; i--, top -= step) places[i] = Math.min(places[i] as number, top)
  return sorted.map((text, i) => ({ ...text, [field]: places[i] }))
}
