import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { parse, View } from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Chart } from '../../src/chart/index.ts'

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'), 'utf8'),
)
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })
const validate = ajv.compile<TopLevelSpec>(schema)

/** What the Vega-Lite schema has against a chart; nothing, for a good one. */
export function faults(chart: Chart): unknown[] {
  return validate(chart) ? [] : (validate.errors ?? []).slice(0, 5)
}

/** The chart as SVG, and what the compiler and the renderer had to say. */
export async function drawn(chart: Chart): Promise<{ svg: string; warnings: string[] }> {
  const warnings: string[] = []
  const note = (...words: unknown[]): Logger => {
    warnings.push(words.join(' '))
    return logger
  }
  const logger: Logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger }
  // that a chart is a TopLevelSpec is checked by the compiler here
  const { spec } = compile(chart satisfies TopLevelSpec, { logger: logger as never })
  const view = new View(parse(spec), { renderer: 'none', logger: logger as never })
  return { svg: await view.toSVG(), warnings }
}

interface Logger {
  level: (value?: number) => Logger
  error: (...words: unknown[]) => Logger
  warn: (...words: unknown[]) => Logger
  info: (...words: unknown[]) => Logger
  debug: (...words: unknown[]) => Logger
}
