import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Panel } from '../../src/evidence/index.ts'

const root = join(import.meta.dirname, '../..')
const { parsePanel } = (await import(join(root, 'scripts/read-panel.mjs'))) as { parsePanel: (text: string) => Panel }

/** Sixty pairs of the panel, six of which ended before 2020, with gaps. */
export const fixture: Panel = parsePanel(readFileSync(join(root, 'test/fixtures/panel.csv'), 'utf8'))

const path = process.env['TRADE_PANEL']

/** The whole panel, at the path in the environment variable TRADE_PANEL; without it, the tests that need it are skipped. */
export const panel: Panel | undefined =
  path !== undefined && existsSync(path) ? parsePanel(readFileSync(path, 'utf8')) : undefined

if (!panel) console.info('TRADE_PANEL names no file: the tests of what is shipped against the whole panel are skipped')
