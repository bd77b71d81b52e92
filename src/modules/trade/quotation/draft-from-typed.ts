import { type Ctx, transact } from '../../../platform/context.ts'
import { allow } from '../access.ts'
import { beginDraft } from './draft-quotation.ts'
import type { Quotation } from './quotation.ts'
import type { SaveDraft } from './quotation.schema.ts'
import { storeDraft } from './save-draft.ts'

/** What stood in the form of a draft that is no more. */
export type DraftFromTyped = Omit<SaveDraft, 'quotationId' | 'revision'> & { readonly inquiryId: string }

/** Begins a new draft with what was typed into one that a colleague threw away. Errors: those of `draftQuotation` and `saveDraft`. */
export async function draftFromTyped(ctx: Ctx, { inquiryId, ...typed }: DraftFromTyped): Promise<Quotation> {
  allow(ctx, 'quotation.write')
  return transact(ctx, async (tx) => {
    const { id: quotationId, revision } = await beginDraft(tx, ctx, { inquiryId })
    // Positions belong to the draft that is gone: here each line stands for itself.
    const lines = typed.lines.map((line) => line && { ...line, position: undefined })
    return storeDraft(tx, ctx, { ...typed, lines, quotationId, revision })
  })
}
