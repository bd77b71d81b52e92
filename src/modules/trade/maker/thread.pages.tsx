import { AppError } from '../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { findInquiry, noInquiry } from '../inquiry/inquiry.row.ts'
import { postMessageSchema, translateMessageSchema } from '../message/message.schema.ts'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { makersOfInquiry } from './maker-inquiry.queries.ts'
import { makerThread } from './maker-message.ts'
import { releaseBuyer, withholdBuyer } from './release-buyer.ts'
import { ThreadView } from './thread.views.tsx'
import { translateMakerMessage } from './translate-maker-message.ts'
import { writeToMaker } from './write-to-maker.ts'

const pathOf = (about: { inquiryId: string; makerId: string }) => `/staff/inquiries/${about.inquiryId}/makers/${about.makerId}`
const aboutOf = (x: Exchange) => ({ inquiryId: idOf(x), makerId: idOf(x, 'maker') })

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const about = aboutOf(x)
  const [inquiry, makers] = await Promise.all([findInquiry(x.ctx.db, about.inquiryId), makersOfInquiry(x.ctx, about.inquiryId)])
  const maker = makers.find(({ makerId }) => makerId === about.makerId)
  if (!inquiry) throw noInquiry()
  if (!maker) throw new AppError('not_found', 'not_found')
  const messages = await makerThread(x.ctx.db, inquiry.id, maker.makerId)
  return page(
    { ...x, path: pathOf(about) },
    {
      title: `${inquiry.number} · ${wordsFor(maker.names, x.ctx.locale)}`,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <ThreadView
          {...{
            maker,
            messages,
            refused,
            view: viewOf(x),
            inquiryId: inquiry.id,
            number: inquiry.number,
            phrase: x.url.searchParams.get('phrase') ?? undefined,
          }}
        />
      ),
    },
  )
}

async function write(x: Exchange): Promise<Response> {
  const about = aboutOf(x)
  return submit(x, {
    form: 'message',
    schema: postMessageSchema,
    data: await x.form(),
    refuse: (refused) => show(x, refused),
    async work({ internal: _, ...message }) {
      await writeToMaker(x.ctx, { ...message, ...about })
      return redirect(x, `${pathOf(about)}#messages`, 'thread.sent')
    },
  })
}

async function translate(x: Exchange): Promise<Response> {
  const messageId = idOf(x, 'message')
  return submit(x, {
    form: `translate-${messageId}`,
    schema: translateMessageSchema,
    data: await x.form(),
    refuse: (refused) => show(x, refused),
    async work(value) {
      await translateMakerMessage(x.ctx, { ...value, messageId })
      return redirect(x, `${pathOf(aboutOf(x))}#messages`, 'talk.translated')
    },
  })
}

const decide =
  (verb: typeof releaseBuyer, notice: string) =>
  async (x: Exchange): Promise<Response> => {
    const about = aboutOf(x)
    await verb(x.ctx, about)
    return redirect(x, `${pathOf(about)}#release`, notice)
  }

const access = ['staff', 'admin'] as const
const path = '/staff/inquiries/:id/makers/:maker'

export const threadRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path: `${path}/messages`, access, handle: write },
  { method: 'POST', path: `${path}/messages/:message/translation`, access, handle: translate },
  { method: 'POST', path: `${path}/release`, access, handle: decide(releaseBuyer, 'release.released') },
  { method: 'POST', path: `${path}/withhold`, access, handle: decide(withholdBuyer, 'release.withheld') },
]
