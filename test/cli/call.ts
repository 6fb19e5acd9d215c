import { expect } from 'vitest'
import { type Machine, type Outcome, run } from '../../src/cli/run.ts'
import type { Outlook } from '../../src/outlook/index.ts'

/** Files that are not on any disk, by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A machine whose files are those given, and no others. */
export function machine(files: Files = {}, rest: Partial<Machine> = {}): Machine {
  const read = async (path: string): Promise<Uint8Array> => {
    const file = files[path]
    if (file === undefined) throw Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' })
    return typeof file === 'string' ? new TextEncoder().encode(file) : file
  }
  return { colour: false, read, ...rest }
}

const words = (line: string | readonly string[]): readonly string[] =>
  typeof line === 'string' ? line.split(' ') : line

/** What a call does; few runs, so that it is quick. */
export function call(line: string | readonly string[], files: Files = {}): Promise<Outcome> {
  return run(['--runs', '2000', ...words(line)].filter(Boolean), machine(files))
}

/** What a call prints where it is right. */
export async function printed(line: string | readonly string[], files: Files = {}): Promise<string> {
  const { code, text } = await call(line, files)
  expect({ code, text: code === 0 ? '' : text }).toEqual({ code: 0, text: '' })
  return text
}

/** The one line of a call that is refused. */
export async function refused(line: string | readonly string[], files: Files = {}): Promise<string> {
  const { code, text, files: written } = await call(line, files)
  expect({ code, written }).toEqual({ code: 2, written: undefined })
  expect(text.trimEnd()).not.toContain('\n')
  expect(text.startsWith('tradepath: ')).toBe(true)
  return text
}

/** The outlook of a call. */
export async function json(line: string | readonly string[], files: Files = {}): Promise<Outlook> {
  return JSON.parse(await printed([...words(line), '--json'], files))
}
