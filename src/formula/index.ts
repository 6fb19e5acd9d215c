export { DomainError } from '../errors.ts'
export { type Formula, formula } from './formula.ts'
export { formulaCurve } from './formulaCurve.ts'
export { formulaRate } from './formulaRate.ts'
