// Learns the shipped table of base rates from the panel, and writes it into the source.
import { writeFileSync } from 'node:fs'
import { learnBaseRates } from 'tradepath/evidence'
import { readPanel } from './read-panel.mjs'

const panel = readPanel()
if (panel) {
  const { rows, ...head } = learnBaseRates(panel)
  const lines = [
    '// Written by scripts/learn-base-rates.mjs from the IMF Direction of Trade Statistics (copy of May 2022), pairs ever worth half a USD bn in prices of 2000.',
    "import type { BaseRates } from './baseRates.ts'",
    '',
    'export const shipped: BaseRates = {',
    ...Object.entries(head).map(([name, list]) => `  ${name}: [${list.join(', ')}],`),
    '  rows: [',
    ...rows.map((row) => `[${row}],`),
    '  ],',
    '}',
    '',
  ]
  writeFileSync('src/evidence/baseRates/shipped.generated.ts', lines.join('\n'))
  console.log(`${rows.length} rows, ${lines.join('\n').length} bytes`)
}
