// The kernel in AssemblyScript, line by line what ../twin.ts is; `npm run build:kernel` compiles it.
// Two paths at a time where numbers are 64 bits wide, four where they are 32. Every lane does what the twin does, in the
// same order: no fused multiply-add, no relaxed instruction.

/** Bytes of a row of words, and of a row of numbers. */
const wordRow: i32 = 256
const row: i32 = 512

// @ts-expect-error: decorator
@inline
function rotated(word: v128, by: i32): v128 {
  return v128.or(i32x4.shl(word, by), i32x4.shr_u(word, 32 - by))
}

// a and c take b and d, and these are rotated and mixed: two rounds
// @ts-expect-error: decorator
@inline
function mixed(word: v128, by: i32, other: v128): v128 {
  return v128.xor(rotated(word, by), other)
}

export function words(
  out: i32,
  blocks: i32,
  seedLow: i32,
  seedHigh: i32,
  part: i32,
  pathLow: i32,
  pathHigh: i32,
  purpose: i32,
): void {
  const k4 = i32x4.splat(seedLow ^ seedHigh ^ part ^ -1 ^ 0x1bd11bda)
  const k0 = i32x4.splat(seedLow)
  const k1 = i32x4.splat(seedHigh)
  const k2 = i32x4.splat(part)
  const k3 = i32x4.splat(-1)
  const k4and1 = i32x4.add(k4, i32x4.splat(1))
  const k0and2 = i32x4.add(k0, i32x4.splat(2))
  const k1and3 = i32x4.add(k1, i32x4.splat(3))
  for (let lane = 0; lane < 64; lane += 4) {
    const first = i32x4.add(i32x4.splat(pathLow + lane + seedLow), i32x4(0, 1, 2, 3))
    for (let block = 0; block < blocks; block++) {
      let a = first
      let b = i32x4.splat(pathHigh + seedHigh)
      let c = i32x4.splat(block + part)
      let d = i32x4.splat(purpose - 1)
      // rounds 1 to 4
      a = i32x4.add(a, b)
      b = mixed(b, 10, a)
      c = i32x4.add(c, d)
      d = mixed(d, 26, c)
      a = i32x4.add(a, d)
      d = mixed(d, 11, a)
      c = i32x4.add(c, b)
      b = mixed(b, 21, c)
      a = i32x4.add(a, b)
      b = mixed(b, 13, a)
      c = i32x4.add(c, d)
      d = mixed(d, 27, c)
      a = i32x4.add(a, d)
      d = mixed(d, 23, a)
      c = i32x4.add(c, b)
      b = mixed(b, 5, c)
      a = i32x4.add(a, k1)
      b = i32x4.add(b, k2)
      c = i32x4.add(c, k3)
      d = i32x4.add(d, k4and1)
      // rounds 5 to 8
      a = i32x4.add(a, b)
      b = mixed(b, 6, a)
      c = i32x4.add(c, d)
      d = mixed(d, 20, c)
      a = i32x4.add(a, d)
      d = mixed(d, 17, a)
      c = i32x4.add(c, b)
      b = mixed(b, 11, c)
      a = i32x4.add(a, b)
      b = mixed(b, 25, a)
      c = i32x4.add(c, d)
      d = mixed(d, 10, c)
      a = i32x4.add(a, d)
      d = mixed(d, 18, a)
      c = i32x4.add(c, b)
      b = mixed(b, 20, c)
      a = i32x4.add(a, k2)
      b = i32x4.add(b, k3)
      c = i32x4.add(c, k4)
      d = i32x4.add(d, k0and2)
      // rounds 9 to 12
      a = i32x4.add(a, b)
      b = mixed(b, 10, a)
      c = i32x4.add(c, d)
      d = mixed(d, 26, c)
      a = i32x4.add(a, d)
      d = mixed(d, 11, a)
      c = i32x4.add(c, b)
      b = mixed(b, 21, c)
      a = i32x4.add(a, b)
      b = mixed(b, 13, a)
      c = i32x4.add(c, d)
      d = mixed(d, 27, c)
      a = i32x4.add(a, d)
      d = mixed(d, 23, a)
      c = i32x4.add(c, b)
      b = mixed(b, 5, c)
      const at = out + block * 4 * wordRow + lane * 4
      v128.store(at, i32x4.add(a, k3))
      v128.store(at + wordRow, i32x4.add(b, k4))
      v128.store(at + 2 * wordRow, i32x4.add(c, k0))
      v128.store(at + 3 * wordRow, i32x4.add(d, k1and3))
    }
  }
}

/** Where the cubic of g is, from the bits of g as a number: its exponent and five bits are the octave and the part. */
// @ts-expect-error: decorator
@inline
function cubicAt(table: i32, bits: i64): i32 {
  return table + ((<i32>(bits >>> 47) - (1023 << 5)) << 5)
}

export function quantiles(out: i32, words: i32, rows: i32, table: i32): void {
  for (let i = 0; i < rows * 64; i += 2) {
    const word = v128.load64_zero(words + i * 4)
    const sign = i32x4.shr_s(word, 31)
    // p = g / 2^33 is the smaller tail; g is odd, so never 0
    const g = v128.or(i32x4.shl(v128.xor(word, sign), 1), i32x4.splat(1))
    const t = f64x2.convert_low_i32x4_u(g)
    const cubic0 = cubicAt(table, i64x2.extract_lane(t, 0))
    const cubic1 = cubicAt(table, i64x2.extract_lane(t, 1))
    const t0 = v128.shuffle<f64>(t, t, 0, 0)
    const t1 = v128.shuffle<f64>(t, t, 1, 1)
    // even and odd of a path side by side: the table has c0, c2, c1, c3 -> (c0 + t c1), (c2 + t c3)
    const both0 = f64x2.add(v128.load(cubic0), f64x2.mul(t0, v128.load(cubic0 + 16)))
    const both1 = f64x2.add(v128.load(cubic1), f64x2.mul(t1, v128.load(cubic1 + 16)))
    const even = v128.shuffle<f64>(both0, both1, 0, 2)
    const odd = v128.shuffle<f64>(both0, both1, 1, 3)
    const lower = f64x2.add(even, f64x2.mul(f64x2.mul(t, t), odd))
    // the sign of the upper half
    v128.store(out + i * 8, v128.xor(lower, i64x2.shl(i64x2.extend_low_i32x4_s(sign), 63)))
  }
}

export function walk(
  x: i32,
  z: i32,
  years: i32,
  drift: i32,
  deviation: i32,
  persistence: f64,
  scale: f64,
): void {
  const kept = f64x2.splat(persistence)
  const scales = f64x2.splat(scale)
  for (let year = 0; year < years; year++) {
    const before = x + year * row
    const shock = z + year * row
    for (let lane = 0; lane < row; lane += 16) {
      const d = f64x2.add(
        f64x2.mul(kept, v128.load(deviation + lane)),
        f64x2.mul(scales, v128.load(shock + lane)),
      )
      v128.store(deviation + lane, d)
      v128.store(
        before + lane + row,
        f64x2.add(v128.load(before + lane), f64x2.add(v128.load(drift + lane), d)),
      )
    }
  }
}

export function regimes(
  x: i32,
  z: i32,
  words: i32,
  years: i32,
  states: i32,
  count: i32,
  edges: i32,
  drifts: i32,
  scales: i32,
  bridges: i32,
  bridge: i32,
): void {
  for (let year = 0; year < years; year++) {
    const levels = x + year * row
    for (let lane = 0; lane < 64; lane++) {
      const word = <f64>load<u32>(words + year * wordRow + lane * 4)
      const edge = edges + load<i32>(states + lane * 4) * count * 8
      let state = 0
      for (let i = 0; i < count - 1; i++) state += <i32>(word >= load<f64>(edge + i * 8))
      store<i32>(states + lane * 4, state)
      const growth =
        load<f64>(drifts + state * 8) + load<f64>(scales + state * 8) * load<f64>(z + year * row + lane * 8)
      store<f64>(levels + row + lane * 8, load<f64>(levels + lane * 8) + growth)
      store<f64>(bridge + year * row + lane * 8, load<f64>(bridges + state * 8))
    }
  }
}

export function resample(
  x: i32,
  words: i32,
  switches: i32,
  years: i32,
  states: i32,
  growth: i32,
  count: i32,
  edge: f64,
): void {
  for (let year = 0; year < years; year++) {
    const levels = x + year * row
    for (let lane = 0; lane < 64; lane++) {
      const next = load<i32>(states + lane * 4) + 1
      const drawn = <i32>Math.floor(
        <f64>load<u32>(words + year * wordRow + lane * 4) * <f64>count * 2.3283064365386963e-10,
      )
      const fresh = i32(year == 0) | i32(<f64>load<u32>(switches + year * wordRow + lane * 4) < edge)
      const state = fresh ? drawn : next == count ? 0 : next
      store<i32>(states + lane * 4, state)
      store<f64>(levels + row + lane * 8, load<f64>(levels + lane * 8) + load<f64>(growth + state * 8))
    }
  }
}

/** Adds -`counted` to a count. */
// @ts-expect-error: decorator
@inline
function tally(bin: i32, counted: i32): void {
  store<i32>(bin, load<i32>(bin) - counted)
}

export function count(
  x: i32,
  years: i32,
  active: i32,
  reached: i32,
  target: f64,
  direction: f64,
  bins: i32,
  terminal: i32,
  annual: i32,
): void {
  const directions = f64x2.splat(direction)
  const goal = f64x2.splat(target * direction)
  const zero = f64x2.splat(0)
  for (let lane = 0; lane < row; lane += 16) v128.store(reached + lane, i64x2.splat(0))
  for (let year = 0; year < years; year++) {
    const now = x + (year + 1) * row
    const low = v128.load64_splat(bins + year * 32)
    const fine = v128.load64_splat(bins + year * 32 + 8)
    const last = v128.load64_splat(bins + year * 32 + 16)
    const counts = load<i32>(bins + year * 32 + 24)
    let at = i64x2.splat(0)
    let sofar = i64x2.splat(0)
    for (let lane = 0; lane < row; lane += 16) {
      const level = v128.load(now + lane)
      const counted = v128.load(active + lane)
      const hit = v128.and(f64x2.ge(f64x2.mul(level, directions), goal), counted)
      at = i64x2.sub(at, hit)
      const once = v128.or(v128.load(reached + lane), hit)
      v128.store(reached + lane, once)
      sofar = i64x2.sub(sofar, once)
      const place = f64x2.mul(f64x2.sub(level, low), fine)
      // pmax and pmin are the twin's comparisons
      const bin = i32x4.shl(i32x4.trunc_sat_f64x2_s_zero(f64x2.pmin(last, f64x2.pmax(zero, place))), 2)
      tally(counts + i32x4.extract_lane(bin, 0), i32x4.extract_lane(counted, 0))
      tally(counts + i32x4.extract_lane(bin, 1), i32x4.extract_lane(counted, 2))
    }
    store<i32>(
      terminal + year * 4,
      load<i32>(terminal + year * 4) + <i32>(i64x2.extract_lane(at, 0) + i64x2.extract_lane(at, 1)),
    )
    store<i32>(
      annual + year * 4,
      load<i32>(annual + year * 4) + <i32>(i64x2.extract_lane(sofar, 0) + i64x2.extract_lane(sofar, 1)),
    )
  }
}

export function touch(
  x: i32,
  years: i32,
  active: i32,
  luck: i32,
  target: f64,
  direction: f64,
  bridge: i32,
  stride: i32,
  touched: i32,
): void {
  const targets = f64x2.splat(target)
  const directions = f64x2.splat(direction)
  const zero = f64x2.splat(0)
  const one = f64x2.splat(1)
  const far = f64x2.splat(20)
  for (let lane = 0; lane < row; lane += 16) {
    // -1 for a path that has not touched yet
    let open = v128.load(active + lane)
    const chance = v128.load(luck + lane)
    let left = one
    let gap = f64x2.mul(f64x2.sub(targets, v128.load(x + lane)), directions)
    for (let year = 0; year < years; year++) {
      const next = f64x2.mul(f64x2.sub(targets, v128.load(x + (year + 1) * row + lane)), directions)
      const exponent = f64x2.mul(gap, f64x2.mul(next, v128.load(bridge + year * stride + lane)))
      gap = next
      // a path that is far away does not touch
      const near = v128.and(f64x2.lt(exponent, far), open)
      // (a far one beside a near one is kept from numbers that are slow because they are tiny)
      const e = f64x2.mul(f64x2.pmin(far, f64x2.pmax(zero, exponent)), f64x2.splat(0.015625))
      // e^-e by its series, then to the 64th power
      let p = f64x2.sub(f64x2.splat(1.0 / 6.0), f64x2.mul(e, f64x2.splat(1.0 / 24.0)))
      p = f64x2.sub(f64x2.splat(0.5), f64x2.mul(e, p))
      p = f64x2.sub(one, f64x2.mul(e, p))
      p = f64x2.sub(one, f64x2.mul(e, p))
      p = f64x2.mul(p, p)
      p = f64x2.mul(p, p)
      p = f64x2.mul(p, p)
      p = f64x2.mul(p, p)
      p = f64x2.mul(p, p)
      p = f64x2.mul(p, p)
      left = f64x2.mul(left, f64x2.sub(one, v128.and(p, near)))
      const now = v128.and(f64x2.lt(left, chance), open)
      tally(touched + year * 4, <i32>(i64x2.extract_lane(now, 0) + i64x2.extract_lane(now, 1)))
      open = v128.andnot(open, now)
      if (!v128.any_true(open)) break
    }
  }
}
