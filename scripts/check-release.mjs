// What must hold before a tag is published: the tag is the version, CHANGELOG.md tells what it changes, and package.json
// has the address of this repository, which npm compares with where the provenance says that the package was built.
import { readFileSync } from 'node:fs'

const { GITHUB_REF_NAME: tag, GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = process.env
const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'))
const address = (repository?.url ?? repository ?? '').replace(/^git\+/, '').replace(/\.git$/, '')
const told = readFileSync('CHANGELOG.md', 'utf8').split('\n')

const faults = [
  tag !== `v${version}` && `the tag is ${tag}, the version in package.json ${version}`,
  !told.some((line) => line.split(' ')[0] === '##' && line.split(' ')[1] === version) &&
    `CHANGELOG.md has no heading "## ${version}"`,
  address !== `${server}/${name}` &&
    `package.json has ${address || 'no address'} as its repository, and is published from ${server}/${name}: see CONTRIBUTING.md`,
].filter(Boolean)
for (const fault of faults) console.error(`not released: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
