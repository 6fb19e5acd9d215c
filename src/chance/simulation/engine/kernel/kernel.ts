/**
 * The inner loop of the simulation, as stages over a block of 64 paths.
 *
 * Everything lies in one memory and is named by its offset in bytes. What is called a row has a member for each of the 64
 * paths: a row of words has 256 bytes, a row of numbers 512. There are two makers of a kernel: the compiled one, and its
 * twin in JavaScript where there is no WebAssembly. They give the same bits: nothing but + - *
 * and integer operations, in the same order.
 */
export interface Kernel {
  /** The memory, zero at first. */
  readonly memory: ArrayBufferLike

  /**
   * Random words: `out` gets 4 · `blocks` rows of 32-bit words, four a block.
   *
   * The words of a block and path are Threefry-4x32-12 with key (seed, `part`, -1) and counter (path, block, `purpose`).
   */
  words(
    out: number,
    blocks: number,
    seedLow: number,
    seedHigh: number,
    part: number,
    pathLow: number,
    pathHigh: number,
    purpose: number,
  ): void

  /** `out` gets `rows` rows of numbers: the quantile that `table` has for (word + 1/2) / 2^32. */
  quantiles(out: number, words: number, rows: number, table: number): void

  /**
   * `x` gets the log level of years 1 to `years` in rows 1 on, from the shocks `z`:
   * deviation = persistence · deviation + scale · z; x = x before + (drift + deviation).
   *
   * @param drift a row of numbers
   * @param deviation a row of numbers: those of year 0; it is left with those of the last year
   */
  walk(x: number, z: number, years: number, drift: number, deviation: number, persistence: number, scale: number): void

  /**
   * The same in regimes: the word of a year chooses the regime after that of the year before.
   *
   * @param states a row of words: the regimes of year 0; it is left with those of the last year
   * @param edges `count` rows of `count` numbers: what the word must be at least for the second regime, the third ...
   * @param drifts `count` numbers, `scales` too, and `bridges`, which `bridge` gets a row of a year
   */
  regimes(
    x: number,
    z: number,
    words: number,
    years: number,
    states: number,
    count: number,
    edges: number,
    drifts: number,
    scales: number,
    bridges: number,
    bridge: number,
  ): void

  /**
   * Past growth again, `count` numbers: where the word of `switches` is below `edge`, or in year 1, a year that the word
   * of `words` chooses; otherwise the next one.
   *
   * @param states a row of words
   */
  resample(
    x: number,
    words: number,
    switches: number,
    years: number,
    states: number,
    growth: number,
    count: number,
    edge: number,
  ): void

  /**
   * Counts the levels of each year in bins, and the paths at or beyond the target: in that year, and in some year so far.
   *
   * @param active a row of 64-bit words: -1 for a path that counts, 0 for one that does not
   * @param reached a row of 64-bit words that is used
   * @param direction 1 for a target above, -1 for one below
   * @param bins for each year: low edge, bins in one unit of log level, the last bin (three numbers), and where its
   * counts are (one word, in 8 bytes)
   * @param terminal a 32-bit count a year, and `annual` too
   */
  count(
    x: number,
    years: number,
    active: number,
    reached: number,
    target: number,
    direction: number,
    bins: number,
    terminal: number,
    annual: number,
  ): void

  /**
   * Counts the paths that touch the target for the first time in a year, given their annual levels: between two of them
   * the log level is a Brownian bridge, which touches with chance e^(-bridge · gap before · gap after).
   *
   * The exponential is within 2e-8, by its series; below e^-20 it is taken for 0.
   *
   * @param luck a row of numbers from 0 to 1: a path touches when its chance of not having touched falls below it
   * @param bridge rows of numbers, 2 / volatility² of the year, `stride` bytes apart
   * @param touched a 32-bit count a year
   */
  touch(
    x: number,
    years: number,
    active: number,
    luck: number,
    target: number,
    direction: number,
    bridge: number,
    stride: number,
    touched: number,
  ): void
}

/** Paths of a block. */
export const lanes = 64
