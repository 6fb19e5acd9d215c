// What other packages do where we do not: FAST and RBD-FAST as SALib 1.5 has them, and Borgonovo's delta by kernels.

const harmonics = 4

/** S1 and ST of an input that goes at the highest frequency, the others at lower ones, on a curve of so many points. */
export function fast(model, inputs, points, random) {
  const names = Object.keys(inputs)
  const highest = Math.floor((points - 1) / (2 * harmonics))
  const lower = Math.floor(highest / (2 * harmonics))
  const others = Array.from({ length: names.length - 1 }, (_, k) =>
    lower >= names.length - 1 && names.length > 2
      ? Math.floor(1 + (k * (lower - 1)) / (names.length - 2))
      : (k % lower) + 1,
  )
  const found = names.map((name) => {
    const rest = [...others]
    const frequency = Object.fromEntries(names.map((each) => [each, each === name ? highest : rest.shift()]))
    const phase = 2 * Math.PI * random()
    const y = Float64Array.from({ length: points }, (_, step) => {
      const at = (each) => 0.5 + Math.asin(Math.sin((2 * Math.PI * frequency[each] * step) / points + phase)) / Math.PI
      return model(Object.fromEntries(names.map((each) => [each, inputs[each](at(each))])))
    })
    const all = y.reduce((sum, value) => sum + value, 0) / points
    const variance = y.reduce((sum, value) => sum + (value - all) ** 2, 0) / points
    const power = powersOf(y)
    const sum = (list) => list.reduce((total, of) => total + power(of), 0)
    const own = sum(Array.from({ length: harmonics }, (_, k) => (k + 1) * highest))
    const low = sum(Array.from({ length: Math.floor(highest / 2) }, (_, k) => k + 1))
    return [name, variance > 0 ? { S1: own / variance, ST: 1 - low / variance } : { S1: 0, ST: 0 }]
  })
  return Object.fromEntries(found)
}

/** S1 of each input from rows: the outputs in the order of the input, up and down, as a wave. */
export function rbdFast(columns, y, most = 10) {
  const rows = y.length
  const mean = y.reduce((sum, value) => sum + value, 0) / rows
  const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows
  const found = Object.entries(columns).map(([name, x]) => {
    const order = [...x.keys()].sort((a, b) => x[a] - x[b])
    const wave = new Float64Array(rows)
    order.forEach((row, k) => {
      wave[k % 2 === 0 ? k / 2 : rows - (k + 1) / 2] = y[row]
    })
    const power = powersOf(wave)
    let low = 0
    for (let of = 1; of <= most; of++) {
      low += power(of)
    }
    const [share, noise] = [low / variance, (2 * most) / rows]
    return [name, share - (noise / (1 - noise)) * (1 - share)]
  })
  return Object.fromEntries(found)
}

/** The power of a wave at a whole number of turns. */
function powersOf(wave) {
  const { length } = wave
  const cos = Float64Array.from(wave, (_, k) => Math.cos((2 * Math.PI * k) / length))
  const sin = Float64Array.from(wave, (_, k) => Math.sin((2 * Math.PI * k) / length))
  return (turns) => {
    let [re, im, place] = [0, 0, 0]
    for (let k = 0; k < length; k++) {
      re += wave[k] * cos[place]
      im += wave[k] * sin[place]
      place += turns
      if (place >= length) place -= length
    }
    return (2 * (re * re + im * im)) / length ** 2
  }
}

/** Delta of each input from rows, by classes of the input and Gaussian kernels of the output (Plischke 2013). */
export function kernelDelta(columns, y) {
  const rows = y.length
  const sorted = y.slice().sort()
  const points = Float64Array.from({ length: 100 }, (_, k) => sorted[0] + ((sorted[rows - 1] - sorted[0]) * k) / 99)
  const classes = Math.round(Math.min(Math.ceil(rows ** (2 / (7 + Math.tanh((1500 - rows) / 500)))), 48))
  const all = density(y, points)
  const found = Object.entries(columns).map(([name, x]) => {
    const order = [...x.keys()].sort((a, b) => x[a] - x[b])
    const members = Array.from({ length: classes }, () => [])
    order.forEach((row, place) => {
      members[Math.ceil(((place + 1) * classes) / rows) - 1].push(y[row])
    })
    const step = points[1] - points[0]
    const total = members.reduce((sum, member) => {
      const own = density(Float64Array.from(member), points)
      const area = all.reduce((sum, value, k) => sum + Math.abs(value - own[k]) * (k % 99 === 0 ? 0.5 : 1), 0) * step
      return sum + (member.length / (2 * rows)) * area
    }, 0)
    return [name, total]
  })
  return Object.fromEntries(found)
}

function density(values, points) {
  const count = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const width = ((count * 3) / 4) ** (-1 / 5) * Math.sqrt(squares / (count - 1))
  if (!(width > 0)) return points.map(() => 0)
  const scale = 1 / (width * count * Math.sqrt(2 * Math.PI))
  return points.map(
    (point) => scale * values.reduce((sum, value) => sum + Math.exp(-0.5 * ((point - value) / width) ** 2), 0),
  )
}
