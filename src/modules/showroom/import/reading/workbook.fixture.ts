import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** An .xlsx from the inner XML of its sheets, for what no writing library makes: merges, hidden rows, rich text. */
export async function workbook(sheets: Readonly<Record<string, string>>, hidden: readonly string[] = []): Promise<Uint8Array> {
  const names = Object.keys(sheets)
  const sheetTag = (name: string, at: number) =>
    `<sheet name="${escape(name)}" sheetId="${at + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${names.map(sheetTag).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  }
  names.forEach((name, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet>${sheets[name]}</worksheet>`
  })
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
    ),
  )
}

/** A zip of files by name. */
export async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name)
  zip.end()
  return buffer(zip.outputStream)
}
