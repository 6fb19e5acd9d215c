import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import * as charts from '../../src/chart/index.ts'
import { drawn, faults } from './drawn.ts'
import { examples } from './examples.ts'

test('every chart is among the examples', () => {
  const made = new Set(Object.keys(examples).map((name) => name.split(' ')[0]))
  expect([...made].sort()).toEqual(
    Object.keys(charts)
      .filter((name) => name !== 'DomainError')
      .sort(),
  )
})

for (const [name, { chart, shows }] of Object.entries(examples)) {
  test(`${name}: a Vega-Lite specification, plain JSON, drawn without a warning`, async () => {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart)
    expect(faults(chart)).toEqual([])
    const { svg, warnings } = await drawn(chart)
    expect(warnings).toEqual([])
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
    for (const text of shows) expect(svg).toContain(text)
    expect(chart.description.length).toBeGreaterThan(40)
    expect(chart.description).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
    // to look at them: CHARTS_TO=folder npx vitest run test/chart
    const folder = process.env['CHARTS_TO']
    if (folder) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${name.replaceAll(' ', '-')}.svg`), svg)
    }
  })
}
