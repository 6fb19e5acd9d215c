import { join } from 'node:path'
import ts from 'typescript'
import { type Block, root } from './blocks.ts'
import { sources } from './module.ts'

/** What a reader's compiler says of blocks of TypeScript, each a module of its own, under `--strict`. */
export function strictErrors(blocks: readonly Block[]): string[] {
  const folder = join(root, 'test/examples/virtual')
  const files = new Map(blocks.map((block, index) => [join(folder, `block${index}.ts`), block]))
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    skipLibCheck: true,
    types: ['node'],
    paths: Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, [source]])),
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  const codeOf = (name: string): string | undefined => {
    const block = files.get(name)
    return block && `${block.code}\nexport {}\n`
  }
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.readFile = (name) => codeOf(name) ?? readFile(name)
  host.getSourceFile = (name, ...rest) => {
    const code = codeOf(name)
    return code === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, code, rest[0])
  }
  host.directoryExists = (name) => name === folder || ts.sys.directoryExists(name)
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files].flatMap(([name, block]) => {
    const file = program.getSourceFile(name)
    if (!file) return [`${block.name}: is not compiled`]
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) => {
        const { line } = file.getLineAndCharacterOfPosition(start)
        return `${block.name}, line ${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 200)}`
      },
    )
  })
}
