import { z } from 'zod'
import { isLocale } from '../../../../kernel/locale.ts'
import { today } from '../../../../platform/context.ts'
import { revisionField } from '../../../../platform/http/fields.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { fileResponse } from '../../../../platform/http/file-response.ts'
import { quotationPdf } from '../../document/quotation-pdf.ts'
import { quotationXlsx } from '../../document/quotation-xlsx.ts'
import { inquiryById } from '../../inquiry/inquiry.queries.ts'
import { linkAddress } from '../../link/link.ts'
import { discardDraft } from '../../quotation/discard-draft.ts'
import { quotationById } from '../../quotation/quotation.queries.ts'
import { saveDraftSchema } from '../../quotation/quotation.schema.ts'
import { saveDraft } from '../../quotation/save-draft.ts'
import { missingToSend, sendQuotation } from '../../quotation/send-quotation.ts'
import { withdrawQuotation } from '../../quotation/withdraw-quotation.ts'
import { stepLines } from '../lines/typed-lines.ts'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { draftValues, newLine, typedValues, withoutPositions, withoutStaleNames } from './draft-form.ts'
import { DraftView } from './draft.views.tsx'
import { unlessGone } from './gone-draft.pages.tsx'
import { ReviewView } from './review.views.tsx'

const pathOf = (id: string) => `/staff/quotations/${id}`
const calm: Omit<Refused, 'values'> = { form: 'draft', status: 200, text: '', code: '', errors: {} }

async function load(x: Exchange) {
  const quotation = await quotationById(x.ctx, idOf(x))
  return { quotation, inquiry: await inquiryById(x.ctx, quotation.inquiryId) }
}

async function edit(x: Exchange, shown?: Refused, found?: Parameters<typeof DraftView>[0]['found']): Promise<Response> {
  const { quotation, inquiry } = await load(x)
  // Whoever saves again after a conflict has seen that a colleague was there, and means it.
  const state =
    shown?.code === 'changed_meanwhile'
      ? { ...shown, values: { ...withoutPositions(shown.values), revision: String(quotation.revision) } }
      : (shown ?? { ...calm, values: draftValues(quotation, x.ctx.locale) })
  return page(
    { ...x, path: pathOf(quotation.id) },
    {
      title: tradeStaffTexts(x.ctx.locale)('quotation.title', { number: quotation.number, revision: quotation.revisionNo }),
      shell: 'staff',
      status: state.status,
      body: <DraftView view={viewOf(x)} inquiry={inquiry} quotation={quotation} shown={state} found={found} />,
    },
  )
}

async function review(x: Exchange, refused?: Refused): Promise<Response> {
  const { quotation, inquiry } = await load(x)
  const address = inquiry.linkRevokedAt ? '' : await linkAddress(x.ctx.db, x.ctx.publicUrl, inquiry)
  const missing = quotation.state === 'draft' ? missingToSend(quotation, quotation.lines, today(x.ctx)) : {}
  return page(
    { ...x, path: pathOf(quotation.id) },
    {
      title: tradeStaffTexts(x.ctx.locale)('quotation.title', { number: quotation.number, revision: quotation.revisionNo }),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <ReviewView view={viewOf(x)} {...{ inquiry, quotation, address, missing, refused }} />,
    },
  )
}

async function show(x: Exchange): Promise<Response> {
  const { state, author } = await quotationById(x.ctx, idOf(x))
  return state === 'draft' && author === 'house' ? edit(x) : review(x)
}

async function changeLines(x: Exchange, data: FormData): Promise<Response> {
  const { quotation, inquiry } = await load(x)
  const values = typedValues(data)
  const stepped = await stepLines(x.ctx, values, newLine(x.ctx, values['currency'] ?? quotation.currency, inquiry.locale))
  return edit(x, { ...calm, values: stepped.values }, stepped.found)
}

async function save(x: Exchange, data: FormData): Promise<Response> {
  if (data.get('do') === 'enter' && typedText(data, 'find').trim() !== '') return changeLines(x, data)
  const quotation = await quotationById(x.ctx, idOf(x))
  const onward = data.get('do') === 'review'
  return submit(x, {
    form: 'draft',
    schema: saveDraftSchema,
    data: withoutStaleNames(data, quotation, x.ctx.locale),
    work: async (value) => {
      await saveDraft(x.ctx, { ...value, quotationId: quotation.id })
      return onward ? redirect(x, `${pathOf(quotation.id)}/review`) : redirect(x, pathOf(quotation.id), 'quotation.saved')
    },
    refuse: (refused) => edit(x, refused),
  })
}

async function send(x: Exchange): Promise<Response> {
  const quotationId = idOf(x)
  const work = async ({ revision }: { revision: number }) => {
    const { inquiryId } = await sendQuotation(x.ctx, { quotationId, revision })
    return redirect(x, `/staff/inquiries/${inquiryId}`, 'quotation.sent')
  }
  return submit(x, {
    form: 'send',
    schema: z.object({ revision: revisionField }),
    data: await x.form(),
    work,
    refuse: (refused) => review(x, refused),
  })
}

async function end(x: Exchange, verb: typeof discardDraft, notice: string): Promise<Response> {
  const { inquiryId, id: quotationId } = await quotationById(x.ctx, idOf(x))
  const work = async () => {
    await verb(x.ctx, { quotationId })
    return redirect(x, `/staff/inquiries/${inquiryId}`, notice)
  }
  return submit(x, { form: 'end', schema: z.object({}), data: await x.form(), work, refuse: (refused) => review(x, refused) })
}

async function download(x: Exchange, kind: 'pdf' | 'xlsx'): Promise<Response> {
  const { quotation, inquiry } = await load(x)
  const asked = x.url.searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : inquiry.locale
  const buyer = { name: inquiry.buyerName, company: inquiry.buyerCompany }
  const document = { quotation, lines: quotation.lines, buyer, house: x.ctx.house, locale }
  const bytes = kind === 'pdf' ? await quotationPdf(document) : await quotationXlsx(document)
  return fileResponse(`${quotation.number}-${quotation.revisionNo}-${locale}.${kind}`, kind, bytes)
}

async function onDraft(x: Exchange, work: (x: Exchange, data: FormData) => Promise<Response>): Promise<Response> {
  const data = await x.form()
  return unlessGone(x, data, () => work(x, data))
}

const house = { access: ['staff', 'admin'] } as const
const base = '/staff/quotations/:id'

export const quotationRoutes: readonly Route[] = [
  { ...house, method: 'GET', path: base, handle: show },
  { ...house, method: 'POST', path: base, handle: (x) => onDraft(x, save) },
  { ...house, method: 'POST', path: `${base}/lines`, handle: (x) => onDraft(x, changeLines) },
  { ...house, method: 'GET', path: `${base}/review`, handle: (x) => review(x) },
  { ...house, method: 'POST', path: `${base}/send`, handle: send },
  { ...house, method: 'POST', path: `${base}/discard`, handle: (x) => end(x, discardDraft, 'quotation.discarded') },
  { ...house, method: 'POST', path: `${base}/withdraw`, handle: (x) => end(x, withdrawQuotation, 'quotation.withdrawn') },
  { ...house, method: 'GET', path: `${base}/quotation.pdf`, handle: (x) => download(x, 'pdf') },
  { ...house, method: 'GET', path: `${base}/quotation.xlsx`, handle: (x) => download(x, 'xlsx') },
]
