import { fromBuffer } from 'yauzl'
import { pictureFormat } from './picture.ts'

export type DocumentKind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'xlsx' | 'docx'

export const documentMediaTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What a file is by its content, whatever its name says; undefined for all that is not taken, macros among it. */
export async function documentKind(bytes: Uint8Array): Promise<DocumentKind | undefined> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // ISO 32000 lets a few bytes stand before the header; readers look into the first 1024.
  if (head.includes('%PDF-')) return 'pdf'
  const picture = pictureFormat(bytes)
  if (picture) return picture === 'avif' ? undefined : picture
  return head.startsWith('PK\u0003\u0004') ? officeKind(await entryNames(bytes)) : undefined
}

// ECMA-376: an Office Open XML package names its parts in its directory.
function officeKind(names: readonly string[]): DocumentKind | undefined {
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  return names.includes('word/document.xml') ? 'docx' : undefined
}

function entryNames(bytes: Uint8Array): Promise<string[]> {
  return new Promise((resolve) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error) return resolve([])
      const names: string[] = []
      archive.on('entry', ({ fileName }: { fileName: string }) => {
        names.push(fileName)
        if (names.length > 5000) resolve([])
        else archive.readEntry()
      })
      archive.on('end', () => resolve(names))
      archive.on('error', () => resolve([]))
      archive.readEntry()
    })
  })
}
