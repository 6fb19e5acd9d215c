import type { NowcastTable } from './table.ts'

export const learned: NowcastTable = {
  noise: 0.04,
  power: 0.8,
  months: [],
}
