import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root: string = join(import.meta.dirname, '../..')

/** A block of code in a document or a doc comment. */
export interface Block {
  readonly file: string
  readonly name: string
  readonly language: string
  readonly code: string
  /** The text that stands below it up to the next heading or block that is run: its output, or what it shows. */
  readonly below: string
}

const inTree = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.startsWith('api'))
    .map((name) => join(folder, name))

/** The documents written by hand, by their paths. */
export const documents: ReadonlyMap<string, string> = new Map(
  [...inTree('docs', '.md'), 'README.md', 'CONTRIBUTING.md'].map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ]),
)

/** Every block of the documents, and the code after `@example` in doc comments. */
export const blocks: readonly Block[] = [
  ...inTree('src', '.ts').flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/@example\n(.*?)\*\//gs)].map((match, index) => {
      const code = match[1]?.replace(/^ *\* ?/gm, '') as string
      return { file, name: `${file} ${index + 1}`, language: 'ts', code, below: '' }
    }),
  ),
  ...[...documents].flatMap(([file, text]) =>
    [...text.matchAll(/^```(\w*)[^\n]*\n(.*?)^```$/gms)].map((match, index) => {
      const [all, language, code] = match as unknown as [string, string, string]
      const rest = text.slice(match.index + all.length)
      const below = rest.slice(0, rest.search(/^#|^```(?!text|csv)\w/m)) // without an end it is all but a line break
      return { file, name: `${file} ${index + 1}`, language, code, below }
    }),
  ),
]

/** The text block that stands below a block. */
export function output({ below }: Block): string | undefined {
  return /^```(?:text|csv)\n(.*?)^```$/ms.exec(below)?.[1]
}
