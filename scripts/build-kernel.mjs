// Compiles src/kernel/assembly to src/kernel/module.generated.ts, which is checked in; with --check, tells whether that is
// what the source compiles to. Run: node scripts/build-kernel.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = new URL('../src/kernel/module.generated.ts', import.meta.url)

/** The text of the module: WebAssembly in base64. */
export async function compiledKernel() {
  let bytes
  const { error, stderr } = await asc.main(
    [
      'src/kernel/assembly/kernel.ts',
      ...['--outFile', 'kernel.wasm', '--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert'],
      ...['--optimizeLevel', '3', '--shrinkLevel', '1', '--enable', 'simd', '--disable', 'bulk-memory'],
    ],
    {
      readFile: (name) => {
        try {
          return readFileSync(`${root}${name}`, 'utf8')
        } catch {
          return null
        }
      },
      writeFile: (_, contents) => {
        bytes = contents
      },
      listFiles: () => [],
    },
  )
  if (error) throw new Error(stderr.toString())
  return `/** The kernel as WebAssembly, in base64; made by scripts/build-kernel.mjs. */
export const module = '${Buffer.from(bytes).toString('base64')}'
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await compiledKernel()
  if (!process.argv.includes('--check')) writeFileSync(out, text)
  else if (readFileSync(out, 'utf8') !== text)
    throw new Error('the checked-in kernel is not what its source compiles to')
  console.log(`kernel: ${text.length} characters`)
}
