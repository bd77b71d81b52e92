import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Breadcrumbs, PageHead } from '../../../ui/components/index.ts'
import { page } from '../../../ui/page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { InterestForm, sectorChoices } from './interest-form.tsx'
import { sendInterestSchema, subjectSchema } from './interest.schema.ts'
import { interestTexts } from './interest-texts.ts'
import { sendInterest } from './send-interest.ts'
import { publicSubject, type SubjectFound, subjectPath } from './subject.queries.ts'

/** A form that was refused, alone on its page, with all that was typed. */
async function again(x: Exchange, subject: SubjectFound, refused: Refused): Promise<Response> {
  const { locale } = x.ctx
  const view = viewOf(x)
  const t = interestTexts(locale)
  const name = wordsFor(subject.names, locale)
  const crumbs = [
    { href: view.to(subjectPath(subject)), label: name },
    { href: '', label: t('form.title') },
  ]
  return page(
    { ...x, path: subjectPath(subject) },
    {
      title: t('form.title'),
      status: refused.status,
      body: (
        <>
          <PageHead above={<Breadcrumbs label={t('crumb')} links={crumbs} />} title={name} />
          <Problem refused={refused} />
          <InterestForm view={view} subject={subject} sectors={await sectorChoices(x.ctx)} refused={refused} />
        </>
      ),
    },
  )
}

async function send(x: Exchange): Promise<Response> {
  const data = await x.form()
  const about = subjectSchema.safeParse({ kind: typedText(data, 'kind'), id: typedText(data, 'id') })
  // What it is about stands in no input that anybody could mistype: without it the form has no page to go back to.
  if (!about.success) return redirect(x, '/invest')
  const subject = await publicSubject(x.ctx.db, about.data)
  return submit(x, {
    form: 'interest',
    schema: sendInterestSchema,
    data,
    async work(value) {
      await sendInterest(x.ctx, value, x.remote)
      return redirect(x, subjectPath(subject), 'interest.sent')
    },
    refuse: (refused) => again(x, subject, refused),
  })
}

export const interestPages: readonly Route[] = [{ method: 'POST', path: '/invest/interest', access: 'public', handle: send }]
