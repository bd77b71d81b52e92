import { ImportFileError } from '../import-codes.ts'
import type { TableLimits } from '../limits.ts'
import { zipEntries } from './zip-entries.ts'

/** Unpacks a workbook's XML parts by name, within limits, before any parser sees them. Throws `ImportFileError`. */
export async function workbookParts(bytes: Uint8Array, limits: TableLimits): Promise<Map<string, string>> {
  const zipLimits = { entries: limits.parts, entryBytes: limits.unpackedBytes, unpackedBytes: limits.unpackedBytes, ratio: 0 }
  const parts = new Map<string, string>()
  try {
    for await (const entry of zipEntries(bytes, zipLimits)) {
      const name = entry.nameBytes.toString('utf8').replaceAll('\\', '/')
      if (!entry.directory && /\.(?:xml|rels)$/i.test(name)) parts.set(name, (await entry.read()).toString('utf8'))
    }
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error
    throw error.kind === 'limit'
      ? new ImportFileError('too-large', { limit: limits.unpackedBytes })
      : new ImportFileError('damaged')
  }
  if (!parts.has('xl/workbook.xml') || !parts.has('[Content_Types].xml')) throw new ImportFileError('not-a-table')
  return parts
}
