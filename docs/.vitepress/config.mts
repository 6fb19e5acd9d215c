import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTheme, defineConfig } from 'vitepress'
import { aliases, workerSource } from './aliases.mts'
import { strictPage } from './csp.mts'
import { figures } from './figures.mts'
import { writeForModels } from './llms.mts'
import { quoteFigures } from './quote.mts'

const docs = join(import.meta.dirname, '..')
const measured = await figures()

export default defineConfig({
  title: 'tradepath',
  description: 'When will a quantity reach its target, how sure can we be, and what matters most',
  lang: 'en-GB',
  srcDir: '.',
  cleanUrls: false,
  metaChunk: true,
  lastUpdated: false,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/icon.svg' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (markdown) => quoteFigures(markdown, measured),
  },
  vite: {
    plugins: [workerSource()],
    resolve: { alias: aliases },
    worker: { format: 'es', plugins: () => [workerSource()] },
    build: { target: 'es2022', chunkSizeWarningLimit: 1500 },
    server: { fs: { allow: [join(docs, '..')] } },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/guide/start', activeMatch: '^/(guide|concepts|choose)/' },
      { text: 'Playground', link: '/playground' },
      { text: 'Reference', link: '/api/', activeMatch: '^/api/' },
    ],
    sidebar: { '/api/': reference(), '/': guide() },
    socialLinks: [],
    footer: { message: 'MIT licence' },
  },
  transformHtml: strictPage,
  buildEnd: writeForModels,
})

function guide(): DefaultTheme.SidebarItem[] {
  const pages = (folder: string, names: Record<string, string>): DefaultTheme.SidebarItem[] =>
    Object.entries(names)
      .filter(([name]) => existsSync(join(docs, `${folder}${name}.md`)))
      .map(([name, text]) => ({ text, link: `/${folder}${name}` }))
  return [
    {
      text: 'Guide',
      items: pages('guide/', {
        start: 'Start in two minutes',
        outlook: 'The outlook: one call',
        files: 'Read any file',
        story: 'One pledge, told with its figures',
        'three-chances': 'Three chances',
        'unfinished-year': 'The unfinished year',
        traps: 'Traps',
        'coming-from': 'Coming from SALib, R or Excel',
      }),
    },
    {
      text: 'Choose',
      items: pages('choose/', {
        curve: 'A growth curve',
        process: 'A process',
        sensitivity: 'A sensitivity method',
      }),
    },
    {
      text: 'Seven ideas',
      items: pages('concepts/', {
        curve: 'Curve',
        arrival: 'Arrival',
        process: 'Process',
        quantile: 'Quantile',
        model: 'Model',
        runs: 'Runs',
        'domain-error': 'DomainError',
      }),
    },
    {
      text: 'Evidence',
      items: [
        ...pages('', { history: 'History and progress', calibration: 'Base rates and calibrated probabilities' }),
        ...pages('guide/', { register: 'The register of pledges' }),
      ],
    },
    {
      text: 'In use',
      items: [
        ...pages('guide/', { 'use-from': 'Observable, React, DuckDB …', charts: 'Charts' }),
        ...pages('', { scaling: 'Scaling over a queue' }),
      ],
    },
    {
      text: 'What it stands on',
      items: pages('guide/', {
        accuracy: 'Accuracy',
        reproducibility: 'Reproducibility',
        performance: 'Performance',
      }),
    },
    { text: 'Playground', link: '/playground' },
  ]
}

/** The sidebar that TypeDoc wrote, without its groups within an entry: a group that folds is two buttons in one. */
function reference(): DefaultTheme.SidebarItem[] {
  const file = join(docs, 'api/typedoc-sidebar.json')
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as DefaultTheme.SidebarItem[]).map(unfolded)
}

/** An item with all that its groups hold; what has no page of its own does not fold. */
function unfolded({ items, ...item }: DefaultTheme.SidebarItem): DefaultTheme.SidebarItem {
  const inside = (items ?? []).flatMap((each) => (each.link ? [each] : (each.items ?? []))).map(unfolded)
  return { ...item, ...(inside.length > 0 && { items: inside }) }
}
