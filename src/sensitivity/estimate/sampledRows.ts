import type { RandomDesign, RandomOptions, RandomRecord } from '../design/randomDesign.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model } from '../model/model.ts'
import { finiteRows, type Rows } from './rows.ts'

/** A design of rows, and how it is made. */
export type Sampler<Given> = (where: string, inputs: Given, options: RandomOptions) => RandomDesign

/** A sample of the inputs that vary, and the outputs of the model there. */
export function sampledRows<Name extends string, Given>(
  where: string,
  model: Model<Name>,
  inputs: Given,
  options: RandomOptions & { readonly onFailure?: FailurePolicy | undefined },
  sampler: Sampler<Given>,
): RandomRecord & { readonly rows: Rows<Name> } {
  const policy = checkedPolicy(where, options)
  const { runs, seed, evaluations, varying, columns } = sampler(where, inputs, options) as RandomDesign<Name>
  const { outputs } = evaluation(where, model, policy)(columns)
  const inputColumns = varying.map((name) => columns[name])
  return { runs, seed, evaluations, rows: finiteRows(varying, inputColumns, outputs) }
}
