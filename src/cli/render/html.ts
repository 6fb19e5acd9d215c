import { inWords, type Outlook } from '../../outlook/index.ts'
import { level } from '../../outlook/words/numbers.ts'
import type { Placed } from './charts.ts'
import type { Draw } from './draw.ts'
import { decides, headline } from './lines.ts'
import { escaped } from './markup.ts'
import { type Grid, mainTable, type Section, sectionsOf } from './sections.ts'

/** What stands on the page beside the outlook. */
export interface PageParts {
  /** The charts, each with the section it belongs to. */
  readonly charts: readonly Placed[]
  /** Draws a chart as SVG. */
  readonly draw: Draw
  /** The command that gives the same page again. */
  readonly command: string
  /** Addresses that the figures are from. */
  readonly sources: readonly string[]
  /** What the figures were read from, in words. */
  readonly from?: string | undefined
  /** The date, as 2026-01-31. */
  readonly today?: string | undefined
}

/** A report as one page: no script, nothing from elsewhere, light or dark as its reader prefers. */
export async function page(
  outlook: Outlook,
  { charts, draw, command, sources: addresses, from, today }: PageParts,
): Promise<string> {
  const pictures: string[] = []
  for (const [index, { chart }] of charts.entries()) pictures.push(await draw(`chart${index + 1}`, chart))
  const main = mainTable(outlook)
  const sections = sectionsOf(outlook).map((section) => {
    const drawn = pictures.filter((_, index) => charts[index]?.about === section.about)
    return sectionHtml(section, drawn)
  })
  const title = outlook.title ?? 'Outlook'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(headline(outlook))}</h1>
${dateline(outlook, today)}${[inWords(outlook), ...decides(outlook), ...plainWords(outlook)].map((text) => `<p class="words">${escaped(text)}</p>`).join('\n')}
${main ? gridHtml('The answer', main) : ''}
${sections.join('\n')}
${figuresOf(outlook)}<section>
<h2>Where this is from</h2>
${basis(outlook, from)}<p>The same report again, to the last digit:</p>
<pre><code>${escaped(command)}</code></pre>
${sources(addresses)}</section>
</main>
</body>
</html>
`
}

/** Years of figures that are shown. */
const shown = 20

function figuresOf({ series, unit, goal }: Outlook): string {
  const { figures } = series
  if (figures.length === 0) return ''
  const rows = figures
    .slice(-shown)
    .map(({ year, value, mark }) => [String(year), level(value, goal.target), ...(mark === undefined ? [] : [mark])])
  const title = figures.length > shown ? `Figures of the last ${shown} years` : 'Figures'
  return `${sectionHtml({ about: 'notes', title, parts: [{ head: ['year', unit ?? 'value'], rows }] }, [])}\n`
}

function dateline({ series }: Outlook, today: string | undefined): string {
  const latest = series.figures.at(-1)
  const parts = [
    ...(today === undefined ? [] : [`Report of ${today}`]),
    ...(latest === undefined ? [] : [`figures up to ${latest.year}`]),
  ]
  return parts.length === 0 ? '' : `<p>${escaped(parts.join(', '))}.</p>\n`
}

/** What the words of the page mean, for a reader who does not know them. */
function plainWords({ class: kind, forecast, naive, state, goal }: Outlook): string[] {
  if (!forecast) return []
  const reached =
    state.status === 'met'
      ? 'A probability here is the share of simulated futures in which the figure of that year is still at the target.'
      : `A probability here is the share of simulated futures in which some annual figure up to that year is at the target or ${goal.direction === 'fall' ? 'below' : 'above'} it. A future counts also where the figure turns back later.`
  return [
    `${reached} Half of the futures lie on each side of the median. Eight in ten years lie in an 80 % range.`,
    `The forecast rests on this: ${forecast.basis}.${naive ? ` A random walk on its own last ${naive.over} years, as many tools fit it, is shown beside it${kind === 'trade' ? '; such walks have scored worse than a constant' : ''}.` : ''}`,
  ]
}

/** What the forecast rests on, and how it was drawn. */
function basis({ forecast, runs, assumed }: Outlook, from: string | undefined): string {
  const drawn = forecast
    ? [`Forecast: ${forecast.basis}. Probabilities from ${runs.runs.toLocaleString('en')} runs with seed ${runs.seed}.`]
    : []
  const known = [...(from === undefined ? [] : [from]), ...assumed.filter((words) => !from?.includes(words))]
  const read = known.length > 0 ? [`Read: ${known.join('; ')}.`] : []
  return [...drawn, ...read].map((text) => `<p>${escaped(text)}</p>\n`).join('')
}

function sectionHtml({ title, parts }: Section, pictures: readonly string[]): string {
  const body = parts.map((part) => (typeof part === 'string' ? `<p>${escaped(part)}</p>` : gridHtml(title, part)))
  const figures = pictures.map((picture) => `<figure>${picture}</figure>`)
  return ['<section>', `<h2>${escaped(title)}</h2>`, ...figures, ...body, '</section>'].join('\n')
}

/** A table in a frame that can be scrolled by keyboard where the page is narrow. */
function gridHtml(title: string, { caption = title, head, rows }: Grid): string {
  const heads = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`)
  const body = rows.map(([name = '', ...cells]) => {
    const values = cells.map((cell) => `<td>${escaped(cell)}</td>`)
    return `<tr><th scope="row">${escaped(name)}</th>${values.join('')}</tr>`
  })
  return `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0"><table>
<caption${caption === title ? ' class="hidden"' : ''}>${escaped(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

function sources(addresses: readonly string[]): string {
  if (addresses.length === 0) return ''
  const items = addresses.map((address) => `<li><a href="${escaped(address)}">${escaped(address)}</a></li>`)
  return `<h3>Sources</h3>\n<ol>\n${items.join('\n')}\n</ol>\n`
}

const style = `
:root{color-scheme:light dark;--ink:#222;--soft:#595959;--paper:#fff;--line:#d8dee4;--link:#0060a0}
@media (prefers-color-scheme:dark){:root{--ink:#f0f3f6;--soft:#b3bcc7;--paper:#161b22;--line:#3a434e;--link:#6cb6ff}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem}
h3{font-size:1rem}
p{margin:.35rem 0;color:var(--soft)}
p.words{color:var(--ink);font-size:1.1rem;max-width:42rem}
figure{margin:1rem 0}
figure svg{display:block;max-width:100%;height:auto}
.wide{position:relative;overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.35rem}
caption.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.2rem .9rem .2rem 0;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child{text-align:left}
thead th{color:var(--soft);font-weight:600}
tbody th{font-weight:400}
pre{overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:.6rem;border-radius:.3rem}
a{color:var(--link);overflow-wrap:anywhere}
@page{size:A4;margin:18mm 16mm}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--line:#bbb;--link:#000}
main{max-width:none;padding:0}body{font-size:10.5pt}h1{font-size:17pt}h2{font-size:13pt;margin-top:1.2rem;break-after:avoid}
figure,table,pre{break-inside:avoid}.wide{overflow:visible}thead{display:table-header-group}}
`
