import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Panel } from '../../src/evidence/index.ts'

const root = join(import.meta.dirname, '../..')
const path = join(root, '../shared/data/trade-panel.csv')

/** The trade panel, where it is at its usual place beside the project. */
export const panel: Panel | undefined = existsSync(path)
  ? (await import(join(root, 'scripts/read-panel.mjs'))).readPanel(path)
  : undefined
