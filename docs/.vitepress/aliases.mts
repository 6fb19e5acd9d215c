import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')

/** The site runs the library from its source, under the names that users import. */
export const aliases = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry, target]) => ({
    find: new RegExp(`^${entry.replace('.', 'tradepath')}$`),
    replacement: join(root, (target as { default: string }).default.replace('dist', 'src').replace('.js', '.ts')),
  }))

/** The built package names its worker by the file that is built; the source has another ending. */
export const workerSource = (): { name: string; enforce: 'pre'; transform: (code: string) => string | undefined } => ({
  name: 'worker-source',
  enforce: 'pre',
  transform: (code) =>
    code.includes('chance/worker.js') ? code.replaceAll('../chance/worker.js', './worker.ts') : undefined,
})
