// How fast is a simulation with a fan and arrivals, and how fast are loops that do the same with other random numbers?
// Run after a build: node benchmarks/chance.mjs (BENCH_RUNS=1000000 paths a contender, the default)
import normal from '@stdlib/random-base-normal'
import { randomNormal } from 'd3-random'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

const runs = Number(process.env.BENCH_RUNS ?? 1_000_000)
const years = 30
const [drift, volatility, base, target] = [0.0769, 0.08, 41, 82]
const bins = 16384

/**
 * The peers' loop: for every year the level in a bin and at or above the target, and for every path its first year; in
 * typed arrays, with nothing computed twice.
 */
function peer(draw) {
  const goal = Math.log(target / base)
  const counts = new Uint32Array(years * bins)
  const terminal = new Uint32Array(years)
  const first = new Uint32Array(years + 1)
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
    for (let year = 0; year < years; year++) {
      level += drift + volatility * draw()
      if (level >= goal) {
        terminal[year]++
        if (arrival === 0) arrival = year + 1
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
const generator = xoroshiro128plus(7)
for (const [n, d] of [
  ['d3', randomNormal(0, 1)],
  ['std', normal.factory(0, 1, { seed: 7 })],
  ['pr', boxMuller(() => uniformFloat64(generator))],
  ['bm', boxMuller(Math.random)],
]) {
  let b = 1e9
  for (let i = 0; i < 5; i++) {
    const t = performance.now()
    peer(d)
    b = Math.min(b, ((performance.now() - t) * 1e6) / runs / years)
  }
  console.log(n, b.toFixed(2))
}
