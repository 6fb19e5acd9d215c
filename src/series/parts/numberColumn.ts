import { DomainError } from '../../errors.ts'
import { type NumberReading, numberIn } from '../../numeric/readNumber.ts'
import type { Decimal } from '../../numeric/text/digits.ts'

/** A cell of a column of numbers, with the name that an error calls it by. */
export interface NumberColumn {
  readonly valueName: string
  readonly value: unknown
}

/**
 * The numbers of a column. What `1.120` means is said by the other cells of its column: 1120 beside `1,5`, 1.12 beside
 * `1.5`. Where no cell says it, or two contradict each other, the text is refused.
 */
export function numberColumn(where: string, cells: readonly NumberColumn[]): unknown[] {
  const read = cells.map(({ value }) => (typeof value === 'string' ? numberIn(value) : undefined))
  const shown = (mark: Decimal): number => read.findIndex((cell) => cell !== undefined && decimalOf(cell) === mark)
  const [point, comma] = [shown('.'), shown(',')]
  if (point >= 0 && comma >= 0) {
    const { valueName, value } = cells[Math.max(point, comma)]
    throw new DomainError(
      where,
      valueName,
      `have the decimal mark of ${cells[Math.min(point, comma)].valueName}`,
      value,
    )
  }
  const decimal = point >= 0 ? '.' : comma >= 0 ? ',' : undefined
  return cells.map((cell, index) => {
    const first = read[index]
    if (first === undefined) return cell.value
    const number = 'readings' in first && decimal !== undefined ? numberIn(String(cell.value), decimal) : first
    return plainValue(where, cell, number)
  })
}

/** The decimal mark that a cell shows beyond doubt. */
function decimalOf(cell: NumberReading): Decimal | undefined {
  return 'readings' in cell ? undefined : cell.decimal
}

function plainValue(where: string, { valueName, value }: NumberColumn, number: NumberReading | undefined): unknown {
  if (number === undefined) return value
  if ('readings' in number)
    throw new DomainError(
      where,
      valueName,
      `be clear: it is ${number.readings[0]} or ${number.readings[1]}; write numbers, or more decimals`,
      value,
    )
  if (number.unit !== undefined || number.scale !== undefined)
    throw new DomainError(where, valueName, 'be a number without a unit', value)
  return number.value
}
