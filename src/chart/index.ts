export type { Chart, Look } from './chart.ts'
export { type PathView, pathChart } from './pathChart.ts'
export { type ReliabilityPoint, reliabilityChart } from './reliabilityChart.ts'
export { type ScenariosView, scenariosChart } from './scenariosChart.ts'
