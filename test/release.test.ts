import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, '../scripts/check-release.mjs')

/** What the check before a release says of a package that is published as v1.2.0 from somebody/tradepath. */
function said(manifest: object, changes: string): { status: number | null; lines: string[] } {
  const cwd = mkdtempSync(join(tmpdir(), 'tradepath-'))
  writeFileSync(join(cwd, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(cwd, 'CHANGELOG.md'), changes)
  const env = { ...process.env, GITHUB_REF_NAME: 'v1.2.0', GITHUB_REPOSITORY: 'somebody/tradepath' }
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd, env, encoding: 'utf8' })
  rmSync(cwd, { recursive: true })
  return { status, lines: stderr.trim().split('\n').filter(Boolean) }
}

const repository = { type: 'git', url: 'git+https://github.com/somebody/tradepath.git' }

test('a release whose tag, changes and address agree is let through', () => {
  expect(said({ version: '1.2.0', repository }, '# Changes\n\n## 1.2.0\n')).toEqual({ status: 0, lines: [] })
})

test('each thing that is missing gets a line, and stops the release', () => {
  const { status, lines } = said({ version: '1.2.1' }, '# Changes\n\n## 11.2.1\n')
  expect(status).toBe(1)
  expect(lines).toEqual([
    'not released: the tag is v1.2.0, the version in package.json 1.2.1',
    'not released: CHANGELOG.md has no heading "## 1.2.1"',
    'not released: package.json has no address as its repository, and is published from https://github.com/somebody/tradepath: see CONTRIBUTING.md',
  ])
})
