// Every link and every anchor within the built site leads somewhere, and nothing is loaded from elsewhere. (That pages
// exist is checked by VitePress too; anchors are not.)
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const site = 'docs/.vitepress/dist'
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
const html = new Map(pages.map((page) => [page, readFileSync(join(site, page), 'utf8')]))
const ids = new Map(
  [...html].map(([page, text]) => [page, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]))]),
)

const faults = []
let links = 0
for (const [page, text] of html) {
  for (const [, address] of text.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
    if (/^(https?:|mailto:)/.test(address)) continue
    links++
    const { pathname, hash } = new URL(address.replaceAll('&amp;', '&'), `http://site/${page}`)
    const path = decodeURIComponent(pathname.slice(1))
    const file = [path, `${path}.html`, join(path, 'index.html')].find((name) => html.has(name))
    if (!file && !(path && existsSync(join(site, path)))) faults.push(`${page}: ${address} leads nowhere`)
    const id = decodeURIComponent(hash.slice(1))
    if (file && id && !ids.get(file).has(id)) faults.push(`${page}: ${address} has no such anchor`)
  }
  for (const [, address] of text.matchAll(/<(?:script|link|img|iframe)\s[^>]*?(?:src|href)="(https?:[^"]+)"/g))
    faults.push(`${page} loads ${address}`)
}
console.log(`${pages.length} pages, ${links} links: ${faults.length} lead nowhere`)
if (faults.length > 0 || pages.length < 50) {
  console.error([...new Set(faults)].join('\n'))
  process.exitCode = 1
}
