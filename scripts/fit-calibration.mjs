// Fits the shipped calibration to the panel, up to its last year, and writes it into the source.
import { writeFileSync } from 'node:fs'
import { calibrate } from 'tradepath/evidence'
import { readPanel } from './read-panel.mjs'

const panel = readPanel()
if (panel) {
  const last = Math.max(...panel.map(({ figures }) => figures.at(-1).year))
  const fitted = Object.entries(calibrate(panel, last)).map(
    ([name, value]) => `  ${name}: ${Number(value.toPrecision(4))},`,
  )
  const lines = [
    '// Written by scripts/fit-calibration.mjs from the IMF Direction of Trade Statistics (copy of May 2022), pairs ever worth half a USD bn in prices of 2000.',
    "import type { Calibration } from './calibration.ts'",
    '',
    'export const shipped: Calibration = {',
    ...fitted,
    '}',
    '',
  ]
  writeFileSync('src/evidence/calibration/shipped.generated.ts', lines.join('\n'))
  console.log(fitted.join('\n'))
}
