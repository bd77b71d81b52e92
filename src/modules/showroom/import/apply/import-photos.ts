import { createHash } from 'node:crypto'
import { AppError } from '../../../../kernel/errors.ts'
import type { FileStore } from '../../../../platform/files/file-store.ts'
import { checkPicture, keepPicture, type KeptPicture, preparePicture } from '../../../../platform/files/picture.ts'
import { photoKey, readPhotoZip } from '../photos/read-photo-zip.ts'
import { maximumPhotos } from '../../photo/photos.ts'
import type { Plan, PlannedRow, PlanNote } from './plan.types.ts'

/** A photo for a row: one that is stored already, or one that was made ready for it. */
export interface RowPhoto {
  readonly name: string
  readonly sha256: string
  /** Absent in a preview. */
  readonly kept?: KeptPicture
}

export interface PlannedPhotos {
  /** New photos by row of the table. */
  readonly byRow: ReadonlyMap<number, readonly RowPhoto[]>
  readonly notes: readonly PlanNote[]
}

/**
 * Finds the photos that the rows name in an archive. With `files` each is encoded and its bytes are stored (they are
 * harmless without their row); a preview only tells what would be taken. Pictures that a product has are left out.
 */
export async function planPhotos(plan: Plan, zip: Uint8Array | undefined, files?: FileStore): Promise<PlannedPhotos> {
  if (!zip) return { byRow: new Map(), notes: [] }
  const wanted = wantedBy(plan.rows)
  const byKey = new Map<string, RowPhoto | 'refused'>()
  const notes: PlanNote[] = []
  let unused = 0
  for await (const { name, bytes } of readPhotoZip(zip)) {
    const key = photoKey(name)
    const rows = wanted.get(key)
    if (!rows) {
      unused += 1
      continue
    }
    if (byKey.has(key)) continue
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const isNew = rows.some(({ before }) => !before?.photos.includes(sha256))
    try {
      checkPicture(bytes)
      const kept = isNew && files ? await keepPicture(files, await preparePicture(bytes, name)) : undefined
      byKey.set(key, { name, sha256, ...(kept ? { kept } : {}) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      byKey.set(key, 'refused')
      notes.push({ code: 'photo-refused', params: { name, reason: error.code } })
    }
  }
  if (unused > 0) notes.push({ code: 'photo-unused', params: { count: unused } })
  const byRow = new Map<number, RowPhoto[]>()
  for (const row of plan.rows) byRow.set(row.row, photosOf(row, byKey, notes))
  return { byRow, notes }
}

function wantedBy(rows: readonly PlannedRow[]): Map<string, PlannedRow[]> {
  const wanted = new Map<string, PlannedRow[]>()
  for (const row of rows) for (const name of row.photos) wanted.set(photoKey(name), [...(wanted.get(photoKey(name)) ?? []), row])
  return wanted
}

function photosOf(row: PlannedRow, byKey: ReadonlyMap<string, RowPhoto | 'refused'>, notes: PlanNote[]): RowPhoto[] {
  const there = row.before?.photos ?? []
  const found: RowPhoto[] = []
  for (const name of row.photos) {
    const photo = byKey.get(photoKey(name))
    if (!photo) notes.push({ code: 'photo-missing', params: { row: row.row, name }, row: row.row })
    else if (photo !== 'refused' && !there.includes(photo.sha256) && !found.some(({ sha256 }) => sha256 === photo.sha256))
      found.push(photo)
  }
  const room = maximumPhotos - there.length
  if (found.length > room) notes.push({ code: 'photo-too-many', params: { row: row.row, maximum: maximumPhotos }, row: row.row })
  return found.slice(0, Math.max(0, room))
}
