import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Row = Readonly<Record<string, string>>

/** Rows of a tab-separated set by the names of its first line; `-` is empty. [] when the folder has no such file. */
export function readSet(folder: string, name: string): Row[] {
  const file = path.join(folder, name)
  if (!existsSync(file)) return []
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const columns = head.split('\t')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] === '-' ? '' : (cells[at] ?? '')]))
    })
}

/** Parts of a cell that are equally right. */
export const waysOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((way) => way !== '')
