// Reading a large file: time and memory of readTable and seriesFrom on a CSV of up to 50 MB, each in a process of its own.

import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Writes a file like those of UN Comtrade: codes and names that repeat, values that do not. */
function write(file, megabytes) {
  const to = openSync(file, 'w')
  let length = writeSync(
    to,
    'typeCode,freqCode,refYear,period,reporterDesc,flowDesc,partnerISO,partnerDesc,cmdCode,cmdDesc,qty,primaryValue\n',
  )
  for (let row = 0; length < megabytes * 1e6; ) {
    const lines = []
    for (let each = 0; each < 10_000; each++, row++) {
      const year = 1990 + (row % 35)
      const partner = Math.floor(row / 35)
      const goods = Math.floor(partner / 250)
      const value = 1e6 + ((row * 7_919_393) % 1e9) / 100
      lines.push(
        `C,A,${year},${year},Thailand,Import,P${partner % 250},Partner number ${partner % 250},${8000 + goods},"Goods, kind ${goods}",${row % 9973},${value}\n`,
      )
    }
    length += writeSync(to, lines.join(''))
  }
  closeSync(to)
}

const [file] = process.argv.slice(2)
if (file) {
  const { readTable, seriesFrom } = await import('../dist/series/index.js')
  const bytes = readFileSync(file)
  const [start, busy] = [performance.now(), process.cpuUsage()]
  const table = readTable(bytes)
  const read = performance.now()
  const series = seriesFrom(table, { where: { partner: 'P7', cmdCode: 8001 } })
  const end = performance.now()
  const { user, system } = process.cpuUsage(busy)
  console.log(
    `${(bytes.length / 1e6).toFixed(0)} MB, ${table.rows.length.toLocaleString('en')} rows: table in ${((read - start) / 1000).toFixed(2)} s, ` +
      `series of ${series.figures.length} figures in ${((end - read) / 1000).toFixed(2)} s ` +
      `(${((user + system) / 1e6).toFixed(2)} s of a processor); the whole process takes ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`,
  )
} else {
  const folder = mkdtempSync(join(tmpdir(), 'tradepath-files-'))
  for (const megabytes of [1, 10, 50]) {
    const path = join(folder, `${megabytes}.csv`)
    write(path, megabytes)
    process.stdout.write(execFileSync(process.execPath, [fileURLToPath(import.meta.url), path], { encoding: 'utf8' }))
  }
  rmSync(folder, { recursive: true })
}
