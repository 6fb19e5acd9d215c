import { Command, CommanderError, Option } from 'commander'
import { examples } from './examples.ts'

/** Everything that was typed: what stands alone, and the options by their names. */
export interface Typed {
  readonly positionals: readonly string[]
  readonly values: Values
}

/** The options, as text; those that may be repeated as lists. */
export interface Values {
  readonly by?: readonly string[]
  readonly from?: string
  readonly base?: string
  readonly direction?: string
  readonly level?: true
  readonly between?: string
  readonly year?: string
  readonly value?: string
  readonly where?: readonly string[]
  readonly sheet?: string
  readonly scale?: string
  readonly sum?: true
  readonly unit?: string
  readonly title?: string
  readonly actual?: readonly string[]
  readonly tradeBn?: true
  readonly growth?: readonly string[]
  readonly volatility?: string
  readonly weights?: readonly string[]
  readonly fading?: readonly string[]
  readonly formula?: readonly string[]
  readonly runs?: string
  readonly seed?: string
  readonly all?: true
  readonly json?: true
  readonly csv?: string
  readonly chart?: string
  readonly png?: string
  readonly html?: string
  readonly xlsx?: string
}

/** A call that only prints: the help, or the version. */
export interface Printed {
  readonly printed: string
}

/** The tables that `--csv` prints. */
export const parts = ['figures', 'required', 'scenarios', 'probabilities', 'path', 'drivers'] as const

/** The command line as it was typed; throws commander's own error where an option is unknown or has no value. */
export function typed(args: readonly string[], version: string): Typed | Printed {
  let printed = ''
  const command = commandOf(version).configureOutput({
    writeOut: (text) => {
      printed += text
    },
    writeErr: () => {},
    getOutHelpWidth: () => 80,
  })
  try {
    command.parse(args.map(unlikeOption), { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return { printed }
    throw error
  }
  return { positionals: command.args, values: command.opts<Values>() }
}

/** `-55%` is a value and no option: its sign becomes the minus sign that every reader of numbers knows. */
const unlikeOption = (text: string): string => text.replace(/^-(?=[\d.])/, '−')

const more = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]

function commandOf(version: string): Command {
  const command = new Command('tradepath')
    .description('When does a quantity reach its target, how sure is that, and what matters most?')
    .usage('[FILE | BASE] [TARGET] [options]')
    .argument('[figures]', 'a file of figures (CSV, TSV, .xlsx, JSON), - for standard input, or a base value')
    .argument('[target]', 'the value wanted: 82, x2, double, +100%, -55%, 45% of base, 0')
    .version(version)
    .helpOption('-h, --help', 'print this page')
    .showSuggestionAfterError()
    .allowExcessArguments(false)
    .exitOverride()
    .addHelpText('after', examples)
  for (const option of options()) command.addOption(option)
  return command
}

const options = (): Option[] => [
  ...grouped('The goal', [
    new Option('--by <year>', 'the deadline; more years are shown beside it (may be repeated)').argParser(more),
    new Option('--from <year>', 'calendar year of the base; of a file, the year whose figure is the base'),
    new Option('--base <value>', 'the base of a file, in place of a figure'),
    new Option('--direction <way>', 'rise or fall; left out, from the base towards the target'),
    new Option('--level', 'change counts in units a year: for what may be 0 or below'),
    new Option('--between <low,high>', 'the bounds of a share, as 0,100: it never passes them'),
  ]),
  ...grouped('The file', [
    new Option('--value <column>', 'the column of figures'),
    new Option('--year <column>', 'the column of years or dates'),
    new Option('--where <column=value>', 'which rows (may be repeated)').argParser(more),
    new Option('--sheet <name>', 'the sheet of a workbook, by name or number'),
    new Option('--scale <factor>', 'multiplies every figure, as 1e-9 from dollars to billions'),
    new Option('--sum', 'add up figures of the same time'),
    new Option('--unit <text>', 'the unit, as "USD bn"'),
    new Option('--title <text>', 'what is counted, as Exports'),
  ]),
  ...grouped('What is known', [
    new Option('--actual <year=value>', 'figures without a file, as 2024=43.82 (may be repeated)').argParser(more),
    new Option('--trade-bn', "two countries' trade in USD bn, both ways: calibrated on 2,318 series"),
    new Option('--growth <rate>', 'scenarios: growth a year, as 8% or -2% (may be repeated)').argParser(more),
    new Option('--volatility <rate>', "how far a year's growth strays, as 15%: a probability for each scenario"),
    new Option('--weights <share>', 'how likely each scenario is: they are drawn as one').argParser(more),
    new Option('--fading <rate,long,half>', 'growth that fades, the difference halving every HALF years').argParser(
      more,
    ),
    new Option('--formula <text>', 'growth a year over t, the years since the base').argParser(more),
    new Option('--runs <number>', 'simulated paths (100000)'),
    new Option('--seed <number>', 'seed of the simulation (7)'),
  ]),
  ...grouped('What is printed', [
    new Option('--all', 'every table'),
    new Option('--json', 'the whole outlook as JSON'),
    new Option('--csv <part>', `a table: ${parts.join(', ')}`),
    new Option('--chart <file.svg>', 'writes the fan of levels'),
    new Option('--png <file.png>', 'writes it as a picture of points'),
    new Option('--html <file.html>', 'writes a report'),
    new Option('--xlsx <file.xlsx>', 'writes a workbook with live formulas'),
  ]),
]

const grouped = (group: string, all: readonly Option[]): Option[] => all.map((option) => option.helpGroup(`${group}:`))
