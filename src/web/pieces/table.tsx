import type { ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  id: string
  name: string
  cell: (row: Row) => ReactNode
  /** Numbers and times of the last column stand at the line's end. */
  end?: boolean
  sortable?: boolean
}

export type Sorting = { by: string; down: boolean }

type TableProps<Row> = {
  /** Names the table for everybody; hidden when a heading already says it. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  sorting?: Sorting | undefined
  onSort?: (sorting: Sorting) => void
  /** On a phone each row becomes a card, in the same order; `false` scrolls sideways in its own box instead. */
  cards?: boolean
}

/**
 * Rows and columns. The first cell names its row and holds the link that Enter opens; J and K move between rows. Roles
 * are written out because a table laid out as cards would lose them.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, keyOf, sorting, onSort, cards = true } = props
  const words = useWords()
  return (
    <div className="scroll" role="group" aria-label={words.table.scroll(caption)} tabIndex={0}>
      <table role="table" className={cards ? 'stacked' : undefined}>
        <caption className={captionShown ? undefined : 'hidden-words'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                className={column.end ? 'end' : undefined}
                aria-sort={column.sortable ? sortOf(column.id, sorting) : undefined}
              >
                {column.sortable && onSort ? (
                  <button type="button" className="sort" onClick={() => onSort(turned(column.id, sorting))}>
                    {column.name}
                    <Icon name="chevron" />
                  </button>
                ) : (
                  column.name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={keyOf(row)} data-row="">
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.id} role="rowheader" scope="row">
                    <div>{column.cell(row)}</div>
                  </th>
                ) : (
                  <td key={column.id} role="cell" data-name={column.name} className={column.end ? 'end' : undefined}>
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const sortOf = (id: string, sorting?: Sorting) =>
  sorting?.by !== id ? 'none' : sorting.down ? 'descending' : 'ascending'

/** A first press sorts downwards (the newest, the most), the second turns it round. */
const turned = (by: string, sorting?: Sorting): Sorting => ({ by, down: sorting?.by === by ? !sorting.down : true })
