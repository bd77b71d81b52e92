import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import type { FileStore } from './file-store.ts'

/** The widths in which each picture is served, pixels. */
export const pictureWidths = [320, 640, 1280] as const

/** The largest upload, bytes. */
export const maximumUpload = 15 * 1024 * 1024

export interface PreparedPicture {
  readonly id: string
  readonly sha256: string
  readonly name: string
  readonly width: number
  readonly height: number
  readonly variants: readonly { readonly key: string; readonly bytes: Uint8Array }[]
}

/**
 * Reads an upload by its content, whatever its name says: JPEG, PNG, WebP or AVIF. Turns it upright and encodes it anew
 * in every width, without place, camera or any other hidden data. Throws `invalid` with the reason.
 */
export async function preparePicture(bytes: Uint8Array, name: string): Promise<PreparedPicture> {
  checkPicture(bytes)
  const id = newId()
  try {
    const source = sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' }).autoOrient()
    const { width, height } = await source.metadata().then(({ autoOrient }) => autoOrient)
    const variants = await Promise.all(
      pictureWidths.map(async (wide) => ({
        key: pictureKey(id, wide),
        bytes: await source.clone().resize({ width: wide, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
      })),
    )
    return { id, sha256: createHash('sha256').update(bytes).digest('hex'), name: name.slice(0, 200), width, height, variants }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refused('picture_damaged')
  }
}

/** What can be told without decoding: throws `invalid` for an upload that is too large or no picture of ours. */
export function checkPicture(bytes: Uint8Array): void {
  if (bytes.byteLength > maximumUpload) throw refused('picture_too_large')
  if (!pictureFormat(bytes)) throw refused('not_a_picture')
}

/** A picture whose bytes lie in the store and whose row is not written yet. */
export type KeptPicture = Omit<PreparedPicture, 'variants'> & { readonly bytes: number }

/** Puts the bytes of a prepared picture into the store: before the transaction, so that no row ever points at nothing. */
export async function keepPicture(files: FileStore, { variants, ...picture }: PreparedPicture): Promise<KeptPicture> {
  for (const { key, bytes } of variants) await files.put(key, bytes)
  return { ...picture, bytes: variants.at(-1)?.bytes.byteLength ?? 0 }
}

/** Writes the row of a kept picture: from now on it is served; a private one only by the page that it belongs to. */
export async function recordPicture(tx: Tx, picture: KeptPicture, visibility: 'public' | 'private' = 'public'): Promise<string> {
  await tx.run(sql`
    insert into platform.file (id, sha256, media_type, bytes, name, visibility, width, height)
    values (${picture.id}, ${picture.sha256}, 'image/webp', ${picture.bytes}, ${picture.name}, ${visibility}, ${picture.width}, ${picture.height})`)
  return picture.id
}

export function pictureKey(id: string, width: number): string {
  return `pictures/${id.slice(0, 2)}/${id}-${width}.webp`
}

/** What the first bytes say (the formats' own signatures), or undefined for anything that we do not take. */
export function pictureFormat(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'avif' | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (ascii(0, 8) === '\u0089PNG\r\n\u001a\n') return 'png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  if (ascii(4, 8) === 'ftyp' && /avi[fs]/.test(ascii(8, 32))) return 'avif'
  return undefined
}

function refused(code: string): AppError {
  return new AppError(code, 'invalid', { params: { megabytes: maximumUpload / 1024 / 1024 }, fields: { photo: { code } } })
}
