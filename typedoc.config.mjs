import manifest from './package.json' with { type: 'json' }
import { blocks } from './typedoc.blocks.mjs'

/** The reference holds every entry of the package: `exports` says which. */
export default {
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme', blocks],
  entryPoints: Object.values(manifest.exports)
    .filter((target) => typeof target === 'object')
    .map((target) => target.default.replace('dist', 'src').replace('.js', '.ts')),
  out: 'docs/api',
  docsRoot: 'docs',
  readme: 'none',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  useCodeBlocks: true,
  excludeInternal: true,
  disableSources: true,
  requiredToBeDocumented: [
    'Function',
    'Variable',
    'TypeAlias',
    'Interface',
    'Class',
    // and all that is within one
    'Constructor',
    'Property',
    'Method',
    'Accessor',
    'CallSignature',
    'ConstructorSignature',
    'IndexSignature',
    'GetSignature',
    'SetSignature',
  ],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  // tables whose types are read by `Process`
  intentionallyNotExported: ['composed', 'kinds'],
  treatWarningsAsErrors: true,
}
