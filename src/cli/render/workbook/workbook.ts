import type { Outlook } from '../../../outlook/index.ts'
import { wrong } from '../../arguments/read.ts'
import { type Cell, type Sheet, sheetsOf } from './sheets.ts'

/** An outlook as a workbook, by write-excel-file, which is loaded here only. Formulas are live, and have their values. */
export async function workbook(outlook: Outlook): Promise<Uint8Array> {
  const writer = await import('write-excel-file/node').catch(() => undefined)
  if (!writer) throw wrong('--xlsx', 'have write-excel-file beside it: npm install write-excel-file', undefined)
  const sheets = sheetsOf(outlook)
  const written = writer.default(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width) => ({ width })),
    })),
    {
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetId }) => withValues(xml, sheets[Number(sheetId) - 1]),
              },
            },
          },
        },
      ],
    },
  )
  return await written.toBuffer()
}

function cellOf(cell: Cell): { value: string | number; type: typeof String | typeof Number | 'Formula' } | null {
  if (cell === '') return null
  const { head = false, format, ...content } = typeof cell === 'object' ? cell : { value: cell }
  const look = { ...(format !== undefined && { format }), ...(head && { fontWeight: 'bold' as const }) }
  if ('formula' in content) return { value: content.formula, type: 'Formula', ...look } as never
  return typeof content.value === 'number'
    ? ({ value: content.value, type: Number, ...look } as never)
    : ({ value: content.value, type: String, ...look } as never)
}

/** The value beside each formula, which a reader that computes nothing shows. The writer has no place for it. */
function withValues(xml: string, sheet: Sheet | undefined): string {
  return xml.replace(/<c r="([A-Z]+)(\d+)"([^>]*)>(<f>.*?<\/f>)<\/c>/g, (whole, column, row, rest, formula) => {
    const cell = sheet?.rows[Number(row) - 1]?.[column.charCodeAt(0) - 65]
    if (typeof cell !== 'object' || !('formula' in cell)) return whole
    return `<c r="${column}${row}"${rest}>${formula}<v>${cell.value}</v></c>`
  })
}
