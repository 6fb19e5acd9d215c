import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TransformContext } from 'vitepress'

/** What a page may load and run: nothing from elsewhere, no script in the page itself, no code made from text. */
export const policy: string = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The page with its policy, which then holds wherever the site is served from. VitePress writes two small scripts into each
 * page, to set dark mode before the first paint: each becomes a file.
 */
export function strictPage(html: string, _id: string, { siteConfig }: TransformContext): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return withMain(html)
    .replace('<meta charset="utf-8">', `$&\n    ${meta}`)
    .replace(/<script id="([\w-]+)">([^<]*)<\/script>/g, (_, id: string, code: string) => {
      const name = `${id}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
      mkdirSync(join(siteConfig.outDir, 'assets'), { recursive: true })
      writeFileSync(join(siteConfig.outDir, 'assets', name), code)
      return `<script src="${siteConfig.site.base}assets/${name}"></script>`
    })
}

/** The home page of the theme has no main landmark. */
function withMain(html: string): string {
  return html.replace(/<div class="VPContent is-home"/, '$& role="main"')
}
