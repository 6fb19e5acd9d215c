/**
 * Charts as Vega-Lite specifications: plain JSON, to be drawn by anything that draws Vega-Lite.
 *
 * @module tradepath/chart
 */

export { DomainError } from '../errors.ts'
export type { Figure } from '../figure.ts'
export type { Curve } from '../growth/curve.ts'
export { type ArrivalView, arrivalChart } from './arrivalChart.ts'
export type { Chart, Look } from './chart.ts'
export { type FanView, type FanViewRow, fanChart } from './fanChart.ts'
export { type GridView, gridChart } from './gridChart.ts'
export { type PathView, pathChart } from './pathChart.ts'
export { type ProgressViewRow, progressChart } from './progressChart.ts'
export { type ReliabilityPoint, reliabilityChart } from './reliabilityChart.ts'
export { type ScenariosView, scenariosChart } from './scenariosChart.ts'
export { type SobolResultView, type SobolView, type SobolViewEstimate, sobolChart } from './sobolChart.ts'
export { type SpiderView, type SpiderViewLine, spiderChart } from './spiderChart.ts'
export { type TornadoView, type TornadoViewBar, tornadoChart } from './tornadoChart.ts'
