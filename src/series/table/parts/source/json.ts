/** JSON to rows of cells: JSON-stat 2.0, rows with names, rows of cells, and objects of years. */

import { DomainError } from '../../../../errors.ts'
import type { Cell } from '../../table.ts'

type Objects = Record<string, unknown>

const isObject = (value: unknown): value is Objects =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows that a JSON text has, the heading first. */
export function jsonRows(where: string, text: string): Cell[][] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new DomainError(where, 'source', 'be valid JSON where it begins as JSON', text)
  }
  const rows = rowsIn(where, value)
  if (rows === undefined || rows.length === 0)
    throw new DomainError(where, 'source', 'have rows, or be a JSON-stat dataset', text)
  return rows
}

function rowsIn(where: string, value: unknown): Cell[][] | undefined {
  if (isObject(value)) {
    const dataset = datasetIn(where, value)
    if (dataset) return datasetRows(where, dataset)
    // { 2019: 41, 2020: 43 }
    const entries = Object.entries(value)
    if (entries.length > 0 && entries.every(([, each]) => !isObject(each) && !Array.isArray(each)))
      return [['year', 'value'], ...entries.map(([key, each]) => [key, cellOf(each)])]
  }
  const lists = Array.isArray(value)
    ? [value, ...value.filter(Array.isArray)]
    : isObject(value)
      ? Object.values(value)
      : []
  const objects = lists.filter(
    (list): list is unknown[] => Array.isArray(list) && list.length > 0 && list.every(isObject),
  )
  if (objects.length === 1) return namedRows(objects[0] as Objects[])
  if (objects.length > 1) throw new DomainError(where, 'source', 'have one list of rows', value)
  if (Array.isArray(value) && value.length > 0 && value.every(Array.isArray)) return value.map((row) => row.map(cellOf))
  return undefined
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  return value === null || value === undefined ? '' : String(value).trim()
}

/** Rows with names, those inside others as country.value. */
function namedRows(rows: readonly Objects[]): Cell[][] {
  const columns = new Map<string, number>()
  const flat = rows.map((row) => flattened(row, ''))
  for (const row of flat) for (const [name] of row) if (!columns.has(name)) columns.set(name, columns.size)
  return [
    [...columns.keys()],
    ...flat.map((row) => {
      const cells: Cell[] = Array.from({ length: columns.size }, () => '')
      for (const [name, cell] of row) cells[columns.get(name) as number] = cell
      return cells
    }),
  ]
}

function flattened(row: Objects, before: string): [string, Cell][] {
  return Object.entries(row).flatMap(([name, value]): [string, Cell][] =>
    isObject(value) && before.length < 100
      ? flattened(value, `${before}${name}.`)
      : Array.isArray(value)
        ? []
        : [[before + name, cellOf(value)]],
  )
}

function datasetIn(where: string, value: Objects): Objects | undefined {
  if (value['class'] === 'dataset' || (isObject(value['dimension']) && 'value' in value)) return value
  // version 1: { dataset: { dimension, value } }, under any name
  const [only, ...others] = Object.values(value)
  if (others.length === 0 && isObject(only) && isObject(only['dimension']) && 'value' in only) return only
  if (value['class'] !== 'collection') return undefined
  const items = isObject(value['link']) ? value['link']['item'] : undefined
  const datasets = (Array.isArray(items) ? items : []).filter((item) => isObject(item) && 'value' in item)
  if (datasets.length !== 1)
    throw new DomainError(where, 'source', `be one dataset; this collection has ${datasets.length}`, value)
  return datasets[0] as Objects
}

interface Dimension {
  readonly name: string
  readonly codes: readonly string[]
  readonly labels: readonly string[]
}

/** A row a cell of the cube; a dimension whose labels differ from its codes has two columns. */
function datasetRows(where: string, dataset: Objects): Cell[][] {
  const refuse = (rule: string): never => {
    throw new DomainError(where, 'source', rule, dataset)
  }
  const dimension = dataset['dimension'] as Objects
  if (!isObject(dimension)) return refuse('have a dimension')
  const [ids, sizes] = [dataset['id'] ?? dimension['id'], dataset['size'] ?? dimension['size']]
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length)
    return refuse('have an id and a size')
  const dimensions = ids.map((id, index) => dimensionOf(String(id), dimension[String(id)], Number(sizes[index])))
  if (dimensions.some((each) => each === undefined)) return refuse('have as many categories as its size says')
  const all = dimensions as Dimension[]
  const count = all.reduce((product, { codes }) => product * codes.length, 1)
  if (!(count > 0 && count <= 5e6)) return refuse('have from 1 to 5,000,000 cells')
  const [values, status] = [dataset['value'], dataset['status']]
  if (typeof values !== 'object' || values === null) return refuse('have values')
  const rows: Cell[][] = [
    [...all.flatMap((each) => (twice(each) ? [each.name, `${each.name} label`] : [each.name])), 'value', 'status'],
  ]
  for (let index = 0; index < count; index++) {
    const row: Cell[] = []
    let rest = index
    for (let at = all.length - 1; at >= 0; at--) {
      const each = all[at] as Dimension
      const category = rest % each.codes.length
      rest = Math.floor(rest / each.codes.length)
      if (twice(each)) row.push(each.labels[category] as string)
      row.push(each.codes[category] as string)
    }
    rows.push([...row.reverse(), cellOf((values as Objects)[index]), statusOf(status, index)])
  }
  return rows
}

const twice = ({ codes, labels }: Dimension): boolean => codes.some((code, index) => code !== labels[index])

function statusOf(status: unknown, index: number): Cell {
  return typeof status === 'string'
    ? status
    : typeof status === 'object' && status !== null
      ? cellOf((status as Objects)[index])
      : ''
}

/** The codes in the order of their index, and their labels. */
function dimensionOf(name: string, value: unknown, size: number): Dimension | undefined {
  const category = isObject(value) && isObject(value['category']) ? value['category'] : undefined
  if (!category) return undefined
  const labels = isObject(category['label']) ? category['label'] : {}
  const index = category['index']
  const codes = Array.isArray(index)
    ? index.map(String)
    : isObject(index)
      ? Object.entries(index)
          .sort(([, a], [, b]) => Number(a) - Number(b))
          .map(([code]) => code)
      : Object.keys(labels)
  if (codes.length !== size || codes.length === 0) return undefined
  return { name, codes, labels: codes.map((code) => String(labels[code] ?? code)) }
}
