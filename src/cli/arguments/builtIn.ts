import { chinaKazakhstan } from '../../cases/index.ts'
import { fading } from '../../growth/curves/fading.ts'
import type { NamedCurve } from '../../outlook/index.ts'
import type { Question } from './question.ts'

const { pledge, china, unit } = chinaKazakhstan

const faded = (rate: number, longRun: number, halfLife: number): NamedCurve => ({
  name: `${Math.round(rate * 100)} % fading to ${Math.round(longRun * 100)} %, half-life ${halfLife}`,
  curve: (base) => fading({ base, rate, longRun, halfLife }),
})

/** The case that is answered where none is given. */
export const builtIn: Question = {
  figures: { figures: china.map(({ year, value }) => ({ year, value })), unit, reporter: 'China' },
  goal: pledge.goal,
  title: 'China-Kazakhstan trade',
  class: 'trade',
  scenarios: [0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.32, faded(0.32, 0.03, 1), faded(0.32, 0.05, 2)],
  sources: [...new Set([...pledge.sources, ...china.map(({ source }) => source)])],
  from: `built-in figures of China's customs, ${china[0]?.year}-${china.at(-1)?.year}`,
}
