/** Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252. */

import { DomainError } from '../../../../errors.ts'

/** Files that are no text, by their first bytes. */
const others: readonly (readonly [bytes: readonly number[], is: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old .xls workbook: save it as .xlsx or .csv'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'a gzip archive: unpack it'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file: save it as .csv'],
]

/** Whether the bytes are a zip archive, as every .xlsx workbook is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** Whether a zip archive has its end: a file that was cut off would be read in part. */
export function isWholeZip(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 0x05 && bytes[at + 3] === 0x06) return true
  return false
}

/** The text that bytes spell; `assumed` says so where the bytes do not. */
export function decoded(where: string, bytes: Uint8Array): { text: string; assumed: string[] } {
  const other = others.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (other) throw new DomainError(where, 'source', `be text; this is ${other[1]}`, bytes)
  if (isZip(bytes)) throw new DomainError(where, 'source', 'be text; a workbook (.xlsx) is read by readWorkbook', bytes)
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), assumed: [] }
  // the quick way first; where it put a mark for what it could not read, the strict one tells whether the file has that mark
  const text = new TextDecoder().decode(bytes)
  if (!text.includes('\ufffd')) return { text, assumed: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), assumed: [] }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), assumed: ['characters of Windows-1252'] }
  }
}

/** By its mark, or by the zeros that are every second byte of Latin text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const zeros = [0, 1].map((odd) => start.filter((byte, index) => index % 2 === odd && byte === 0).length)
  if ((zeros[1] as number) * 4 > start.length) return 'utf-16le'
  return (zeros[0] as number) * 4 > start.length ? 'utf-16be' : undefined
}
