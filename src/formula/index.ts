/**
 * Growth and models from text that a person types, with exact gradients; on mathjs, without `eval`.
 *
 * @module tradepath/formula
 */

export { DomainError } from '../errors.ts'
export { type Formula, formula } from './formula.ts'
export { type FormulaCurveOptions, formulaCurve } from './formulaCurve.ts'
export { type FormulaRateOptions, formulaRate } from './formulaRate.ts'
