// Compiles src/chance/simulation/engine/kernel/assembly to src/chance/simulation/engine/kernel/module.generated.ts, which is checked in; with --check, fails where that is not
// what the source compiles to. Run: node scripts/build-kernel.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

const root = new URL('..', import.meta.url)
const target = new URL('src/chance/simulation/engine/kernel/module.generated.ts', root)

const memory = ['--runtime', 'stub', '--importMemory', '--noExportMemory', '--disable', 'bulk-memory']
const speed = ['--optimizeLevel', '3', '--shrinkLevel', '1', '--noAssert', '--enable', 'simd']
let bytes
const { error, stderr } = await asc.main(
  ['src/chance/simulation/engine/kernel/assembly/kernel.ts', '--outFile', 'kernel.wasm', ...memory, ...speed],
  {
    readFile: (name) => {
      try {
        return readFileSync(new URL(name, root), 'utf8')
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

const text = `/** The kernel as WebAssembly, in base64; made by scripts/build-kernel.mjs. */
export const module = '${Buffer.from(bytes).toString('base64')}'
`
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text)
  throw new Error('the checked-in kernel is not what its source compiles to')
console.log(`kernel: ${bytes.length} bytes`)
