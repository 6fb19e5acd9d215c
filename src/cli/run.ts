import manifest from '../../package.json' with { type: 'json' }
import { DomainError } from '../errors.ts'
import { type OutlookOptions, outlook, outlookRows } from '../outlook/index.ts'
import { parts, typed, type Values } from './arguments/command.ts'
import { questionOf } from './arguments/question.ts'
import { number, wrong } from './arguments/read.ts'
import { type Drawers, installed } from './render/draw.ts'
import { filesOf } from './render/files.ts'
import { screen } from './render/screen.ts'
import { csv } from './render/table.ts'

/** What a call prints and writes, and its exit code: 0, or 2 for a wrong argument. */
export interface Outcome {
  readonly code: 0 | 2
  readonly text: string
  readonly files?: readonly Written[]
}

/** A file that is to be written. */
export interface Written {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What the command needs of the machine that it runs on. */
export interface Machine {
  /** Whether the terminal has colours. */
  readonly colour: boolean
  /** The bytes of a file; of standard input for `-`. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The date, as 2026-01-31, for a report; without it a report has none. */
  readonly today?: string
  /** Says at once that something takes long, on the terminal beside the answer. */
  readonly say?: (line: string) => void
  /** What draws charts. */
  readonly drawers?: () => Promise<Drawers>
}

/** The whole command: arguments in, text and the content of files out. */
export async function run(args: readonly string[], machine: Machine): Promise<Outcome> {
  try {
    const request = typed(args, manifest.version)
    if ('printed' in request) return { code: 0, text: request.printed }
    const { values } = request
    const format = formatOf(values)
    const question = await questionOf(request, async (path) => {
      const { seriesOf } = await import('./arguments/seriesOf.ts')
      return seriesOf(path, values, machine.read)
    })
    const { figures, goal, sources, from, ...options } = question
    const runs = runsOf(values)
    if (runs.runs > aSecond)
      machine.say?.(`Simulating ${runs.runs.toLocaleString('en')} paths: this takes a while (Ctrl-C ends it).\n`)
    const answer = outlook(figures, goal, { ...options, ...runs })
    const text =
      format === 'json'
        ? JSON.stringify(answer, null, 2)
        : format === 'text'
          ? screen(answer, { colour: machine.colour, all: values.all === true, from, scenarios: ownScenarios(values) })
          : csv(outlookRows(answer, format))
    const load = machine.drawers ?? installed
    const written = await filesOf(answer, values, { sources, args, load, from, today: machine.today })
    return { code: 0, text: `${text}\n`, files: written }
  } catch (error) {
    if (!(error instanceof Error) || !(error instanceof DomainError || isCommanderError(error))) throw error
    return { code: 2, text: `${oneLine(error)} (tradepath --help says more)\n` }
  }
}

function runsOf({ runs, seed }: Values): Pick<OutlookOptions, 'runs' | 'seed'> {
  const count = runs === undefined ? 100_000 : number('--runs', runs, aRun)
  return { runs: count, seed: seed === undefined ? 7 : number('--seed', seed, aSeed) }
}

/** Runs that take about a second. */
const aSecond = 1_000_000

/** At 20 million runs a probability is off by 0.01 points, which is less than any digit that is printed. */
const aRun = {
  says: 'be a whole number from 1 to 20000000, which is right to 0.01 points (simulateParallel of tradepath/chance/parallel draws more)',
  holds: (value: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= 20_000_000,
}
const aSeed = {
  says: 'be a whole number from 0 to 2^53 - 1',
  holds: (value: number): boolean => Number.isSafeInteger(value) && value >= 0,
}

const ownScenarios = ({ growth, fading, formula }: Values): boolean =>
  growth !== undefined || fading !== undefined || formula !== undefined

function formatOf({ json, csv: part }: Values): 'text' | 'json' | (typeof parts)[number] {
  if (json && part !== undefined) throw wrong('--json and --csv', 'not both be given', 'both')
  if (part === undefined) return json ? 'json' : 'text'
  if (!parts.includes(part as never)) throw wrong('--csv', `be one of ${parts.join(', ')}`, part)
  return part as (typeof parts)[number]
}

const isCommanderError = (error: Error): boolean => String((error as { code?: unknown }).code).startsWith('commander.')

function oneLine(error: Error): string {
  const said = error instanceof DomainError ? error.message.replace(`${error.where}: `, '') : error.message
  const line = said
    .replace(/^error: /, '')
    .split(/[\r\n]+/)
    .join(' ')
    .trim()
  return `tradepath: ${line}`
}
