/**
 * Probability distributions as quantile functions, and correlated inputs.
 *
 * @module tradepath/distribution
 */

export { DomainError } from '../errors.ts'
export { beta } from './beta.ts'
export { type Correlated, correlated } from './correlated.ts'
export { discrete } from './discrete.ts'
export { empirical } from './empirical.ts'
export { integer } from './integer.ts'
export { lognormal } from './lognormal.ts'
export { lognormalFromInterval } from './lognormalFromInterval.ts'
export { logUniform } from './logUniform.ts'
export { normal } from './normal.ts'
export { normalFromInterval } from './normalFromInterval.ts'
export { pert } from './pert.ts'
export type { Quantile } from './quantile.ts'
export { triangular } from './triangular.ts'
export { truncated } from './truncated.ts'
export { uniform } from './uniform.ts'
export { weibull } from './weibull.ts'
