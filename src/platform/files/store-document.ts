import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { type DocumentKind, documentKind, documentMediaTypes } from './document-kind.ts'
import { maximumUpload } from './picture.ts'

/** A paper that was read and found to be one: clean bytes, and a name whose ending is that of the content. */
export interface ReadDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
  /** Of the bytes as they are kept, in hexadecimal. */
  readonly sha256: string
}

/**
 * Reads a paper: PDF, JPEG, PNG, WebP, XLSX or DOCX by content, at most 15 MB. Pictures are encoded anew, without place
 * or camera. Errors on the field `file`: `file_too_large`, `file_not_taken`, `picture_damaged`.
 */
export async function readDocument(file: File, typedName = ''): Promise<ReadDocument> {
  if (file.size > maximumUpload) throw refused('file_too_large')
  const original = new Uint8Array(await file.arrayBuffer())
  const kind = await documentKind(original)
  if (!kind) throw refused('file_not_taken')
  const bytes = await clean(original, kind)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes, mediaType: documentMediaTypes[kind], name: fileName(typedName || file.name, kind), sha256 }
}

/** Keeps a paper that only the house's own doors give out; its row joins the transaction. Gives the id of the file. */
export async function storeDocument(tx: Tx, ctx: Pick<Ctx, 'files'>, document: ReadDocument): Promise<string> {
  const id = newId()
  // The bytes go first, so that no row ever points at nothing.
  await ctx.files.put(documentKey(id), document.bytes)
  await tx.run(sql`
    insert into platform.file (id, sha256, media_type, bytes, name, visibility)
    values (${id}, ${document.sha256}, ${document.mediaType}, ${document.bytes.byteLength}, ${document.name}, 'private')`)
  return id
}

/** Where the bytes of a private document lie. */
export function documentKey(fileId: string): string {
  return `documents/${fileId.slice(0, 2)}/${fileId}`
}

async function clean(bytes: Uint8Array, kind: DocumentKind): Promise<Uint8Array> {
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') return bytes
  try {
    return await sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' })
      .autoOrient()
      .toFormat(kind, { quality: 88 })
      .toBuffer()
  } catch {
    throw refused('picture_damaged')
  }
}

// The ending is that of the content, so that what opens it is what it claims to be.
function fileName(typed: string, kind: DocumentKind): string {
  const ending = kind === 'jpeg' ? 'jpg' : kind
  const stem = typed
    .normalize('NFC')
    .replace(/\.[A-Za-z]{3,4}$/, '')
    .replace(/[\p{Cc}\p{Cf}"\\/:*?<>|]/gu, ' ')
    .trim()
    .slice(0, 180)
  return `${stem || 'document'}.${ending}`
}

function refused(code: string): AppError {
  const params = { megabytes: maximumUpload / 1024 / 1024 }
  return new AppError('check_fields', 'invalid', { fields: { file: { code, params } } })
}
