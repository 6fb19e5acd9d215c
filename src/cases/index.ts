export { type Case, chinaKazakhstan, type Pledge, type SourcedFigure } from './chinaKazakhstan.ts'
