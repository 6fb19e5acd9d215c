import type { Report } from '../answer/report.ts'
import type { Placed } from './chart.ts'
import type { Draw } from './draw.ts'
import { escaped } from './markup.ts'
import { type Grid, goalLine, type Section, sectionsOf } from './sections.ts'

/** A report as one page: no script, nothing from elsewhere, light or dark as its reader prefers. */
export async function page(report: Report, charts: readonly Placed[], draw: Draw, command: string): Promise<string> {
  const pictures: string[] = []
  for (const [index, { chart }] of charts.entries()) pictures.push(await draw(`chart${index + 1}`, chart))
  const sections = sectionsOf(report).map((section) => {
    const drawn = pictures.filter((_, index) => charts[index]?.about === section.about)
    return sectionHtml(section, drawn)
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(report.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(report.title)}</h1>
<p>${escaped(goalLine(report))}${report.unit === undefined ? '' : `, in ${escaped(report.unit)}`}</p>
${sections.join('\n')}
<section>
<h2>Where this is from</h2>
<p>The same report again, to the last digit:</p>
<pre><code>${escaped(command)}</code></pre>
${replay(report)}${sources(report.sources)}</section>
</main>
</body>
</html>
`
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
<caption${caption === title ? ' class="told"' : ''}>${escaped(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`
}

function replay({ odds }: Report): string {
  return odds ? `<p>Chances from ${odds.runs.toLocaleString('en')} runs with seed ${odds.seed}.</p>\n` : ''
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
figure{margin:1rem 0}
figure svg{display:block;max-width:100%;height:auto}
.wide{position:relative;overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.35rem}
caption.told{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.2rem .9rem .2rem 0;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
th:first-child{text-align:left}
thead th{color:var(--soft);font-weight:600}
tbody th{font-weight:400}
pre{overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:.6rem;border-radius:.3rem}
a{color:var(--link);overflow-wrap:anywhere}
`
