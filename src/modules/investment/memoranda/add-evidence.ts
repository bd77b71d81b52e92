import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/id.ts'
import { type Ctx, today, transact } from '../../../platform/context.ts'
import { sql } from '../../../platform/database/sql.ts'
import { readDocument, storeDocument } from '../../../platform/files/store-document.ts'
import { allow } from '../access.ts'
import { recordPaper, recordPromise } from './memoranda.events.ts'
import { lockCommitment, lockMemorandum } from './memorandum.row.ts'
import type { AddEvidence } from './memorandum.schema.ts'

/**
 * What shows that a promise is being kept: a file, a link or a note, each a row that is never changed. Errors on `day`:
 * `in_the_future`; on `file` those of `readDocument`.
 */
export async function addEvidence(ctx: Ctx, input: AddEvidence): Promise<string> {
  allow(ctx, 'investment.write')
  const document = input.file && (await readDocument(input.file))
  return transact(ctx, async (tx) => {
    const { memorandum, commitment } = await lockCommitment(tx, input.commitmentId)
    if (Temporal.PlainDate.compare(input.day, today(ctx)) > 0) {
      throw new AppError('check_fields', 'invalid', { fields: { day: { code: 'in_the_future' } } })
    }
    const kind = document ? 'file' : input.link ? 'link' : 'note'
    const body = [kind === 'link' ? input.link : '', input.note].filter(Boolean).join('\n')
    const fileId = document ? await storeDocument(tx, ctx, document) : null
    const id = newId()
    await tx.run(sql`
      insert into investment.evidence (id, commitment_id, kind, body, file_id, name, sha256, day, added_by, added_at)
      values (${id}, ${commitment.id}, ${kind}, ${body}, ${fileId}, ${document?.name ?? ''}, ${document?.sha256 ?? null},
        ${input.day}, ${accountOf(ctx)}, ${ctx.now})`)
    await recordPromise(tx, ctx, memorandum, commitment, 'commitment.evidence_added', { evidenceId: id, kind })
    return id
  })
}

interface Scan {
  readonly memorandumId: string
  readonly file: File
  readonly name: string
  readonly lang?: string | undefined
}

/** Puts the scan of a paper to it, with the hash of its bytes. */
export async function addMemorandumFile(ctx: Ctx, input: Scan): Promise<string> {
  allow(ctx, 'investment.write')
  const document = await readDocument(input.file, input.name)
  return transact(ctx, async (tx) => {
    const memorandum = await lockMemorandum(tx, input.memorandumId)
    const fileId = await storeDocument(tx, ctx, document)
    const id = newId()
    await tx.run(sql`
      insert into investment.memorandum_file (id, memorandum_id, file_id, name, lang, sha256, added_by, added_at)
      values (${id}, ${memorandum.id}, ${fileId}, ${document.name}, ${input.lang ?? null}, ${document.sha256}, ${accountOf(ctx)}, ${ctx.now})`)
    await recordPaper(tx, ctx, memorandum, 'memorandum.file_added', {
      fileName: document.name,
      sha256: document.sha256,
      lang: input.lang ?? null,
    })
    return id
  })
}

function accountOf({ actor }: Ctx): string | null {
  return actor.kind === 'account' ? actor.accountId : null
}
