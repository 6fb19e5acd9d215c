import type { Panel } from '../../../src/evidence/index.ts'
import { normalQuantile } from '../../../src/numeric/normal.ts'
import { uniforms } from '../../../src/numeric/threefry.ts'

/** A world whose growth is known: pairs that share good and bad years, with a lasting lead and a spread of their own. */
export function someWorld(
  world: {
    pairs: number
    years: number
    common: number
    shared: number
    lasting: number
    volatility: number
    exponent: number
  },
  seed: number,
): Panel {
  const normals = (stream: number): ((index: number) => number) => {
    const uniform = uniforms(seed, stream)
    return (index) => normalQuantile(uniform(index))
  }
  const sharedShock = normals(0)
  return Array.from({ length: world.pairs }, (_, i) => {
    const own = normals(i + 1)
    const start = 20 * Math.exp(2 * uniforms(seed, i + 1)(world.years + 1))
    const volatility = world.volatility * start ** -world.exponent
    let value = start
    const figures = Array.from({ length: world.years }, (_, year) => {
      if (year > 0)
        value *= Math.exp(
          world.common +
            world.shared * sharedShock(year) +
            world.lasting * own(0) +
            volatility * own(year) -
            volatility ** 2 / 2,
        )
      return { year: 1980 + year, value }
    })
    return { pair: `pair ${i}`, figures }
  })
}
