// Learns the shipped table of the nowcast from the monthly panel and writes it into the source.
import { writeFileSync } from 'node:fs'
import { learnNowcast } from 'tradepath/series'
import { readMonthlyPanel } from './read-monthly-panel.mjs'

const panel = readMonthlyPanel()
if (panel) {
  const { noise, power, months } = learnNowcast(panel, { through: 2022 })
  const rounded = (value) => Number(value.toPrecision(3))
  const rows = months.map(
    ({ weights, drift, scale }) =>
      `    { weights: [${weights.map(rounded).join(', ')}], drift: ${rounded(drift)}, scale: ${rounded(scale)} },`,
  )
  const lines = [
    '// Written by scripts/learn-nowcast.mjs from goods trade of the United States with 63 partners by month, 1985-2022 (US Census Bureau).',
    "import type { NowcastTable } from './table.ts'",
    '',
    'export const learned: NowcastTable = {',
    `  noise: ${rounded(noise)},`,
    `  power: ${rounded(power)},`,
    '  months: [',
    ...rows,
    '  ],',
    '}',
    '',
  ]
  writeFileSync('src/series/nowcast/learned.generated.ts', lines.join('\n'))
  console.log(lines.slice(3).join('\n'))
}
