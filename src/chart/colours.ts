/**
 * Colours that people with any kind of colour vision can tell apart.
 *
 * Source: Okabe and Ito, Color Universal Design (2008); the orange and the sky blue come last, since text in them is hard
 * to read on white, and instead of the yellow there is the wine of P. Tol, Colour schemes (2021).
 */
export const blue: string = '#0072B2'
export const vermillion: string = '#D55E00'
export const green: string = '#009E73'
export const purple: string = '#CC79A7'
export const orange: string = '#E69F00'
export const sky: string = '#56B4E9'
const [black, wine] = ['#000000', '#882255']
const cycle = [blue, vermillion, green, purple, black, wine, orange, sky]

/** Greys for text and lines; text has a contrast of at least 4.5 on white. */
export const ink = { strong: '#222222', soft: '#595959', line: '#888888', grid: '#E8E8E8' } as const

/** A colour for the n-th of any number of things. */
export function colour(index: number): string {
  return cycle[index % cycle.length] as string
}
