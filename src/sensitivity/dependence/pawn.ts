import { checked, type Rule } from '../../errors.ts'
import type { RunOptions } from '../design/runs.ts'
import { scrambledSample } from '../design/scrambledDesign.ts'
import { crossValidatedEstimate, type Estimate } from '../estimate/estimate.ts'
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
import { classesByRank } from '../variance/givenData.ts'
import { heldOutDistances } from './parts/kolmogorov.ts'

/** How far knowing an input moves the distribution of the output: Kolmogorov distances over slices of the input. */
export interface Pawn {
  /** Mean over the slices. */
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
  /** How many, from 2 to 32; 10 by default. */
  readonly slices?: number | undefined
}

/**
 * PAWN: how far knowing an input moves the cumulative distribution of the output. Unlike shares of variance it also sees
 * a change of shape, and is the same for any increasing function of the output.
 *
 * D_s = max over y of |F(y | x_i in slice s) - F(y)|, for slices that are equally probable; an input that does nothing
 * has 0.
 *
 * Convention: a maximum of noise is above 0. So where the maximum lies is asked of seven eighths of the rows and its
 * height read from the last eighth, in turn, which is right for an input that does nothing; it reads low by as much as the
 * plain distance reads high where the distance is large, and there the answer is the mean of the two. The 95 % interval
 * is that of the eight readings.
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
      const { plain, heldOut, sizes } = heldOutDistances(y, upwards, classesByRank(x, count), count, group)
      const slices = plain.map((distance, s) =>
        blended(distance, mean(heldOut.map((bySlice) => bySlice[s] as number)), sizes[s] as number, y.length),
      )
      return {
        mean: crossValidatedEstimate(mean(slices), heldOut.map(mean)),
        median: median(slices),
        maximum: Math.max(...slices),
        slices,
      }
    }
  }
}

/** Half the plain distance and half the reading where this is far above what nothing would give, else the reading. */
function blended(plain: number, reading: number, size: number, rows: number): number {
  const ofNothing = 0.8687 * Math.sqrt(1 / size - 1 / rows) // mean of Kolmogorov's distribution
  const weight = reading > ofNothing ? 0.5 * (1 - (ofNothing / reading) ** 2) : 0
  return weight * plain + (1 - weight) * reading
}

/** The mean of those that are there. */
function mean(values: readonly number[]): number {
  const there = values.filter((value) => !Number.isNaN(value))
  return there.reduce((sum, value) => sum + value, 0) / Math.max(1, there.length)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2
}
