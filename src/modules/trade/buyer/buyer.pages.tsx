import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import type { Ctx } from '../../../platform/context.ts'
import { qrCode } from '../../../platform/documents/qr-code.ts'
import { type FormState, parseForm, untouched } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { quotationPdf } from '../document/quotation-pdf.ts'
import { quotationXlsx } from '../document/quotation-xlsx.ts'
import { fileResponse } from '../../../platform/http/file-response.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import { inquiryById } from '../inquiry/inquiry.queries.ts'
import { linkAddress, linkPath, openLink } from '../link/link.ts'
import { postMessageSchema } from '../message/message.schema.ts'
import { postMessage } from '../message/post-message.ts'
import { attachmentFile } from '../order/order.queries.ts'
import { acceptQuotation } from '../quotation/accept-quotation.ts'
import { counterOffer } from '../quotation/counter-offer.ts'
import { declineQuotation } from '../quotation/decline-quotation.ts'
import { quotationById } from '../quotation/quotation.queries.ts'
import { counterOfferSchema, declineSchema } from '../quotation/quotation.schema.ts'
import { buyerTexts } from './buyer-texts.ts'
import type { OpenForm } from './buyer-props.ts'
import { BuyerView } from './buyer.views.tsx'

interface Visit {
  readonly ctx: Ctx
  readonly inquiry: Inquiry
  /** Below the language. */
  readonly path: string
}

/** Whoever holds the link is the buyer of that inquiry, and of no other. */
async function visit(x: Exchange): Promise<Visit> {
  const token = x.params['token'] ?? ''
  const inquiry = await openLink(x.ctx.db, token)
  return {
    inquiry,
    path: linkPath(token),
    ctx: { ...x.ctx, actor: { kind: 'buyer', inquiryId: inquiry.id, name: inquiry.buyerName } },
  }
}

/** What is no id at all is a page that does not exist. */
function idOf({ params: { id = '' } }: Exchange): string {
  if (!isId(id)) throw new AppError('not_found', 'not_found')
  return id
}

interface Shown {
  readonly state: FormState
  readonly open: OpenForm
  readonly problem?: AppError
  readonly status: number
}

const quiet: Shown = { state: untouched, open: 'none', status: 200 }

async function render(x: Exchange, { ctx, inquiry, path }: Visit, shown: Shown = quiet): Promise<Response> {
  const [detail, address] = await Promise.all([
    inquiryById(ctx, inquiry.id),
    linkAddress(ctx.db, ctx.publicUrl, inquiry, ctx.locale),
  ])
  return page(x, {
    title: buyerTexts(ctx.locale)('buyer.title', { number: inquiry.number }),
    status: shown.status,
    body: (
      <BuyerView
        ctx={ctx}
        inquiry={detail}
        path={`/${ctx.locale}${path}`}
        address={address}
        qr={await qrCode(address)}
        phrase={shown.state.values['phrase'] || (x.url.searchParams.get('phrase') ?? undefined)}
        findText={(key, params) => x.site.findText(ctx.locale, key, params)}
        {...shown}
      />
    ),
  })
}

/** Runs one verb; what the buyer can mend is shown on the same page with all that was typed. */
async function attempt(x: Exchange, at: Visit, open: OpenForm, state: FormState, verb: () => Promise<unknown>, notice: string) {
  try {
    await verb()
    return redirect(x, at.path, notice)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'not_found' || error.kind === 'forbidden') throw error
    const status = error.kind === 'conflict' ? 409 : error.kind === 'limit' ? 429 : 422
    return render(x, at, { state: { ...state, errors: error.fields }, open, problem: error, status })
  }
}

async function write(x: Exchange): Promise<Response> {
  const at = await visit(x)
  const parsed = parseForm(postMessageSchema, await x.form())
  if (!parsed.ok) return render(x, at, { state: parsed, open: 'message', status: 422 })
  const input = { ...parsed.value, internal: false, inquiryId: at.inquiry.id }
  return attempt(x, at, 'message', { values: parsed.values, errors: {} }, () => postMessage(at.ctx, input), 'buyer.compose.sent')
}

async function accept(x: Exchange): Promise<Response> {
  const at = await visit(x)
  const quotationId = idOf(x)
  return attempt(x, at, 'none', untouched, () => acceptQuotation(at.ctx, { quotationId }), 'buyer.accepted.notice')
}

async function counter(x: Exchange): Promise<Response> {
  const at = await visit(x)
  const parsed = parseForm(counterOfferSchema, await x.form())
  if (!parsed.ok) return render(x, at, { state: parsed, open: 'counter', status: 422 })
  const input = { ...parsed.value, quotationId: idOf(x) }
  return attempt(
    x,
    at,
    'counter',
    { values: parsed.values, errors: {} },
    () => counterOffer(at.ctx, input),
    'buyer.countered.notice',
  )
}

async function decline(x: Exchange): Promise<Response> {
  const at = await visit(x)
  const parsed = parseForm(declineSchema, await x.form())
  if (!parsed.ok) return render(x, at, { state: parsed, open: 'decline', status: 422 })
  const input = { ...parsed.value, quotationId: idOf(x) }
  return attempt(
    x,
    at,
    'decline',
    { values: parsed.values, errors: {} },
    () => declineQuotation(at.ctx, input),
    'buyer.declined.notice',
  )
}

async function download(x: Exchange, form: 'pdf' | 'xlsx'): Promise<Response> {
  const { ctx, inquiry } = await visit(x)
  const quotation = await quotationById(ctx, idOf(x))
  const buyer = { name: inquiry.buyerName, company: inquiry.buyerCompany }
  const document = { quotation, lines: quotation.lines, buyer, house: ctx.house, locale: ctx.locale }
  const name = `${quotation.number}-${quotation.revisionNo}.${form}`
  return fileResponse(name, form, form === 'pdf' ? await quotationPdf(document) : await quotationXlsx(document))
}

async function paper(x: Exchange): Promise<Response> {
  const { ctx } = await visit(x)
  const file = await attachmentFile(ctx, idOf(x))
  return fileResponse(file.name, file.mediaType, file.bytes)
}

async function code(x: Exchange): Promise<Response> {
  const { ctx, inquiry } = await visit(x)
  const svg = await qrCode(await linkAddress(ctx.db, ctx.publicUrl, inquiry, ctx.locale))
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' } })
}

const link = { access: 'link' } as const

/** The private page of one inquiry. */
export const buyerRoutes: readonly Route[] = [
  { ...link, method: 'GET', path: '/i/:token', handle: async (x) => render(x, await visit(x)) },
  { ...link, method: 'GET', path: '/i/:token/qr.svg', handle: code },
  { ...link, method: 'POST', path: '/i/:token/messages', handle: write },
  { ...link, method: 'POST', path: '/i/:token/quotations/:id/accept', handle: accept },
  { ...link, method: 'POST', path: '/i/:token/quotations/:id/counter', handle: counter },
  { ...link, method: 'POST', path: '/i/:token/quotations/:id/decline', handle: decline },
  { ...link, method: 'GET', path: '/i/:token/quotations/:id/quotation.pdf', handle: (x) => download(x, 'pdf') },
  { ...link, method: 'GET', path: '/i/:token/quotations/:id/quotation.xlsx', handle: (x) => download(x, 'xlsx') },
  { ...link, method: 'GET', path: '/i/:token/papers/:id', handle: paper },
]
