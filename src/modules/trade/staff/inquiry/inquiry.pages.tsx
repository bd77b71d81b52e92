import { z } from 'zod'
import { isId } from '../../../../kernel/id.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { productsByIds } from '../../../showroom/index.ts'
import { askMaker } from '../../inquiry/ask-maker.ts'
import { inquiryById } from '../../inquiry/inquiry.queries.ts'
import { loseInquirySchema } from '../../inquiry/inquiry.schema.ts'
import { loseInquiry } from '../../inquiry/lose-inquiry.ts'
import { reopenInquiry } from '../../inquiry/reopen-inquiry.ts'
import { takeInquiry } from '../../inquiry/take-inquiry.ts'
import { linkAddress } from '../../link/link.ts'
import { restoreLink } from '../../link/restore-link.ts'
import { revokeLink } from '../../link/revoke-link.ts'
import { makersOfInquiry } from '../../maker/maker-inquiry.queries.ts'
import { postMessageSchema, translateMessageSchema } from '../../message/message.schema.ts'
import { postMessage } from '../../message/post-message.ts'
import { translateMessage } from '../../message/translate-message.ts'
import { draftQuotation } from '../../quotation/draft-quotation.ts'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { InquiryView } from './inquiry.views.tsx'

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const inquiry = await inquiryById(x.ctx, idOf(x))
  const [products, address, makers] = await Promise.all([
    productsByIds(
      x.ctx,
      inquiry.lines.flatMap((line) => line.productId ?? []),
    ),
    linkAddress(x.ctx.db, x.ctx.publicUrl, inquiry),
    makersOfInquiry(x.ctx, inquiry.id),
  ])
  const phrase = x.url.searchParams.get('phrase') ?? undefined
  return page(
    { ...x, path: `/staff/inquiries/${inquiry.id}` },
    {
      title: `${inquiry.number} · ${inquiry.buyerName}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <InquiryView {...{ view: viewOf(x), inquiry, products, makers, address, refused, phrase }} />,
    },
  )
}

const nothing = z.object({})
const uuid = z.string().refine(isId, 'invalid')

/** One button or form of the page: it calls one verb, and comes back to the place of the page that it changed. */
function post<S extends z.ZodType>(
  step: string,
  schema: S,
  verb: (x: Exchange, inquiryId: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
  place = '',
): Route {
  const form = step.split('/').at(-1)!
  return {
    method: 'POST',
    path: `/staff/inquiries/:id/${step}`,
    access: ['staff', 'admin'],
    async handle(x) {
      const inquiryId = idOf(x)
      const work = async (value: z.output<S>) => {
        await verb(x, inquiryId, value)
        return redirect(x, `/staff/inquiries/${inquiryId}${place}`, notice)
      }
      return submit(x, { form: formName(form, x), schema, data: await x.form(), work, refuse: (refused) => show(x, refused) })
    },
  }
}

function formName(form: string, x: Exchange): string {
  const names: Record<string, string> = { messages: 'message', notes: 'note', translation: `translate-${x.params['message']}` }
  return names[form] ?? form
}

const begin: Route = {
  method: 'POST',
  path: '/staff/inquiries/:id/quotations',
  access: ['staff', 'admin'],
  async handle(x) {
    const work = async ({ basedOn }: { basedOn?: string | undefined }) => {
      const draft = await draftQuotation(x.ctx, { inquiryId: idOf(x), basedOn })
      return redirect(x, `/staff/quotations/${draft.id}`)
    }
    const schema = z.object({ basedOn: uuid.optional() })
    return submit(x, { form: 'quotations', schema, data: await x.form(), work, refuse: (refused) => show(x, refused) })
  },
}

const note = postMessageSchema.transform(({ body }) => ({ body, phrase: '', params: {}, internal: true }))

export const inquiryRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/inquiries/:id', access: ['staff', 'admin'], handle: (x) => show(x) },
  post(
    'take',
    z.object({ from: z.string().default('') }),
    (x, inquiryId, { from }) => takeInquiry(x.ctx, { inquiryId, from: from || null }),
    'inquiry.taken',
  ),
  post('ask-maker', nothing, (x, inquiryId) => askMaker(x.ctx, { inquiryId }), 'inquiry.asked'),
  post('lose', loseInquirySchema, (x, inquiryId, value) => loseInquiry(x.ctx, { ...value, inquiryId }), 'inquiry.closed'),
  post('reopen', nothing, (x, inquiryId) => reopenInquiry(x.ctx, { inquiryId }), 'inquiry.reopened'),
  post(
    'messages',
    postMessageSchema,
    (x, inquiryId, value) => postMessage(x.ctx, { ...value, internal: false, inquiryId }),
    'talk.sent',
    '#messages',
  ),
  post('notes', note, (x, inquiryId, value) => postMessage(x.ctx, { ...value, inquiryId }), 'talk.noted', '#messages'),
  post(
    'messages/:message/translation',
    translateMessageSchema,
    (x, _, value) => translateMessage(x.ctx, { ...value, messageId: idOf(x, 'message') }),
    'talk.translated',
    '#messages',
  ),
  post('link/revoke', nothing, (x, inquiryId) => revokeLink(x.ctx, { inquiryId }), 'link.isRevoked', '#link'),
  post('link/restore', nothing, (x, inquiryId) => restoreLink(x.ctx, { inquiryId }), 'link.isRestored', '#link'),
  begin,
]
