import { classes } from './classes.ts'
import type { Column, Content } from './types.ts'

export interface DataTableProps<Row> {
  /** What the table lists; shown above it unless `hideCaption`. */
  caption: string
  hideCaption?: boolean | undefined
  columns: Column<Row>[]
  rows: Row[]
  /** Shown in place of the table when no row stands in it: an EmptyState. */
  empty?: Content
  /** Sums and the like: one row, cell by column key. */
  foot?: Record<string, Content> | undefined
}

/** A table that becomes one card a row on a phone. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, empty, foot }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table class="data-table">
      <caption class={classes(hideCaption && 'sr-only')}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={classes(column.numeric && 'numeric')}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) =>
              column.primary ? (
                <th scope="row">{column.cell(row)}</th>
              ) : (
                <td class={classes(column.numeric && 'numeric')} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td class={classes(column.numeric && 'numeric')} data-label={column.label}>
                {foot[column.key]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
