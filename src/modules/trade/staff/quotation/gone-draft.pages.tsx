import { AppError } from '../../../../kernel/errors.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { type DraftFromTyped, draftFromTyped } from '../../quotation/draft-from-typed.ts'
import { saveDraftSchema } from '../../quotation/quotation.schema.ts'
import { stepLines } from '../lines/typed-lines.ts'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { newLine, typedValues, withoutPositions } from './draft-form.ts'
import type { DraftProps } from './draft-props.ts'
import { DraftView } from './draft.views.tsx'
import { type GoneDraft, goneDraft } from './gone-draft.ts'

/** Does what the form of a draft asks; when a colleague threw the draft away meanwhile, all that was typed comes back. */
export async function unlessGone(x: Exchange, data: FormData, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const missing = error instanceof AppError && error.code === 'quotation_not_found'
    const gone = missing ? await goneDraft(x, idOf(x), data) : undefined
    if (!gone) throw error
    return goOn(x, gone, data)
  }
}

async function goOn(x: Exchange, gone: GoneDraft, data: FormData): Promise<Response> {
  const step = data.get('do')
  const plain: Refused = { form: 'draft', status: 409, text: '', code: '', errors: {}, values: typedValues(data) }
  if (step === 'anew') {
    const work = async (typed: DraftFromTyped) => {
      const { id } = await draftFromTyped(x.ctx, typed)
      return redirect(x, `/staff/quotations/${id}`, 'quotation.saved')
    }
    const schema = saveDraftSchema.transform((typed) => ({ ...typed, inquiryId: gone.inquiry.id }))
    return submit(x, { form: 'draft', schema, data, work, refuse: (refused) => show(x, gone, refused) })
  }
  if (step === 'save' || step === 'review' || (step === 'enter' && typedText(data, 'find').trim() === ''))
    return show(x, gone, plain)
  const { values, found } = await stepLines(
    x.ctx,
    plain.values,
    newLine(x.ctx, plain.values['currency'] ?? '', gone.inquiry.locale),
  )
  return show(x, gone, { ...plain, values }, found)
}

function show(x: Exchange, gone: GoneDraft, shown: Refused, found?: DraftProps['found']): Promise<Response> {
  const { inquiry, quotation, by } = gone
  return page(
    { ...x, path: `/staff/inquiries/${inquiry.id}` },
    {
      title: tradeStaffTexts(x.ctx.locale)('quotation.title', { number: quotation.number, revision: quotation.revisionNo }),
      shell: 'staff',
      status: shown.status,
      body: (
        <DraftView
          view={viewOf(x)}
          inquiry={inquiry}
          quotation={quotation}
          goneBy={by}
          shown={{ ...shown, values: withoutPositions(shown.values) }}
          found={found}
        />
      ),
    },
  )
}
