import { checked, type Rule } from '../../errors.ts'
import type { RunOptions } from '../design/runs.ts'
import { groupCount, scrambledSample } from '../design/scrambledDesign.ts'
import { type Classes, classesOf } from '../estimate/equalRuns.ts'
import { besideNoise, crossValidatedEstimate, type Estimate, isBeyond } from '../estimate/estimate.ts'
import {
  type FromModel,
  type FromRows,
  fromModel,
  fromRows,
  type Method,
  type RowOptions,
} from '../estimate/fromRows.ts'
import type { InputColumns } from '../estimate/rows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { heldOutDistances } from './parts/kolmogorov.ts'

/** How far knowing an input moves the distribution of the output: Kolmogorov distances over slices of the input. */
export interface Pawn {
  /** Mean over the slices, by the rows in them. */
  readonly mean: Estimate
  /** Median over the slices. */
  readonly median: number
  /** Highest of the slices: above 0 by noise where the input does nothing. */
  readonly maximum: number
  /** The distance of each slice, from the lowest values of the input up; about 0, on either side, where it does nothing. */
  readonly slices: readonly number[]
}

/** Slices of the range of each input. */
export interface PawnOptions {
  /** How many, from 2 to 32; 10 by default. A discrete input has at most as many as it has values. */
  readonly slices?: number | undefined
}

/**
 * PAWN: how far knowing an input moves the cumulative distribution of the output. Unlike shares of variance it also sees
 * a change of shape, and is the same for any increasing function of the output.
 *
 * D_s = max over y of |F(y | x_i in slice s) - F(y)|, for slices that are equally probable; an input that does nothing
 * has 0. Equal values are always in one slice, so that a discrete input may have fewer, and unequal, slices.
 *
 * Convention: a maximum of noise is above 0. So where the maximum lies is asked of seven eighths of the rows and its
 * height read from the last eighth, in turn, which is right for an input that does nothing; it reads low by as much as the
 * plain distance reads high where the distance is large, and there the answer is the mean of the two. The 95 % interval
 * is that of the eight readings, near 0 no narrower than that of an input that does nothing.
 *
 * @param model a function of named numbers, or its batch form
 * @param inputs numbers (fixed) and distributions, at most 40 of these, independent of one another
 * @param options.runs rows, a power of two from 32; `seed`; `onFailure`
 * @param options.slices from 2 to 32, 10 by default
 * @returns `estimated` with `indices` by input; `constant` or `tooFewOutputs` as `FromRows` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: the mean within some 0.004 at 4,096 runs. Cost: runs evaluations, however many inputs.
 *
 * Source: F. Pianosi and T. Wagener, Environmental Modelling & Software 67 (2015) and 108 (2018).
 *
 * @example
 * const yearsToGoal = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * pawn(yearsToGoal, inputs, { runs: 4096, seed: 7 }).indices.rate.mean.estimate.toFixed(1) // '0.6'
 */
export function pawn<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: RunOptions & PawnOptions,
): FromModel<Name, Pawn> {
  return fromModel('pawn', model, inputs, options, scrambledSample, sliced('pawn', options))
}

/**
 * PAWN from rows that exist already: independent draws, or those of `scrambledDesign`.
 *
 * @param columns the inputs by name, an array of finite numbers each, at least 32
 * @param outputs as many finite numbers
 * @param options.slices from 2 to 32, 10 by default; `onFailure`: `throw` (the default) or `drop`
 * @returns as `pawn`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * const { columns } = scrambledDesign({ x: uniform(0, 1), z: uniform(0, 1) }, { runs: 1024, seed: 7 })
 * pawnAnalysis(columns, columns.x, { slices: 2 }).indices.x.mean.estimate.toFixed(1) // '0.5'
 */
export function pawnAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions & PawnOptions = {},
): FromRows<Name, Pawn> {
  return fromRows('pawnAnalysis', columns, outputs, options, sliced('pawnAnalysis', options))
}

const sliceCount: Rule = {
  says: 'be a whole number from 2 to 32',
  holds: (value) => Number.isInteger(value) && value >= 2 && value <= 32,
}

function sliced(where: string, options: PawnOptions): Method<Pawn> {
  const count = checked(where, 'slices', options?.slices ?? 10, sliceCount)
  return ({ y, group }) => {
    const upwards = Uint32Array.from(y, (_, row) => row).sort((a, b) => (y[a] as number) - (y[b] as number))
    return (x) => {
      const classes = classesOf(x, count)
      const { plain, heldOut, sizes } = heldOutDistances(y, upwards, classes.classOf, classes.count, group)
      const readings = heldOut.map((bySlice) => mean(bySlice, sizes))
      const noise = noiseOf(classes, group, sizes)
      const isNoise = !isBeyond(mean(readings), noise, groupCount - 1)
      const slices = plain.map((distance, s) => {
        const reading = mean(heldOut.map((bySlice) => bySlice[s] as number))
        return isNoise ? reading : blended(distance, reading, sizes[s] as number, y.length)
      })
      const byReadings = crossValidatedEstimate(mean(slices, sizes), readings)
      return {
        mean: isNoise ? besideNoise(byReadings, noise, groupCount - 1) : byReadings,
        median: median(slices),
        maximum: Math.max(...slices),
        slices,
      }
    }
  }
}

/**
 * The standard error of the mean for an input that does nothing. A reading of a slice by the rows of a group is then the
 * difference d of two shares with a sign that the other rows chose: of variance p (1 - p) (1 / rows of both - 1 / rows of
 * the group), where p (1 - p) is at most 1/4. Two slices have covariance -p (1 - p) / rows of the group, and their signs
 * tend to be opposite: by (2 / π) arcsin of the correlation, so that two slices alone read the same.
 */
function noiseOf({ classOf, count }: Classes, group: Uint8Array, sizes: readonly number[]): number {
  const cells = Array.from({ length: groupCount }, () => new Float64Array(count))
  group.forEach((g, row) => {
    const [own, slice] = [cells[g] as Float64Array, classOf[row] as number]
    own[slice] = (own[slice] as number) + 1
  })
  // as the variance of the mean of readings of parts that overlap: see `crossValidatedEstimate`
  return Math.sqrt(mean(cells.map((own) => noiseOfGroup(own, sizes))) * (1 / groupCount + 1 / (groupCount - 1)))
}

function noiseOfGroup(cells: Float64Array, sizes: readonly number[]): number {
  const there = [...cells.keys()].filter((s) => (cells[s] as number) > 0)
  const weight = there.reduce((sum, s) => sum + (sizes[s] as number), 0)
  const rows = cells.reduce((sum, cell) => sum + cell, 0)
  let variance = 0
  for (const [k, s] of there.entries()) {
    const [one, own] = [cells[s] as number, (sizes[s] as number) / weight]
    variance += own * own * (1 / one - 1 / rows)
    for (const h of there.slice(0, k)) {
      const other = cells[h] as number
      const correlation = Math.sqrt((one * other) / ((rows - one) * (rows - other)))
      const opposite = (2 / Math.PI) * Math.asin(Math.min(1, correlation))
      variance += (2 * own * ((sizes[h] as number) / weight) * opposite) / rows
    }
  }
  return variance / 4
}

/** Half the plain distance and half the reading where this is far above what nothing would give, else the reading. */
function blended(plain: number, reading: number, size: number, rows: number): number {
  const ofNothing = 0.8687 * Math.sqrt(1 / size - 1 / rows) // mean of Kolmogorov's distribution
  const weight = reading > ofNothing ? 0.5 * (1 - (ofNothing / reading) ** 2) : 0
  return weight * plain + (1 - weight) * reading
}

/** The mean of those that are there, by weight. */
function mean(values: readonly number[], weights?: readonly number[]): number {
  let [sum, weight] = [0, 0]
  values.forEach((value, k) => {
    if (Number.isNaN(value)) return
    const own = weights ? (weights[k] as number) : 1
    sum += own * value
    weight += own
  })
  return weight > 0 ? sum / weight : 0
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}
