import { expect, test } from 'vitest'
import { chinaKazakhstan } from '../../src/cases/index.ts'
import { installed } from '../../src/cli/render/draw.ts'
import { run } from '../../src/cli/run.ts'
import { call, machine, refused } from './call.ts'
import { wellFormed } from './wellFormed.ts'

const one = async (...args: string[]): Promise<string> => {
  const { code, files = [] } = await call(args)
  expect(code).toBe(0)
  return files[0]?.content as string
}

test('a chart: well-formed SVG with a name and a description, the same each time', async () => {
  const svg = await one('--chart', 'fan.svg')
  expect(wellFormed(svg)).toEqual([])
  const [, title, words] = /^<svg role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(svg) ?? []
  expect(svg).toContain(`<title id="${title}">China-Kazakhstan trade`)
  expect(svg).toMatch(new RegExp(`<desc id="${words}">Fan chart from 48.7 USD bn in 2025 to 2040. `))
  expect(svg).toContain('target 82 USD bn')
  expect(svg).not.toMatch(/NaN|undefined|<script|href/)
  expect(await one('--chart', 'fan.svg')).toBe(svg)
})

test('every grey of a chart, and its paper, has a colour for where it is dark', async () => {
  const svg = await one('--chart', 'fan.svg')
  const used = new Set([...svg.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] as string))
  used.delete('none')
  expect(used.size).toBeGreaterThan(5)
  for (const colour of used) expect(svg).toContain(`[fill="${colour}"]{fill:`)
})

test('without a forecast there is nothing to draw', async () => {
  expect(await refused('41 82 --growth 3% --chart a.svg')).toContain('--chart must come with a history')
  expect(await refused('41 82 --png a.png')).toContain('--png must come with a history')
})

test('a page: tables and pictures, no script, and no address but the sources', async () => {
  const html = await one('--html', 'report.html')
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`)
  expect(html).not.toMatch(/<script|\son\w+="|javascript:|<link|<img|@import|url\((?!#)/i)
  expect(wellFormed(html.replace(/^<!doctype html>/, '').replace(/<(meta [^>]*)>/g, '<$1/>'))).toEqual([])
  const sources = [...chinaKazakhstan.pledge.sources, ...chinaKazakhstan.china.map(({ source }) => source)]
  const addresses = [...html.matchAll(/\bhref="([^"#]+)"/g)].map((match) =>
    (match[1] as string).replaceAll('&amp;', '&'),
  )
  expect(new Set(addresses)).toEqual(new Set(sources))
  const rest = sources.reduce((text, source) => text.replaceAll(source, ''), html)
  expect(rest.match(/https?:[^"<\s]*/g)?.filter((address) => !address.startsWith('http://www.w3.org/')) ?? []).toEqual(
    [],
  )
  expect(html.match(/<svg role="img"/g)).toHaveLength(3)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  expect(html.match(/<table>/g)).toHaveLength(html.match(/<caption/g)?.length as number)
  expect(html).toContain('<tr><th scope="row">2030</th><td>10.4 %</td><td>11.0 %</td></tr>')
  expect(html).toContain('<tr><th scope="row">2025</th><td>48.7</td></tr>')
  expect(html).toContain('@media print')
  expect(html).not.toContain('Report of')
  expect(html).toContain('<pre><code>tradepath --runs 2000 --html report.html</code></pre>')
  expect(html).toContain('2,000 runs with seed 7')
  expect(html).toContain('prefers-color-scheme:dark')
})

test('what was typed is text on the page', async () => {
  const html = await one('--title', '<i>', '--formula', '0.1 * (t < 9)', '--html', "it's & <b>.html")
  expect(html).toContain('0.1 * (t &lt; 9)')
  expect(html).toContain(`'it'\\''s &amp; &lt;b&gt;.html'`)
  expect(html).not.toContain('<b>')
})

test('a file of another kind gets one clear line', async () => {
  for (const [args, says] of [
    [['--chart', 'fan.png'], '--chart must be the name of a file that ends in .svg (received "fan.png")'],
    [['--png', 'fan.svg'], '--png must be the name of a file that ends in .png (received "fan.svg")'],
    [['--xlsx', 'fan.xls'], '--xlsx must be the name of a file that ends in .xlsx (received "fan.xls")'],
    [['--html', 'report'], '--html must be the name of a file that ends in .html (received "report")'],
  ] as const) {
    const { code, text, files } = await call(args)
    expect({ code, files }).toEqual({ code: 2, files: undefined })
    expect(text).toContain(says)
    expect(text.trimEnd()).not.toContain('\n')
  }
})

test('without vega: what to install; and nothing is loaded where no picture is asked for', async () => {
  const absent = async (): Promise<never> => {
    throw Object.assign(new Error("Cannot find package 'vega'"), { code: 'ERR_MODULE_NOT_FOUND' })
  }
  const { code, text } = await run(['41', '82', '--html', 'a.html'], machine({}, { drawers: absent }))
  expect(code).toBe(2)
  expect(text).toContain('npm install vega vega-lite')
  expect((await run(['41', '82'], machine({}, { drawers: absent }))).code).toBe(0)
  const broken = async (): Promise<never> => {
    throw new Error('broken')
  }
  await expect(run(['41', '82', '--html', 'a.html'], machine({}, { drawers: broken }))).rejects.toThrow('broken')
  expect(Object.keys(await installed())).toEqual(['vega', 'vegaLite'])
})

test('a report has the date that the machine says', async () => {
  const { files = [] } = await run(['--runs', '100', '--html', 'a.html'], machine({}, { today: '2026-01-31' }))
  expect(files[0]?.content).toContain('<p>Report of 2026-01-31, figures up to 2025.</p>')
})
