import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { postMessageSchema } from '../message/message.schema.ts'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { answerLines } from './answer-lines.ts'
import { ownInquiries, ownInquiry } from './maker-inquiry.queries.ts'
import { answerLinesSchema } from './maker.schema.ts'
import { tradeMakerTexts } from './maker-texts.ts'
import { OwnInquiriesView } from './own-inquiries.views.tsx'
import { OwnInquiryView } from './own-inquiry.views.tsx'
import { replyToHouse } from './reply-to-house.ts'

async function list(x: Exchange): Promise<Response> {
  return page(x, {
    title: tradeMakerTexts(x.ctx.locale)('asked.title'),
    shell: 'staff',
    body: <OwnInquiriesView view={viewOf(x)} rows={await ownInquiries(x.ctx)} />,
  })
}

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const inquiry = await ownInquiry(x.ctx, idOf(x))
  return page(
    { ...x, path: `/maker/inquiries/${inquiry.id}` },
    {
      title: inquiry.number,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <OwnInquiryView
          view={viewOf(x)}
          inquiry={inquiry}
          refused={refused}
          phrase={x.url.searchParams.get('phrase') ?? undefined}
        />
      ),
    },
  )
}

async function answer(x: Exchange): Promise<Response> {
  const inquiryId = idOf(x)
  await ownInquiry(x.ctx, inquiryId)
  return submit(x, {
    form: 'answer',
    schema: answerLinesSchema,
    data: await x.form(),
    refuse: (refused) => show(x, refused),
    async work({ lines }) {
      await answerLines(x.ctx, { inquiryId, lines })
      return redirect(x, `/maker/inquiries/${inquiryId}#answer`, 'answer.sent')
    },
  })
}

async function reply(x: Exchange): Promise<Response> {
  const inquiryId = idOf(x)
  await ownInquiry(x.ctx, inquiryId)
  return submit(x, {
    form: 'message',
    schema: postMessageSchema,
    data: await x.form(),
    refuse: (refused) => show(x, refused),
    async work({ internal: _, ...message }) {
      await replyToHouse(x.ctx, { ...message, inquiryId })
      return redirect(x, `/maker/inquiries/${inquiryId}#messages`, 'thread.sent')
    },
  })
}

const access = ['maker'] as const

export const makerInquiryRoutes: readonly Route[] = [
  { method: 'GET', path: '/maker/inquiries', access, handle: list },
  { method: 'GET', path: '/maker/inquiries/:id', access, handle: (x) => show(x) },
  { method: 'POST', path: '/maker/inquiries/:id/answer', access, handle: answer },
  { method: 'POST', path: '/maker/inquiries/:id/messages', access, handle: reply },
]
