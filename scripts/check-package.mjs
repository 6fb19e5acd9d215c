// Packs the package, installs the tarball in an empty project, and imports every export of every entry, with `import`
// and with `require`, and runs the command: what is tested is what is published.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const scratch = mkdtempSync(join(tmpdir(), 'tradepath-'))
const run = (command, args) =>
  execFileSync(command, args, { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], { encoding: 'utf8' }),
  )
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }')
  run('npm', ['install', '--no-audit', '--no-fund', `./${filename}`])

  const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'))
  const list = JSON.stringify(entries.map((entry) => entry.replace('.', manifest.name)))
  const body = `
    const names = Object.keys(entry).sort()
    if (names.length === 0 || names.some((name) => entry[name] === undefined)) throw new Error('an export is missing')
    console.log(process.argv[1].split('/').pop() + ' ' + path + ': ' + names.length + ' exports')
    all[path] = names`
  const end = (way) => `require('node:fs').writeFileSync('${way}.json', JSON.stringify(all))`
  writeFileSync(
    join(scratch, 'import.mjs'),
    `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)
    const all = {}; for (const path of ${list}) { const entry = await import(path); ${body} } ${end('import')}`,
  )
  writeFileSync(
    join(scratch, 'require.cjs'),
    `const all = {}; for (const path of ${list}) { const entry = require(path); ${body} } ${end('require')}`,
  )
  process.stdout.write(run(process.execPath, ['import.mjs']) + run(process.execPath, ['require.cjs']))
  const [imported, required] = ['import.json', 'require.json'].map((file) => readFileSync(join(scratch, file), 'utf8'))
  if (imported !== required) throw new Error('import and require do not give the same exports')

  const answer = run('npx', [
    '--no-install',
    'tradepath',
    '41',
    '82',
    '--from',
    '2023',
    '--growth',
    '8%',
    '--csv',
    'scenarios',
  ])
  if (!answer.includes('reached,9.006468342000595')) throw new Error(`the command answered ${answer}`)
  console.log('the installed command answers')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
