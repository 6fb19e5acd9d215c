// Runs the benchmark scripts on the built package and keeps what they print, for the guide: docs/measured/NAME.txt.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'

const asked = process.argv.slice(2)
const names =
  asked.length > 0
    ? asked
    : readdirSync('benchmarks')
        .filter((file) => file.endsWith('.mjs'))
        .map((file) => file.replace('.mjs', ''))
mkdirSync('docs/measured', { recursive: true })
for (const name of names) {
  console.log(name)
  const text = execFileSync(process.execPath, [`benchmarks/${name}.mjs`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  writeFileSync(`docs/measured/${name}.txt`, text)
}
