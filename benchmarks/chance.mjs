// How fast is a simulation with a fan and arrivals, and how fast are loops that do the same with other random numbers?
// Run after a build: node benchmarks/chance.mjs (BENCH_RUNS: paths of a round, 1000000 where left out)
import { spawnSync } from 'node:child_process'
import { Worker } from 'node:worker_threads'
import normal from '@stdlib/random-base-normal'
import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import {
  fan,
  jumps,
  meanReverting,
  merge,
  probabilities,
  randomWalk,
  regimes,
  simulate,
  studentT,
} from 'tradepath/chance'
import { simulateParallel } from 'tradepath/chance/parallel'

const runs = Number(process.env.BENCH_RUNS ?? 1_000_000)
const years = 30
const [drift, volatility, base, target] = [0.0769, 0.08, 41, 82]
const bins = 16384
const tightness = 2 / volatility ** 2
const rounds = 3

/**
 * The peers' loop: for every year the level in a bin and at or above the target, and for every path its first year and
 * the year in which it touches the target, by the chance of a Brownian bridge; in typed arrays, with nothing computed
 * twice. The same work as that of `simulate`.
 */
function peer(draw) {
  const goal = Math.log(target / base)
  const counts = new Uint32Array(years * bins)
  const terminal = new Uint32Array(years)
  const first = new Uint32Array(years + 1)
  const touched = new Uint32Array(years)
  const low = new Float64Array(years)
  const fine = new Float64Array(years)
  for (let year = 0; year < years; year++) {
    const range = 14 * volatility * Math.sqrt(year + 1)
    low[year] = drift * (year + 1) - range / 2
    fine[year] = bins / range
  }
  for (let path = 0; path < runs; path++) {
    let level = 0
    let arrival = 0
    let gap = goal
    let untouched = 1
    const luck = Math.random()
    for (let year = 0; year < years; year++) {
      level += drift + volatility * draw()
      if (level >= goal) {
        terminal[year]++
        if (arrival === 0) arrival = year + 1
      }
      if (untouched > 0) {
        const next = goal - level
        const exponent = gap * next * tightness
        gap = next
        if (exponent < 20) {
          untouched *= 1 - (exponent > 0 ? Math.exp(-exponent) : 1)
          if (untouched < luck) {
            touched[year]++
            untouched = 0
          }
        }
      }
      const place = (level - low[year]) * fine[year]
      counts[year * bins + (place > 0 ? (place < bins ? place | 0 : bins - 1) : 0)]++
    }
    first[arrival]++
  }
  return terminal[9] / runs
}

/** Box-Muller with both of its numbers. */
function boxMuller(uniform) {
  let held = 0
  let has = false
  return () => {
    if (has) {
      has = false
      return held
    }
    const size = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    held = size * Math.sin(angle)
    has = true
    return size * Math.cos(angle)
  }
}

const goal = { base, target, years }
const processes = {
  'random walk': randomWalk({ drift, volatility }),
  "Student's t": studentT({ drift, volatility, degrees: 4 }),
  'mean reversion': meanReverting({ longRun: drift, start: 0.2, persistence: 0.5, volatility }),
  regimes: regimes(
    [
      { drift: 0.1, volatility: 0.06 },
      { drift: -0.2, volatility: 0.2 },
    ],
    [
      [0.95, 0.05],
      [0.6, 0.4],
    ],
  ),
  jumps: jumps({ drift: 0.09, volatility, chance: 0.05, size: -0.3 }),
}
let seed = 0
const simulated = (growth) => () =>
  probabilities(simulate(growth, goal, { runs, seed: seed++ })).years[9].terminal.probability

const generator = xoroshiro128plus(7)
const contenders = {
  ...Object.fromEntries(Object.entries(processes).map(([name, growth]) => [name, simulated(growth)])),
  'd3-random': () => peer(randomNormal(0, 1)),
  '@stdlib/random-base-normal': () => peer(normal.factory(0, 1)),
  'pure-rand, Box-Muller': () => peer(boxMuller(() => uniformFloat64(generator))),
  'Math.random, Box-Muller': () => peer(boxMuller(Math.random)),
}

/** numpy, in blocks of paths that stay in the cache: normals, running sums, a histogram a year and the first year. */
const numpy = `
import time, numpy as np
runs, years, bins = ${runs}, ${years}, ${bins}
random = np.random.default_rng(7)
goal = np.log(${target} / ${base})
spread = 14 * ${volatility} * np.sqrt(np.arange(1, years + 1))
low = ${drift} * np.arange(1, years + 1) - spread / 2
fine = bins / spread
rows = np.arange(years) * bins
best = float('inf')
for _ in range(3):
    start = time.perf_counter()
    counts = np.zeros(years * bins, dtype=np.int64)
    terminal = np.zeros(years, dtype=np.int64)
    first = np.zeros(years + 1, dtype=np.int64)
    touched = np.zeros(years + 1, dtype=np.int64)
    block = 4096
    for at in range(0, runs, block):
        n = min(block, runs - at)
        levels = random.standard_normal((n, years))
        levels *= ${volatility}
        levels += ${drift}
        np.cumsum(levels, axis=1, out=levels)
        hit = levels >= goal
        gaps = np.concatenate([np.full((n, 1), goal), goal - levels], axis=1)
        exponent = gaps[:, :-1] * gaps[:, 1:]
        exponent *= ${tightness}
        np.clip(exponent, 0, None, out=exponent)
        np.exp(np.negative(exponent, out=exponent), out=exponent)
        np.subtract(1, exponent, out=exponent)
        np.cumprod(exponent, axis=1, out=exponent)
        met = exponent < random.random((n, 1))
        touched += np.bincount(np.where(met.any(axis=1), met.argmax(axis=1), years), minlength=years + 1)
        terminal += hit.sum(axis=0)
        first += np.bincount(np.where(hit.any(axis=1), hit.argmax(axis=1), years), minlength=years + 1)
        levels -= low
        levels *= fine
        place = np.clip(levels, 0, bins - 1).astype(np.int64)
        place += rows
        counts += np.bincount(place.ravel(), minlength=years * bins)
    best = min(best, time.perf_counter() - start)
print(best)
`

/** The least time of each in ns a path-year; they take turns, so that a busy moment of the machine falls on none of them. */
const least = {}
for (let round = 0; round < rounds; round++)
  for (const [name, run] of Object.entries(contenders)) {
    const start = performance.now()
    const terminal = run()
    const ns = ((performance.now() - start) * 1e6) / (runs * years)
    least[name] = Math.min(least[name] ?? Infinity, ns)
    if (!(terminal > 0.3 && terminal < 1)) throw new Error(`${name} gives ${terminal} for year 10`)
  }
/** The same package where there is no WebAssembly. */
const twin = `
delete globalThis.WebAssembly
const { randomWalk, simulate } = await import('tradepath/chance')
const growth = randomWalk({ drift: ${drift}, volatility: ${volatility} })
let best = Infinity
for (let seed = 0; seed < ${rounds}; seed++) {
  const start = performance.now()
  simulate(growth, ${JSON.stringify(goal)}, { runs: ${runs}, seed })
  best = Math.min(best, performance.now() - start)
}
console.log(best)`
const child = spawnSync(process.execPath, ['--input-type=module', '-e', twin], {
  cwd: import.meta.dirname,
  encoding: 'utf8',
})
if (child.status !== 0) throw new Error(child.stderr)
least['random walk, JavaScript twin'] = (Number(child.stdout) * 1e6) / (runs * years)
const python = spawnSync('python3', ['-c', numpy], { encoding: 'utf8' })
if (python.status === 0) least['numpy'] = (Number(python.stdout) * 1e9) / (runs * years)

/** What is read of an ensemble: its fan, and the sum of two halves. */
const [half, other] = [
  [0, runs / 2],
  [runs / 2, runs],
].map(([from, to]) => simulate(processes['random walk'], goal, { runs, seed: 1, from, to }))
const reads = { fan: () => fan(half), merge: () => merge([half, other]) }
const readTook = {}
for (let round = 0; round < 5 * rounds; round++)
  for (const [name, read] of Object.entries(reads)) {
    const start = performance.now()
    read()
    readTook[name] = Math.min(readTook[name] ?? Infinity, performance.now() - start)
  }

/** Workers: the least time of each number of them, for a run that is long enough to be shared. */
const many = 16 * runs
const workersTook = {}
/** Beside it, what this machine's cores are worth: a loop of whole numbers, once, and twice at the same time. */
const spin = `let x = 0; for (let i = 0; i < ${many * 15}; i++) x = (Math.imul(x, 1664525) + i) | 0; globalThis.x = x`
const spun = () => new Promise((resolve) => new Worker(spin, { eval: true }).on('exit', resolve))
const loopTook = {}
for (let round = 0; round < 2; round++)
  for (const workers of [1, 2]) {
    const start = performance.now()
    await simulateParallel(processes['random walk'], goal, { runs: many, seed: round, workers })
    workersTook[workers] = Math.min(workersTook[workers] ?? Infinity, performance.now() - start)
    const loopStart = performance.now()
    await Promise.all(Array.from({ length: workers }, spun))
    loopTook[workers] = Math.min(loopTook[workers] ?? Infinity, performance.now() - loopStart)
  }

const walk = least['random walk']
console.table(
  Object.entries(least).map(([name, ns]) => ({
    'fan and three chances': name,
    'ns a path-year': ns.toFixed(2),
    'times the random walk': (ns / walk).toFixed(2),
  })),
)
console.log(
  `${years} years of ${(runs / 2).toLocaleString('en')} paths: a fan takes ${readTook.fan.toFixed(1)} ms, adding two ensembles ${readTook.merge.toFixed(1)} ms`,
)
console.log(
  `${many.toLocaleString('en')} runs: two workers are ${(workersTook[1] / workersTook[2]).toFixed(2)} times as fast as one`,
  `(two bare loops at once, of the 2 that two free cores give: ${((2 * loopTook[1]) / loopTook[2]).toFixed(2)})`,
)
