import { DomainError } from '../../errors.ts'
import { uniforms } from '../../numeric/threefry.ts'
import { alphabetical } from '../design/parts/scrambled.ts'
import { type ConstantOutput, checkedRuns, type RunRecord, type Runs } from '../design/runs.ts'
import { columnsFor, type Inputs, type ReadInputs, readInputs } from '../model/inputs.ts'
import { type Columns, evaluation, type Model } from '../model/model.ts'
import { checkedOutputs, scaled } from '../model/outputs.ts'
import { harmonicCount, indicesFrom } from './parts/fastIndices.ts'
import { fastSpectrum, type Spectrum } from './parts/fastSpectrum.ts'
import type { FirstAndTotal } from './sobolAnalysis.ts'

/**
 * First and total indices by FAST.
 *
 * - `estimated`: `indices` by input.
 * - `constant`: the output does not vary, `output` is its value.
 */
export type FastIndices<Name extends string = string> =
  | ({
      /** There are indices. */
      readonly status: 'estimated'
      /** By the name of the input; one that does not vary has none. */
      readonly indices: { readonly [K in Name]: FirstAndTotal }
    } & RunRecord)
  | ConstantOutput

/** Points along the search curves of `fast`, and what the analysis must know of them. */
export interface FastDesign<Name extends string = string> extends Runs {
  /** The inputs that vary, in the order of their curves. */
  readonly varying: readonly Name[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}

const curves = 4

/**
 * The extended Fourier amplitude sensitivity test (FAST): S1 and ST from waves.
 *
 * Along a curve each input goes up and down its distribution at a frequency of its own, the input that is asked about at
 * the highest, ω; the power of the output at 8 harmonics of ω is S1, and 1 - the power up to ω/2 is ST.
 *
 * Convention: four curves an input, each with phases of its own at random. S1 comes from products of the amplitudes of
 * different curves, so that chance waves of other inputs do not add to it. The 95 % interval is that of the four curves,
 * wider by what is beyond the waves that are counted if they go on as they fall: own ones beyond the eighth harmonic at
 * the high end of S1, those of other inputs beyond ω/2 at both ends of ST. Along curves on which the output does not vary
 * nothing is seen: S1 and ST are 0, from 0 to 1. A failed evaluation would break the wave and always throws.
 *
 * @param model a function of named numbers, or its batch form
 * @param inputs numbers (fixed) and distributions, independent of one another
 * @param options.runs points an input, a power of two from 2048 for two inputs, 4096 up to four, 8192 up to eight
 * @param options.seed a whole number from 0
 * @returns `estimated` with `indices` by input, or `constant`
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails
 *
 * Accuracy: some 0.01 for a smooth model of bounded inputs. However many the runs, S1 is low for an input with sharp
 * effects: by 0.04 for a jump in the middle, by far more where the output is rare, as one of `arrivesBy` (0.13 where it is
 * 0.50, for a chance of 0.8 %); and there the ST of an input that does nothing can come out near 1. The interval is then
 * wide; `sobolIndices` has no such bias. Cost: runs × k evaluations for k inputs.
 *
 * Source: A. Saltelli, S. Tarantola and K. P.-S. Chan, Technometrics 41 (1999) 39-56.
 *
 * @example
 * const yearsToGoal = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * const { indices } = fast(yearsToGoal, inputs, { runs: 4096, seed: 7 })
 * indices.rate.S1.estimate > 0.9 // true
 */
export function fast<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: Runs,
): FastIndices<Name> {
  const design = designOf('fast', inputs, options)
  const { outputs } = evaluation('fast', model, 'throw')(design.columns)
  return indicesOf(design, outputs)
}

/**
 * The design of `fast` alone: the points at which to run a model elsewhere, for `fastAnalysis`. It cannot be extended.
 *
 * @param inputs numbers (fixed) and distributions
 * @param options.runs points an input, as `fast`; `evaluations` is k times as many for k inputs
 * @param options.seed a whole number from 0
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * fastDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 2048, seed: 7 }).evaluations // 4096
 */
export function fastDesign<Name extends string>(inputs: Inputs<Name>, options: Runs): FastDesign<Name> {
  return designOf('fastDesign', inputs, options)
}

/**
 * FAST from outputs of a model that was run elsewhere.
 *
 * @param design what `fastDesign` gave
 * @param outputs finite numbers, one a row of the design
 * @returns the same as `fast` for the same inputs, model and options
 * @throws {DomainError} where the outputs do not fit the design, or one is not finite
 *
 * @example
 * const design = fastDesign({ x: uniform(0, 1), z: uniform(0, 1) }, { runs: 2048, seed: 7 })
 * fastAnalysis(design, design.columns.x).indices.x.S1.estimate.toFixed(2) // '1.00'
 */
export function fastAnalysis<Name extends string>(
  design: FastDesign<Name>,
  outputs: ArrayLike<number>,
): FastIndices<Name> {
  const varying = design?.varying
  const runs = design?.runs
  if (!Array.isArray(varying) || varying.length === 0 || typeof design.seed !== 'number')
    throw new DomainError('fastAnalysis', 'design', 'be what fastDesign gave', design)
  checkedFastRuns('fastAnalysis', { runs, seed: design.seed }, varying.length)
  return indicesOf(design, checkedOutputs('fastAnalysis', outputs, runs * varying.length, 'throw'))
}

function checkedFastRuns(where: string, options: Runs, inputs: number): Runs {
  const { runs, seed } = checkedRuns(where, options)
  const least = fewestRuns(inputs)
  if (runs < least) throw new DomainError(where, 'runs', `be a power of two from ${least} for ${inputs} inputs`, runs)
  return { runs, seed }
}

/** Runs with which each of the other inputs has a frequency of its own. */
function fewestRuns(inputs: number): number {
  const omega = 2 * harmonicCount * Math.max(1, inputs - 1)
  return curves * 2 ** Math.ceil(Math.log2(2 * harmonicCount * omega + 1))
}

/** The highest frequency for which the harmonics fit a curve of so many points. */
const frequencyOf = (points: number): number => Math.floor((points - 1) / (2 * harmonicCount))

/** The phase of each input, by its place, on a curve of an input: in turns, from 0 to 1. */
function phases(seed: number, place: number, curve: number): (of: number) => number {
  return uniforms(seed, place * curves + curve)
}

function designOf<Name extends string>(where: string, inputs: Inputs<Name>, options: Runs): FastDesign<Name> {
  const read = readInputs(where, inputs)
  const { runs, seed } = checkedFastRuns(where, options, read.varying.length)
  const { varying, quantiles } = read
  const evaluations = runs * varying.length
  const columns = columnsFor(read, evaluations)
  const points = runs / curves
  const place = alphabetical(varying)
  varying.forEach((_, about) => {
    for (let curve = 0; curve < curves; curve++) {
      const phase = phases(seed, place[about] as number, curve)
      const from = about * runs + curve * points
      const frequency = frequenciesOf(read, place, about, frequencyOf(points))
      varying.forEach((name, k) => {
        const column = columns[name]
        for (let step = 0; step < points; step++) {
          const turns = ((frequency[k] as number) * step) / points + phase(place[k] as number)
          // 1/2 + asin(sin(2π turns)) / π goes evenly up and down between 0 and 1 (1999, eq. 19)
          column[from + step] = (quantiles[k] as (p: number) => number)(zigzag(turns))
        }
      })
    }
  })
  return { runs, seed, varying, evaluations, columns }
}

/** The input that is asked about goes at the highest frequency, the others at ones spread evenly up to a part of it. */
function frequenciesOf(read: ReadInputs, place: readonly number[], about: number, highest: number): number[] {
  const most = Math.max(1, Math.floor(highest / (2 * harmonicCount)))
  const others = read.varying.length - 1
  return read.varying.map((_, k) => {
    if (k === about) return highest
    const rank = (place[k] as number) - ((place[k] as number) > (place[about] as number) ? 1 : 0)
    return others === 1 ? 1 : Math.floor(1 + (rank * (most - 1)) / (others - 1))
  })
}

function zigzag(turns: number): number {
  const t = turns + 0.25 - Math.floor(turns + 0.25)
  return t < 0.5 ? 2 * t : 2 - 2 * t
}

function indicesOf<Name extends string>(design: FastDesign<Name>, outputs: Float64Array): FastIndices<Name> {
  const { runs, seed, varying } = design
  const record = { runs, seed, evaluations: outputs.length, failed: 0 }
  const { values, constant } = scaled(outputs)
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const points = runs / curves
  const omega = frequencyOf(points)
  const place = alphabetical(varying)
  const indices = {} as { [K in Name]: FirstAndTotal }
  varying.forEach((name, about) => {
    const spectra = Array.from({ length: curves }, (_, curve) => {
      const from = about * runs + curve * points
      const spectrum = fastSpectrum(values.subarray(from, from + points), omega, harmonicCount)
      return inPhase(spectrum, phases(seed, place[about] as number, curve)(place[about] as number))
    })
    indices[name] = indicesFrom(spectra)
  })
  return { status: 'estimated', indices, ...record }
}

/** The harmonics as if the input had begun its wave at phase 0. */
function inPhase(spectrum: Spectrum, phase: number): Spectrum {
  const harmonics = spectrum.harmonics.slice()
  for (let p = 1; p <= harmonicCount; p++) {
    const [re, im] = [harmonics[2 * p - 2] as number, harmonics[2 * p - 1] as number]
    const [cos, sin] = [Math.cos(2 * Math.PI * p * phase), Math.sin(2 * Math.PI * p * phase)]
    harmonics[2 * p - 2] = re * cos + im * sin
    harmonics[2 * p - 1] = im * cos - re * sin
  }
  return { ...spectrum, harmonics }
}
