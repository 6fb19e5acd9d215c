import type { Process } from '../../../process/process.ts'
import type { Layout, Take } from '../layout.ts'
import { customPaths } from './customPaths.ts'
import { linearPaths } from './linearPaths.ts'
import { regimePaths } from './regimePaths.ts'
import { resampledPaths } from './resampledPaths.ts'

/** The process laid out; `part` keeps the draws of several in one simulation apart. */
export function processPaths(where: string, given: Process, years: number, part: number, take: Take): Layout {
  switch (given.kind) {
    case 'randomWalk':
    case 'studentT':
    case 'meanReverting':
      return linearPaths(given, years, part, take)
    case 'regimes':
    case 'jumps':
      return regimePaths(given, years, part, take)
    case 'bootstrap':
      return resampledPaths(given, years, part, take)
    case 'custom':
      return customPaths(where, given, years, part, take)
  }
}
