import type { Layer } from './frame.ts'

interface Text {
  readonly text: string
  readonly colour: string
  readonly [field: string]: unknown
}

/** Each mark in the colour that its row names. */
export const ownColour = { expr: 'datum.colour' } as const

/** Texts in their own colours, each over a white edge, so that they can be read where lines cross them. */
export function haloed(values: readonly Text[], mark: object, encoding: object): Layer {
  return {
    data: { values: values.map((value) => ({ ...value })) },
    encoding: { ...encoding, text: { field: 'text', type: 'nominal' } },
    layer: [
      { mark: { type: 'text', ...mark, stroke: 'white', strokeWidth: 4, strokeJoin: 'round', color: 'white' } },
      { mark: { type: 'text', ...mark, color: ownColour } },
    ],
  }
}
