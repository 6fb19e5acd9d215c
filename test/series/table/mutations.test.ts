import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { DomainError } from '../../../src/errors.ts'
import type { Figure } from '../../../src/figure.ts'
import { readTable, type SeriesFromOptions, seriesFrom } from '../../../src/series/table/index.ts'
import { bytesOf, fixtures } from './fixtures.ts'
import { mutations, randomOf } from './mutations.ts'

const at = ({ year, quarter = 0, month = 0 }: Figure): number => year * 100 + quarter * 20 + month

const figuresOf = (source: string | Uint8Array, options: SeriesFromOptions): Map<number, number> =>
  new Map(seriesFrom(readTable(source), options).figures.map((figure) => [at(figure), figure.value]))

const textOf = (file: string): string => {
  const bytes = bytesOf(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Files of cells apart by a character; the keys of Eurostat are cells of their own in it. */
const files = fixtures
  .filter(({ file }) => !/\.(json|xlsx)$/.test(file))
  .map(({ file, options }) => {
    const text = textOf(file)
    const separator = /\t/.test(text) ? '\t' : /;/.test(text.slice(0, 200)) ? ';' : ','
    const grid = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: true }).data
    return { file, options, grid, separator, truth: figuresOf(text, options) }
  })

const rounds = Number(process.env['ROUNDS'] ?? 1)

test('files that were damaged or written by another place are read right or refused', () => {
  const wrong: string[] = []
  const counts = { read: 0, refused: 0 }
  const refusals = new Map<string, number>()
  for (let round = 0; round < rounds; round++)
    for (const [place, { file, options, grid, separator, truth }] of files.entries())
      for (const [kind, { name, make, loses, fits }] of mutations.entries()) {
        if (fits && !fits(grid, options)) continue
        const seed = round * 100_003 + place * 101 + kind
        const source = make(grid, separator, randomOf(seed))
        let figures: Map<number, number> | undefined
        try {
          figures = figuresOf(source, options)
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          counts.refused++
          refusals.set(name, (refusals.get(name) ?? 0) + 1)
          continue
        }
        counts.read++
        const off = [...figures].find(([time, value]) => truth.get(time) !== value)
        if (off) wrong.push(`${file}, ${name}, seed ${seed}: ${off[0]} is ${off[1]}, not ${truth.get(off[0])}`)
        else if (!loses && figures.size < truth.size)
          wrong.push(`${file}, ${name}, seed ${seed}: ${figures.size} figures of ${truth.size}`)
      }
  console.log(
    `${counts.read} read right, ${counts.refused} refused, ${wrong.length} wrong`,
    Object.fromEntries(refusals),
  )
  expect(wrong).toEqual([])
  expect(counts.read + counts.refused).toBeGreaterThanOrEqual(200)
  // refusing everything would be no reading
  expect(counts.read).toBeGreaterThan(counts.refused)
}, 600_000)

test('a row doubled with another figure is refused', () => {
  const made = files.flatMap(({ file, options, grid, separator }) => {
    const random = randomOf(grid.length)
    const next = grid.flatMap((row, index) => {
      const last = row.map((cell) => /^\s*-?\d+\.\d+\s*$/.test(cell)).lastIndexOf(true)
      if (index < 8 || last === -1 || random(3) > 0) return [row]
      return [row, row.map((cell, column) => (column === last ? String(Number(cell) * 3 + 1) : cell))]
    })
    return next.length === grid.length ? [] : [{ file, options, text: Papa.unparse(next, { delimiter: separator }) }]
  })
  expect(made.length).toBeGreaterThan(5)
  for (const { file, options, text } of made) {
    const truth = figuresOf(textOf(file), options)
    try {
      expect(figuresOf(text, options), file).toEqual(truth)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      expect(error.message).toMatch(/each time once|of one thing/)
    }
  }
})
