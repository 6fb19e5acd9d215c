import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Builds the package, without its types, in a folder of that name for tests of what only a build has; gives the folder. */
export function built(name: string): string {
  const folder = join(root, 'node_modules/.cache/tradepath', name)
  const tsup = join(root, 'node_modules/tsup/dist/cli-default.js')
  execFileSync(process.execPath, [tsup, '--no-dts', '--silent', '--out-dir', folder], { cwd: root })
  return folder
}
