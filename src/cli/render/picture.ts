import { wrong } from '../arguments/read.ts'

/** Points for each unit of the drawing, so that a picture is sharp in print. */
const sharpness = 2

/** A drawing as PNG, by @napi-rs/canvas, which is loaded here only. */
export async function picture(svg: string): Promise<Uint8Array> {
  const canvas = await import('@napi-rs/canvas').catch(() => undefined)
  if (!canvas) throw wrong('--png', 'have @napi-rs/canvas beside it: npm install @napi-rs/canvas', undefined)
  // a canvas has no dark reader, and its fonts are those of the machine
  const light = svg.replace(/<style>.*?<\/style>/s, '')
  const image = await canvas.loadImage(Buffer.from(light))
  const [width, height] = [image.width * sharpness, image.height * sharpness]
  const paper = canvas.createCanvas(width, height)
  const context = paper.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  return await paper.encode('png')
}
