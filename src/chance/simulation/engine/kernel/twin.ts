import type { Kernel } from './kernel.ts'

/**
 * The kernel in JavaScript, line by line what assembly/kernel.ts is.
 *
 * Each stage has the arrays in constants of its own: V8 reads what a closure holds again at each use, which costs a third.
 */
export function twin(bytes: number): Kernel {
  const memory = new ArrayBuffer(bytes)
  const f64 = new Float64Array(memory)
  const i32 = new Int32Array(memory)
  const u32 = new Uint32Array(memory)

  return {
    memory,

    words(out, blocks, seedLow, seedHigh, part, pathLow, pathHigh, purpose) {
      const integers = i32
      const k0 = seedLow | 0
      const k1 = seedHigh | 0
      const k2 = part | 0
      const k3 = -1
      const k4 = k0 ^ k1 ^ k2 ^ k3 ^ 0x1bd11bda
      for (let lane = 0; lane < 64; lane++) {
        for (let block = 0; block < blocks; block++) {
          let a = (pathLow + lane + k0) | 0
          let b = (pathHigh + k1) | 0
          let c = (block + k2) | 0
          let d = (purpose + k3) | 0
          // rounds 1 to 4
          a = (a + b) | 0
          b = ((b << 10) | (b >>> 22)) ^ a
          c = (c + d) | 0
          d = ((d << 26) | (d >>> 6)) ^ c
          a = (a + d) | 0
          d = ((d << 11) | (d >>> 21)) ^ a
          c = (c + b) | 0
          b = ((b << 21) | (b >>> 11)) ^ c
          a = (a + b) | 0
          b = ((b << 13) | (b >>> 19)) ^ a
          c = (c + d) | 0
          d = ((d << 27) | (d >>> 5)) ^ c
          a = (a + d) | 0
          d = ((d << 23) | (d >>> 9)) ^ a
          c = (c + b) | 0
          b = ((b << 5) | (b >>> 27)) ^ c
          a = (a + k1) | 0
          b = (b + k2) | 0
          c = (c + k3) | 0
          d = (d + k4 + 1) | 0
          // rounds 5 to 8
          a = (a + b) | 0
          b = ((b << 6) | (b >>> 26)) ^ a
          c = (c + d) | 0
          d = ((d << 20) | (d >>> 12)) ^ c
          a = (a + d) | 0
          d = ((d << 17) | (d >>> 15)) ^ a
          c = (c + b) | 0
          b = ((b << 11) | (b >>> 21)) ^ c
          a = (a + b) | 0
          b = ((b << 25) | (b >>> 7)) ^ a
          c = (c + d) | 0
          d = ((d << 10) | (d >>> 22)) ^ c
          a = (a + d) | 0
          d = ((d << 18) | (d >>> 14)) ^ a
          c = (c + b) | 0
          b = ((b << 20) | (b >>> 12)) ^ c
          a = (a + k2) | 0
          b = (b + k3) | 0
          c = (c + k4) | 0
          d = (d + k0 + 2) | 0
          // rounds 9 to 12
          a = (a + b) | 0
          b = ((b << 10) | (b >>> 22)) ^ a
          c = (c + d) | 0
          d = ((d << 26) | (d >>> 6)) ^ c
          a = (a + d) | 0
          d = ((d << 11) | (d >>> 21)) ^ a
          c = (c + b) | 0
          b = ((b << 21) | (b >>> 11)) ^ c
          a = (a + b) | 0
          b = ((b << 13) | (b >>> 19)) ^ a
          c = (c + d) | 0
          d = ((d << 27) | (d >>> 5)) ^ c
          a = (a + d) | 0
          d = ((d << 23) | (d >>> 9)) ^ a
          c = (c + b) | 0
          b = ((b << 5) | (b >>> 27)) ^ c
          const at = (out >> 2) + block * 256 + lane
          integers[at] = (a + k3) | 0
          integers[at + 64] = (b + k4) | 0
          integers[at + 128] = (c + k0) | 0
          integers[at + 192] = (d + k1 + 3) | 0
        }
      }
    },

    quantiles(out, words, rows, table) {
      const numbers = f64
      const integers = i32
      const to = out >> 3
      const from = words >> 2
      const cubics = table >> 3
      for (let i = 0; i < rows * 64; i++) {
        const word = integers[from + i]
        const sign = word >> 31
        // p = g / 2^33 is the smaller tail; g is odd, so never 0
        const g = ((word ^ sign) << 1) | 1
        const zeros = Math.clz32(g)
        const cubic = cubics + (((30 - zeros) << 5) + ((g << zeros) >>> 26)) * 4
        const t = g >>> 0
        const even = numbers[cubic] + t * numbers[cubic + 2]
        const odd = numbers[cubic + 1] + t * numbers[cubic + 3]
        numbers[to + i] = (1 + 2 * sign) * (even + t * t * odd)
      }
    },

    walk(x, z, years, drift, deviation, persistence, scale) {
      const numbers = f64
      const drifts = drift >> 3
      const deviations = deviation >> 3
      for (let year = 0; year < years; year++) {
        const before = (x >> 3) + year * 64
        const shock = (z >> 3) + year * 64
        for (let lane = 0; lane < 64; lane++) {
          const d = persistence * numbers[deviations + lane] + scale * numbers[shock + lane]
          numbers[deviations + lane] = d
          numbers[before + 64 + lane] = numbers[before + lane] + (numbers[drifts + lane] + d)
        }
      }
    },

    regimes(x, z, words, years, states, count, edges, drifts, scales, bridges, bridge) {
      for (let year = 0; year < years; year++) {
        const row = year * 64
        for (let lane = 0; lane < 64; lane++) {
          const word = u32[(words >> 2) + row + lane]
          const edge = (edges >> 3) + i32[(states >> 2) + lane] * count
          let state = 0
          for (let i = 0; i < count - 1; i++) state += word >= f64[edge + i] ? 1 : 0
          i32[(states >> 2) + lane] = state
          const growth = f64[(drifts >> 3) + state] + f64[(scales >> 3) + state] * f64[(z >> 3) + row + lane]
          f64[(x >> 3) + row + 64 + lane] = f64[(x >> 3) + row + lane] + growth
          f64[(bridge >> 3) + row + lane] = f64[(bridges >> 3) + state]
        }
      }
    },

    resample(x, words, switches, years, states, growth, count, edge) {
      for (let year = 0; year < years; year++) {
        const row = year * 64
        for (let lane = 0; lane < 64; lane++) {
          const next = i32[(states >> 2) + lane] + 1
          const drawn = Math.floor(u32[(words >> 2) + row + lane] * count * 2.3283064365386963e-10)
          const fresh = year === 0 || u32[(switches >> 2) + row + lane] < edge
          const state = fresh ? drawn : next === count ? 0 : next
          i32[(states >> 2) + lane] = state
          f64[(x >> 3) + row + 64 + lane] = f64[(x >> 3) + row + lane] + f64[(growth >> 3) + state]
        }
      }
    },

    count(x, years, active, reached, target, direction, bins, terminal, annual) {
      const numbers = f64
      const integers = i32
      const goal = target * direction
      for (let lane = 0; lane < 64; lane++) integers[(reached >> 2) + 2 * lane] = 0
      for (let year = 0; year < years; year++) {
        const now = (x >> 3) + (year + 1) * 64
        const low = numbers[(bins >> 3) + year * 4]
        const fine = numbers[(bins >> 3) + year * 4 + 1]
        const last = numbers[(bins >> 3) + year * 4 + 2]
        const counts = integers[(bins >> 2) + year * 8 + 6] >> 2
        let at = 0
        let sofar = 0
        for (let lane = 0; lane < 64; lane++) {
          const level = numbers[now + lane]
          const counted = integers[(active >> 2) + 2 * lane]
          const hit = -(level * direction >= goal) & counted
          at -= hit
          const once = integers[(reached >> 2) + 2 * lane] | hit
          integers[(reached >> 2) + 2 * lane] = once
          sofar -= once
          const place = (level - low) * fine
          const above = place > 0 ? place : 0
          const bin = counts + ((above < last ? above : last) | 0)
          integers[bin] = integers[bin] - counted
        }
        integers[(terminal >> 2) + year] = integers[(terminal >> 2) + year] + at
        integers[(annual >> 2) + year] = integers[(annual >> 2) + year] + sofar
      }
    },

    touch(x, years, active, luck, target, direction, bridge, stride, touched) {
      const numbers = f64
      const integers = i32
      for (let lane = 0; lane < 64; lane++) {
        if (integers[(active >> 2) + 2 * lane] === 0) continue
        const chance = numbers[(luck >> 3) + lane]
        let left = 1
        let gap = (target - numbers[(x >> 3) + lane]) * direction
        for (let year = 0; year < years; year++) {
          const next = (target - numbers[(x >> 3) + (year + 1) * 64 + lane]) * direction
          const exponent = gap * (next * numbers[((bridge + year * stride) >> 3) + lane])
          gap = next
          // a path that is far away does not touch
          if (exponent < 20) {
            const e = (exponent > 0 ? exponent : 0) * 0.015625
            // e^-e by its series, then to the 64th power
            let p = 1 / 6 - e * (1 / 24)
            p = 0.5 - e * p
            p = 1 - e * p
            p = 1 - e * p
            p *= p
            p *= p
            p *= p
            p *= p
            p *= p
            p *= p
            left *= 1 - p
            if (left < chance) {
              integers[(touched >> 2) + year] = integers[(touched >> 2) + year] + 1
              break
            }
          }
        }
      }
    },
  }
}
