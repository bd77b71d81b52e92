import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { maximumUpload } from '../../../platform/files/picture.ts'
import { allow } from '../access.ts'
import { recordTrade } from '../events.ts'
import { type DocumentKind, documentKind, documentMediaTypes } from './document-kind.ts'
import { lockOrder } from './order.row.ts'
import type { AttachFile } from './order.schema.ts'

/**
 * Puts a paper to an order: PDF, JPEG, PNG, WebP, XLSX or DOCX by content, at most 15 MB. Pictures are encoded anew,
 * without place or camera. Errors on the field `file`: `file_too_large`, `file_not_taken`, `picture_damaged`.
 */
export async function attachFile(ctx: Ctx, input: AttachFile): Promise<string> {
  allow(ctx, 'order.handle')
  if (input.file.size > maximumUpload) throw refused('file_too_large')
  const original = new Uint8Array(await input.file.arrayBuffer())
  const kind = await documentKind(original)
  if (!kind) throw refused('file_not_taken')
  const bytes = await clean(original, kind)
  const [id, fileId] = [newId(), newId()]
  const name = fileName(input.name || input.file.name, kind)
  return transact(ctx, async (tx) => {
    const { inquiry, order } = await lockOrder(tx, input.orderId)
    // The bytes go first, so that no row ever points at nothing.
    await ctx.files.put(documentKey(fileId), bytes)
    await tx.run(sql`
      insert into platform.file (id, sha256, media_type, bytes, name, visibility)
      values (${fileId}, ${createHash('sha256').update(bytes).digest('hex')}, ${documentMediaTypes[kind]}, ${bytes.byteLength}, ${name}, 'private')`)
    await tx.run(sql`
      insert into trade.attachment (id, order_id, file_id, name, shared_with_buyer, added_by, added_at)
      values (${id}, ${order.id}, ${fileId}, ${name}, ${input.sharedWithBuyer},
        ${ctx.actor.kind === 'account' ? ctx.actor.accountId : null}, ${ctx.now})`)
    await recordTrade(tx, ctx, inquiry.id, 'order.file_attached', {
      number: order.number,
      orderId: order.id,
      attachmentId: id,
      name,
      shared: input.sharedWithBuyer,
    })
    return id
  })
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
