import type { Plan } from '../../process/plan.ts'
import { type Kernel, lanes } from './kernel/kernel.ts'

/** A process laid out in a kernel's memory. */
export interface Layout {
  /** Rows of log levels, ln(level / base): row 0 is zero, row n is year n. */
  readonly x: number
  /** Rows of standard normal shocks, where the process lives on them. */
  readonly normals?: number
  /** What a Brownian bridge within the years takes; left out where the process says nothing about them. */
  readonly bridge?: Bridge
  /** Fills memory with what does not change. */
  readonly open: (kernel: Kernel, seed: Words) => Maker
}

/** Makes paths: as many as a block has, from a number on. */
export interface Maker {
  /** Draws the shocks of all years. */
  readonly draw: (path: Words) => void
  /** Makes the log levels from them. */
  readonly step: (path: Words) => void
}

export interface Bridge {
  /** A row of words that decides when a path touches the target between annual figures. */
  readonly luck: number
  /** Rows of numbers, 2 / volatility² of each year, so many bytes apart. */
  readonly tightness: number
  readonly stride: number
}

/** Lays out a plan for so many years, with its part of the draws. */
export type LayOut = (plan: Plan, years: number, part: number, take: Take) => Layout

/** Gives out places in memory: bytes to offset. */
export type Take = (bytes: number) => number

/** A seed, or the number of a path, as two words. */
export type Words = readonly [low: number, high: number]

export function twoWords(whole: number): Words {
  return [whole | 0, Math.floor(whole / 2 ** 32) | 0]
}

/** Bytes of a row of words, of a row of numbers, and of a table of quantiles. */
export const wordRow = 256
export const row = 512
export const tableSize = 32768

/** A row, or another count of numbers, as it is in memory. */
export function numbersAt(kernel: Kernel, at: number, count: number = lanes): Float64Array {
  return new Float64Array(kernel.memory, at, count)
}

/** 2 / volatility², with a number in place of infinity. */
export function tightness(volatility: number): number {
  return Math.min(2 / (volatility * volatility), 1e300)
}
