import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteConfig } from 'vitepress'

/** `llms.txt`: every page with its first sentence; `llms-full.txt`: the guide in one text. */
export function writeForModels({ outDir, srcDir, pages, site }: SiteConfig): void {
  const read = pages.map((page) => {
    const text = readFileSync(join(srcDir, page), 'utf8').replace(/^---\n.*?\n---\n/s, '')
    const title = /^# (.*)$/m.exec(text)?.[1] ?? page
    const first = /^(?!#|```|<|\||[-*] |\[\[)\S[^\n]*(?:\n\S[^\n]*)*/m.exec(text.replace(/^# .*$/m, ''))?.[0] ?? ''
    return { page, text, title, first: first.replaceAll('\n', ' ').slice(0, 200) }
  })
  const guide = read.filter(({ page }) => !page.startsWith('api/'))
  const line = ({ page, title, first }: (typeof read)[number]): string =>
    `- [${title}](${site.base}${page.replace(/\.md$/, '.html')})${first && `: ${first}`}`
  const list = [
    `# ${site.title}`,
    `> ${site.description}`,
    'Guide: [all of it in one text](/llms-full.txt)',
    `## Guide\n\n${guide.map(line).join('\n')}`,
    `## Reference\n\n${read
      .filter(({ page }) => page.startsWith('api/') && page.endsWith('index.md'))
      .map(line)
      .join('\n')}`,
  ]
  writeFileSync(join(outDir, 'llms.txt'), `${list.join('\n\n')}\n`)
  writeFileSync(join(outDir, 'llms-full.txt'), guide.map(({ text }) => text.trim()).join('\n\n'))
}
