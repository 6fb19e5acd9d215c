import { type Answer, answer, fingerprint, slices } from './answer.ts'
import type { State } from './fields.ts'
import { type Matters, matters } from './matters.ts'
import { type Faults, read } from './question.ts'

/** What the page asks. */
export interface Asked {
  readonly id: number
  readonly state: State
}

/** What it is told: what is wrong, or the answer so far. */
export type Told = { readonly id: number } & (
  | { readonly faults: Faults }
  | { readonly answer: Answer; readonly done: number }
  | { readonly fingerprint: string }
)

let latest = 0

addEventListener('message', async ({ data: { id, state } }: MessageEvent<Asked>) => {
  latest = id
  const asked = await read(state)
  if ('faults' in asked) return tell({ id, faults: asked.faults })
  const { question } = asked
  let shown: Matters | undefined
  for (const ensemble of slices(question)) {
    if (id !== latest) return
    const run = ensemble.slices.reduce((sum, [from, to]) => sum + to - from, 0)
    shown ??= matters(question)
    const done = run / question.runs.runs
    tell({ id, answer: answer(state, question, ensemble, shown), done })
    if (done === 1) tell({ id, fingerprint: fingerprint(ensemble) })
    // lets a newer question in
    await new Promise((resolve) => setTimeout(resolve))
  }
})

function tell(told: Told): void {
  postMessage(told)
}
