import type { Runs } from '../../runs.ts'
import type { Columns } from '../model/model.ts'

/** How a sample of inputs is drawn. */
export interface SampleOptions extends Runs {
  /** Points that were run already, those of a shorter design; 0 where left out. */
  readonly from?: number | undefined
}

/** A sample of inputs: points at which a model is to be run, for any method that takes rows. */
export interface SampleDesign<Name extends string = string> extends Runs {
  /** How the points lie: at random, or evenly spread. The method that reads them is named when they are analysed. */
  readonly method: 'random' | 'scrambled'
  /** The names of the inputs that vary: the columns that an analysis looks at. */
  readonly varying: readonly Name[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}
