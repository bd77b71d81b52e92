import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { AppError } from '../../../../kernel/errors.ts'
import { revisionField } from '../../../../platform/http/fields.ts'
import { today } from '../../../../platform/context.ts'
import { z } from 'zod'
import { climateTexts } from '../climate-texts.ts'
import { districts } from '../district/district.queries.ts'
import { indicatorInput } from '../indicator/indicator.ts'
import { indicatorCalled, indicators } from '../indicator/indicator.queries.ts'
import { createIndicator, editIndicator } from '../indicator/save-indicator.ts'
import { stateValue, withdrawValue } from '../value/state-value.ts'
import { valueForm } from '../value/value.ts'
import { valueHistory, valuesNow } from '../value/value.queries.ts'
import { DeskView } from './desk.views.tsx'
import { IndicatorView, NewIndicatorView } from './indicator.views.tsx'

export const deskPath = '/staff/investment/climate'
const access = ['staff', 'admin'] as const

async function desk(x: Exchange): Promise<Response> {
  const { db, locale } = x.ctx
  const [all, values] = await Promise.all([indicators(db, { archived: true }), valuesNow(db)])
  return page(x, {
    title: climateTexts(locale)('desk.title'),
    shell: 'staff',
    body: <DeskView view={viewOf(x)} indicators={all} values={values} />,
  })
}

async function showNew(x: Exchange, refused?: Refused): Promise<Response> {
  return page(x, {
    title: climateTexts(x.ctx.locale)('indicator.new'),
    shell: 'staff',
    status: refused?.status ?? 200,
    body: <NewIndicatorView view={viewOf(x)} refused={refused} />,
  })
}

async function create(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'indicator',
    schema: indicatorInput,
    data: await x.form(),
    work: async (input) => redirect(x, `${deskPath}/indicators/${(await createIndicator(x.ctx, input)).id}`, 'desk.saved'),
    refuse: (refused) => showNew(x, refused),
  })
}

async function showIndicator(x: Exchange, id: string, refused?: Refused): Promise<Response> {
  const { db, locale } = x.ctx
  const indicator = await indicatorCalled(db, id)
  const [history, places] = await Promise.all([valueHistory(x.ctx, id), districts(db)])
  const corrected = history.find(({ no }) => String(no) === x.url.searchParams.get('correct'))
  return page(
    { ...x, path: `${deskPath}/indicators/${id}` },
    {
      title: wordsFor(indicator.names, locale),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <IndicatorView
          view={viewOf(x)}
          indicator={indicator}
          history={history}
          districts={places}
          corrected={corrected}
          today={today(x.ctx)}
          refused={refused}
        />
      ),
    },
  )
}

async function edit(x: Exchange): Promise<Response> {
  const id = idOf(x)
  return submit(x, {
    form: 'indicator',
    schema: z.intersection(indicatorInput, z.object({ revision: revisionField })),
    data: await x.form(),
    work: async ({ revision, ...input }) => {
      await editIndicator(x.ctx, id, revision, input)
      return redirect(x, `${deskPath}/indicators/${id}`, 'desk.saved')
    },
    refuse: (refused) => showIndicator(x, id, refused),
  })
}

async function addValue(x: Exchange): Promise<Response> {
  const id = idOf(x)
  return submit(x, {
    form: 'value',
    schema: valueForm,
    data: await x.form(),
    work: async (typed) => {
      await stateValue(x.ctx, id, { ...typed, asOf: typed.asOf ?? today(x.ctx) })
      return redirect(x, `${deskPath}/indicators/${id}`, typed.replaces === null ? 'value.stated' : 'value.corrected')
    },
    refuse: (refused) => showIndicator(x, id, refused),
  })
}

async function withdraw(x: Exchange): Promise<Response> {
  const no = x.params['no'] ?? ''
  if (!/^\d{1,18}$/.test(no)) throw new AppError('not_found', 'not_found')
  const { indicatorId } = await withdrawValue(x.ctx, BigInt(no))
  return redirect(x, `${deskPath}/indicators/${indicatorId}`, 'value.withdrawn')
}

export const climateDeskRoutes: readonly Route[] = [
  { method: 'GET', path: deskPath, access, handle: desk },
  { method: 'GET', path: `${deskPath}/indicators/new`, access, handle: (x) => showNew(x) },
  { method: 'POST', path: `${deskPath}/indicators/new`, access, handle: create },
  { method: 'GET', path: `${deskPath}/indicators/:id`, access, handle: (x) => showIndicator(x, idOf(x)) },
  { method: 'POST', path: `${deskPath}/indicators/:id`, access, handle: edit },
  { method: 'POST', path: `${deskPath}/indicators/:id/values`, access, handle: addValue },
  { method: 'POST', path: `${deskPath}/values/:no/withdraw`, access, handle: withdraw },
]
