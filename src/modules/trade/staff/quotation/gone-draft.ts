import { isId } from '../../../../kernel/id.ts'
import { typedText } from '../../../../platform/http/form.ts'
import type { Exchange } from '../../../../platform/http/route.ts'
import { type InquiryDetail, inquiryById } from '../../inquiry/inquiry.queries.ts'
import type { DraftProps } from './draft-props.ts'

export interface GoneDraft {
  readonly inquiry: InquiryDetail
  /** As much of it as the trail keeps. */
  readonly quotation: DraftProps['quotation']
  readonly by: string
}

/** The draft whose form was sent, as the trail of its inquiry remembers it; undefined when it was never thrown away. */
export async function goneDraft(x: Exchange, id: string, data: FormData): Promise<GoneDraft | undefined> {
  const inquiryId = typedText(data, 'inquiry')
  if (!isId(inquiryId)) return undefined
  const inquiry = await inquiryById(x.ctx, inquiryId)
  const end = inquiry.events.find((event) => event.type === 'quotation.discarded' && event.data['quotationId'] === id)
  if (!end) return undefined
  const { number, revisionNo } = end.data as { number: string; revisionNo: number }
  return { inquiry, quotation: { id, number, revisionNo, state: 'draft' }, by: end.actorName }
}
