import type { Correlated } from '../distribution/correlated.ts'
import type { Inputs } from './inputs.ts'
import { checkedPolicy, evaluation, type FailurePolicy, type Model } from './model.ts'
import { type RandomOptions, type RandomRecord, randomSample } from './randomDesign.ts'
import { finiteRows, type Rows } from './rows.ts'

/** A random sample of the inputs that vary, and the outputs of the model there. */
export function sampledRows<Name extends string>(
  where: string,
  model: Model<Name>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RandomOptions & { readonly onFailure?: FailurePolicy | undefined },
): RandomRecord & { readonly rows: Rows<Name> } {
  const policy = checkedPolicy(where, options)
  const { runs, seed, evaluations, varying, columns } = randomSample(where, inputs, options)
  const { outputs } = evaluation(where, model, policy)(columns)
  const rows = finiteRows({ names: varying, inputs: varying.map((name) => columns[name]), outputs, failed: 0 })
  return { runs, seed, evaluations, rows }
}
