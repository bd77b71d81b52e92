import { ImportFileError } from '../import-codes.ts'
import { PHOTO_ZIP_LIMITS, type PhotoZipLimits } from '../limits.ts'
import { zipEntries } from '../reading/zip-entries.ts'
import { isUnsafePath, zipFileName } from './zip-names.ts'

export interface ZippedPhoto {
  /** The file's own name without folders, in NFC: what the photo column of a sheet names. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What systems add by themselves: `__MACOSX`, `.DS_Store`, `Thumbs.db`. */
const SYSTEM_FILES = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

/**
 * The files of a zip one at a time, so that no more than one picture is held in memory. Whether they are
 * pictures is told later, by content. Throws `ImportFileError`: `zip-*` when a limit or a safe path is broken.
 */
export async function* readPhotoZip(bytes: Uint8Array, limits: PhotoZipLimits = PHOTO_ZIP_LIMITS): AsyncGenerator<ZippedPhoto> {
  if (bytes.length > limits.bytes) throw new ImportFileError('too-large', { limit: limits.bytes })
  for await (const entry of zipEntries(bytes, limits)) {
    const path = zipFileName(entry.nameBytes).replaceAll('\\', '/')
    if (isUnsafePath(path)) throw new ImportFileError('zip-unsafe-name', { name: path })
    if (entry.directory || SYSTEM_FILES.test(path)) continue
    yield { name: (path.split('/').at(-1) ?? path).normalize('NFC'), bytes: await entry.read() }
  }
}

/** One key for a photo's name in a cell and in the zip: case, form and a folder before it make no difference. */
export function photoKey(name: string): string {
  return (name.replaceAll('\\', '/').split('/').at(-1) ?? name).normalize('NFC').trim().toLowerCase()
}
