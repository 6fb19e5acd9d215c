// The rest of a year by the models of @bsull/augurs, fitted to the logarithms of the months so far.
import { readFileSync } from 'node:fs'

const sum = (values) => values.reduce((total, each) => total + each, 0)
const wasm = (name) => readFileSync(new URL(import.meta.resolve(`@bsull/augurs/${name}`).replace(/\.js$/, '_bg.wasm')))

/** The peers that are installed, by name: `forecast` goes from months and their first date to the sum of the next `horizon`. */
export async function monthlyPeers() {
  return Object.fromEntries((await Promise.all([ets(), prophet()])).filter(Boolean))
}

async function ets() {
  try {
    const { default: init, MSTL } = await import('@bsull/augurs/mstl')
    await init({ module_or_path: wasm('mstl') })
    return [
      'MSTL + ETS',
      {
        every: 4,
        forecast(months, _first, horizon) {
          const model = MSTL.ets([12])
          model.fit(Float64Array.from(months, Math.log))
          const { point } = model.predict(horizon)
          model.free()
          return sum(Array.from(point, Math.exp))
        },
      },
    ]
  } catch {
    return undefined
  }
}

async function prophet() {
  try {
    const [{ default: init, Prophet }, { optimizer }] = await Promise.all([
      import('@bsull/augurs/prophet'),
      import('@bsull/augurs-prophet-wasmstan'),
    ])
    await init({ module_or_path: wasm('prophet') })
    const season = (enabled) => ({ type: 'manual', enabled })
    const dates = (first, from, count) =>
      Array.from({ length: count }, (_, i) => BigInt(Date.UTC(0, first + from + i, 1) / 1000))
    return [
      'Prophet',
      {
        every: 15,
        forecast(months, first, horizon) {
          const model = new Prophet({
            optimizer,
            yearlySeasonality: season(true),
            weeklySeasonality: season(false),
            dailySeasonality: season(false),
            uncertaintySamples: 0,
          })
          model.fit({ ds: dates(first, 0, months.length), y: months.map(Math.log) })
          const { yhat } = model.predict({ ds: dates(first, months.length, horizon) })
          model.free()
          return sum(Array.from(yhat.point, Math.exp))
        },
      },
    ]
  } catch {
    return undefined
  }
}
