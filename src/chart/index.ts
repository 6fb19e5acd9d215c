/**
 * Charts as Vega-Lite specifications: plain JSON, to be drawn by anything that draws Vega-Lite.
 *
 * @module tradepath/chart
 */

export type { Chart, Look } from './chart.ts'
export { type PathView, pathChart } from './pathChart.ts'
export { type ReliabilityPoint, reliabilityChart } from './reliabilityChart.ts'
export { type ScenariosView, scenariosChart } from './scenariosChart.ts'
