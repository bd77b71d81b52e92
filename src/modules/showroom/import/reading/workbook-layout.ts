/** What the reading library leaves out of a workbook and a product table needs: see `SheetLayout`. */
export interface SheetLayout {
  readonly hidden: boolean
  /** Indexes from 0. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Merges that reach down: the value of `row`, `column` holds down to `lastRow`. */
  readonly merges: readonly { row: number; column: number; lastRow: number }[]
  /** The number format of a cell by its name (`F9`), where it is not General. */
  readonly formats: ReadonlyMap<string, string>
  /** What formulas that failed show (`#DIV/0!`), by the cell's name. */
  readonly errors: ReadonlyMap<string, string>
  readonly rowCount: number
  readonly columnCount: number
}

/** Built-in number formats that show more than digits (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { '9': '0%', '10': '0.00%', '11': '0.00E+00' }

function attribute(tag: string, name: string): string | undefined {
  const at = tag.indexOf(` ${name}="`)
  const from = at + name.length + 3
  return at < 0 ? undefined : tag.slice(from, tag.indexOf('"', from))
}

function unescape(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|apos|#\d+|#x[\da-f]+);/gi, (whole, name: string) => {
    if (name.startsWith('#'))
      return String.fromCodePoint(name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
    return { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }[name.toLowerCase()] ?? whole
  })
}

/** Layout of each sheet by its name, from the parts of the package. */
export function workbookLayout(parts: ReadonlyMap<string, string>): Map<string, SheetLayout> {
  const targets = new Map<string, string>()
  for (const [tag] of (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? ''
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const formats = styleFormats(parts.get('xl/styles.xml') ?? '')
  const sheets = new Map<string, SheetLayout>()
  for (const [tag] of (parts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const xml = parts.get(targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? '') ?? '') ?? ''
    const hidden = (attribute(tag, 'state') ?? 'visible') !== 'visible'
    sheets.set(unescape(attribute(tag, 'name') ?? ''), sheetLayout(xml, formats, hidden))
  }
  return sheets
}

/** The format code of each cell style, by the style's index. */
function styleFormats(xml: string): (string | undefined)[] {
  const codes = new Map(Object.entries(BUILT_IN))
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    codes.set(attribute(tag, 'numFmtId') ?? '', unescape(attribute(tag, 'formatCode') ?? ''))
  }
  const styles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  return [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => codes.get(attribute(tag, 'numFmtId') ?? '0'))
}

/** `F9` → row 8, column 5. */
export function cellPlace(name: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name) ?? []
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}

function sheetLayout(xml: string, styles: readonly (string | undefined)[], hidden: boolean): SheetLayout {
  const hiddenRows = new Set<number>()
  let row = 0
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row[\s>/][^>]*/g)) {
    row = Number(attribute(tag, 'r') ?? row + 1)
    if (/\shidden="(?:1|true)"/.test(tag)) hiddenRows.add(row - 1)
  }
  const hiddenColumns = new Set<number>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?col\s[^>]*hidden="(?:1|true)"[^>]*>/g)) {
    const last = Math.min(Number(attribute(tag, 'max') ?? 0), 1_000)
    for (let at = Number(attribute(tag, 'min') ?? 1); at <= last; at++) hiddenColumns.add(at - 1)
  }
  const merges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].map(([, from = '', to = '']) => ({
    ...cellPlace(from),
    lastRow: cellPlace(to).row,
  }))
  const formats = new Map<string, string>()
  let rowCount = 0
  let columnCount = 0
  // Cells without content only carry a style, often down to the last row a sheet can have.
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c\s[^>]*[^/]>/g)) {
    const name = attribute(tag, 'r')
    if (name === undefined) continue
    const place = cellPlace(name)
    rowCount = Math.max(rowCount, place.row + 1)
    columnCount = Math.max(columnCount, place.column + 1)
    const format = styles[Number(attribute(tag, 's') ?? -1)]
    if (format !== undefined) formats.set(name, format)
  }
  const errors = new Map<string, string>()
  for (const [, tag = '', shown = ''] of xml.includes('t="e"')
    ? xml.matchAll(/<(?:\w+:)?c(\s[^>]*\st="e"[^>]*)>(?:(?!<\/(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)</gs)
    : []) {
    errors.set(attribute(tag, 'r') ?? '', unescape(shown))
  }
  return {
    hidden,
    hiddenRows,
    hiddenColumns,
    merges: merges.filter((merge) => merge.lastRow > merge.row),
    formats,
    errors,
    rowCount,
    columnCount,
  }
}
