import type { z } from 'zod'
import { revisionField } from '../../../platform/http/fields.ts'
import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { partyFieldState, type PartyFieldState } from '../../directory/index.ts'
import { projectChoices } from '../projects/setup/choices.ts'
import { changeProfile, openProject } from './change-profile.ts'
import { forgetInterest } from './forget.ts'
import { answerInterest, closeInterest, reopenInterest, takeInterest } from './handle-interest.ts'
import { InboxView, interestsPath } from './inbox.views.tsx'
import { interestById, interestList } from './interest.queries.ts'
import * as schema from './interest.schema.ts'
import { askerKind, askerName, type Interest, interestStates } from './interest.ts'
import { interestTexts } from './interest-texts.ts'
import { InterestView } from './interest.views.tsx'
import { matchesFor } from './match.queries.ts'
import { subjectsById } from './subject.queries.ts'

const access = ['staff', 'admin'] as const

async function inbox(x: Exchange): Promise<Response> {
  const query = x.url.searchParams
  const state = interestStates.find((each) => each === query.get('state')) ?? 'new'
  const asked = Number(query.get('page'))
  const number = Number.isSafeInteger(asked) && asked > 1 ? Math.min(asked, 100_000) : 1
  const list = await interestList(x.ctx, { state, page: number })
  const subjects = await subjectsById(
    x.ctx.db,
    list.rows.map(({ subjectId }) => subjectId),
  )
  return page(x, {
    title: interestTexts(x.ctx.locale)('inbox.title'),
    shell: 'staff',
    body: <InboxView view={viewOf(x)} list={list} subjects={subjects} state={state} page={number} />,
  })
}

async function show(x: Exchange, id: string, refused?: Refused): Promise<Response> {
  const interest = await interestById(x.ctx, id)
  const [subjects, matches, choices, asker] = await Promise.all([
    subjectsById(x.ctx.db, [interest.subjectId]),
    matchesFor(x.ctx, interest),
    projectChoices(x.ctx),
    askerState(x, interest, refused),
  ])
  return page(
    { ...x, path: `${interestsPath}/${id}` },
    {
      title: interest.number,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <InterestView
          view={viewOf(x)}
          interest={interest}
          subject={subjects.get(interest.subjectId)}
          matches={matches}
          sectors={choices.sectors}
          districts={choices.districts}
          asker={asker}
          refused={refused}
        />
      ),
    },
  )
}

// Filled with whom the interest names: whom of the directory that may mean is offered at once.
function askerState({ ctx }: Exchange, interest: Interest, refused: Refused | undefined): Promise<PartyFieldState> {
  const question = { field: 'partner', kind: askerKind(interest), locale: ctx.locale } as const
  if (refused?.form === 'project') return partyFieldState(ctx.db, { ...question, values: refused.values })
  if (interest.partyId !== null) return partyFieldState(ctx.db, { ...question, partyId: interest.partyId })
  return partyFieldState(ctx.db, { ...question, values: { 'partner.name': askerName(interest) } })
}

/** One form of the page of an interest. */
function post<S extends z.ZodType>(
  step: string,
  form: S,
  verb: (x: Exchange, id: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
): Route {
  return {
    method: 'POST',
    path: `${interestsPath}/:id/${step}`,
    access,
    async handle(x) {
      const { id } = await interestById(x.ctx, idOf(x))
      const work = async (value: z.output<S>) => {
        await verb(x, id, value)
        return redirect(x, `${interestsPath}/${id}`, notice)
      }
      return submit(x, { form: step, schema: form, data: await x.form(), work, refuse: (refused) => show(x, id, refused) })
    },
  }
}

async function reopen(x: Exchange): Promise<Response> {
  const id = idOf(x)
  await reopenInterest(x.ctx, id, { revision: revisionField.catch(0).parse(typedText(await x.form(), 'revision')) })
  return redirect(x, `${interestsPath}/${id}`, 'interest.saved')
}

async function forget(x: Exchange): Promise<Response> {
  const id = idOf(x)
  await forgetInterest(x.ctx, id)
  return redirect(x, `${interestsPath}/${id}`, 'interest.forgotten')
}

export const interestDeskPages: readonly Route[] = [
  { method: 'GET', path: interestsPath, access, handle: inbox },
  { method: 'GET', path: `${interestsPath}/:id`, access, handle: (x) => show(x, idOf(x)) },
  post('take', schema.takeInterestSchema, (x, id, { from }) => takeInterest(x.ctx, id, from), 'interest.saved'),
  post('answer', schema.answerInterestSchema, (x, id, value) => answerInterest(x.ctx, id, value), 'interest.answered'),
  post('profile', schema.changeProfileSchema, (x, id, value) => changeProfile(x.ctx, id, value), 'interest.saved'),
  post('close', schema.closeInterestSchema, (x, id, value) => closeInterest(x.ctx, id, value), 'interest.saved'),
  post('project', schema.openProjectSchema, (x, id, value) => openProject(x.ctx, id, value), 'interest.projectOpened'),
  { method: 'POST', path: `${interestsPath}/:id/reopen`, access, handle: reopen },
  { method: 'POST', path: `${interestsPath}/:id/forget`, access, handle: forget },
]
