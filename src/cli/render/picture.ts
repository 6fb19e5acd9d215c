import { wrong } from '../arguments/read.ts'

/** Points for each unit of the drawing, so that a picture is sharp in print. */
const sharpness = 2

/** What is used of @napi-rs/canvas. */
interface Canvas {
  readonly loadImage: (bytes: Uint8Array) => Promise<{ readonly width: number; readonly height: number }>
  readonly createCanvas: (width: number, height: number) => Paper
}

interface Paper {
  readonly getContext: (kind: '2d') => {
    fillStyle: string
    fillRect(x: number, y: number, width: number, height: number): void
    drawImage(image: object, x: number, y: number, width: number, height: number): void
  }
  readonly encode: (format: 'png') => Promise<Uint8Array>
}

/** By a name that no bundler and no compiler looks for, since few install it. */
async function load(name = '@napi-rs/canvas'): Promise<Canvas | undefined> {
  try {
    return await import(name)
  } catch {
    return undefined
  }
}

/** A drawing as PNG, by @napi-rs/canvas, which is loaded here only. */
export async function picture(svg: string): Promise<Uint8Array> {
  const canvas = await load()
  if (!canvas) throw wrong('--png', 'have @napi-rs/canvas beside it: npm install @napi-rs/canvas', undefined)
  // a canvas has no dark reader, and its fonts are those of the machine
  const light = svg.replace(/<style>.*?<\/style>/s, '')
  const image = await canvas.loadImage(new TextEncoder().encode(light))
  const [width, height] = [image.width * sharpness, image.height * sharpness]
  const paper = canvas.createCanvas(width, height)
  const context = paper.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return await paper.encode('png')
}
