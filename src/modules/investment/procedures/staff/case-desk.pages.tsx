import type { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/id.ts'
import { eventsOf } from '../../../../platform/events/record.ts'
import { fileResponse } from '../../../../platform/http/file-response.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { projectCalled, projectChoices, projectsById } from '../../plots/project-choice.queries.ts'
import { allSites } from '../../sites/site.queries.ts'
import { type CaseState, caseStates } from '../cases/case.ts'
import { caseById, caseFile, caseList } from '../cases/case.queries.ts'
import {
  completeStepForm,
  resumeClockForm,
  returnStepForm,
  startCaseForm,
  stopCaseForm,
  stopClockForm,
} from '../cases/case.schema.ts'
import { completeStep } from '../cases/complete-step.ts'
import { returnStep } from '../cases/return-step.ts'
import { startCase } from '../cases/start-case.ts'
import { stopCase } from '../cases/stop-case.ts'
import { resumeClock, stopClock } from '../cases/stop-clock.ts'
import { procedures } from '../procedure.queries.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { CaseDeskView } from './case-desk.views.tsx'
import { CasesDeskView, StartCaseView } from './cases-desk.views.tsx'

const access = ['staff', 'admin'] as const
const base = '/staff/investment/cases'

async function list(x: Exchange): Promise<Response> {
  const query = x.url.searchParams
  const state = caseStates.find((each) => each === query.get('state')) ?? ('running' satisfies CaseState)
  const late = query.get('late') === 'yes'
  const asked = Number(query.get('page') ?? '1')
  const number = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const found = await caseList(x.ctx, { state, late, page: number })
  const named = await projectsById(
    x.ctx.db,
    found.rows.map(({ projectId }) => projectId),
  )
  return page(x, {
    title: proceduresTexts(x.ctx.locale)('desk.cases'),
    shell: 'staff',
    body: <CasesDeskView view={viewOf(x)} found={found} filter={{ state, late, page: number }} named={named} />,
  })
}

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const found = await caseById(ctx, idOf(x))
  const [named, history] = await Promise.all([projectsById(ctx.db, [found.projectId]), eventsOf(ctx.db, [found.id])])
  return page(
    { ...x, path: `${base}/${found.id}` },
    {
      title: found.number,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <CaseDeskView view={viewOf(x)} found={found} project={named.get(found.projectId)} history={history} refused={refused} />
      ),
    },
  )
}

async function startForm(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const [all, sites, projects] = await Promise.all([procedures(ctx.db), allSites(ctx), projectChoices(ctx.db)])
  const asked = x.url.searchParams
  const projectId = asked.get('project') ?? ''
  const project = isId(projectId) ? (await projectCalled(ctx.db, projectId))?.number : undefined
  return page(
    { ...x, path: `${base}/new` },
    {
      title: proceduresTexts(ctx.locale)('case.start'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <StartCaseView
          view={viewOf(x)}
          procedures={all}
          sites={sites}
          projects={projects}
          stored={{ projectId: project ?? '', plotId: asked.get('plot') ?? '', procedureId: asked.get('procedure') ?? '' }}
          refused={refused}
        />
      ),
    },
  )
}

async function start(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'start',
    schema: startCaseForm,
    data: await x.form(),
    async work({ projectId: called, ...input }) {
      const project = await projectCalled(x.ctx.db, called)
      if (!project) throw new AppError('check_fields', 'invalid', { fields: { projectId: { code: 'project_unknown' } } })
      const { id } = await startCase(x.ctx, { ...input, projectId: project.id })
      return redirect(x, `${base}/${id}`, 'case.started')
    },
    refuse: (refused) => startForm(x, refused),
  })
}

/** One form of a case; those of a step are told apart by its number. */
function post<S extends z.ZodType>(
  step: string,
  schema: S,
  verb: (x: Exchange, caseId: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
): Route {
  return {
    method: 'POST',
    path: `${base}/:id/${step}`,
    access,
    async handle(x) {
      const { id } = await caseById(x.ctx, idOf(x))
      const data = await x.form()
      const no = data.get('no')
      const work = async (value: z.output<S>) => {
        await verb(x, id, value)
        return redirect(x, `${base}/${id}`, notice)
      }
      return submit(x, {
        form: typeof no === 'string' ? `${step}-${no}` : step,
        schema,
        data,
        work,
        refuse: (refused) => show(x, refused),
      })
    },
  }
}

async function paper(x: Exchange): Promise<Response> {
  const { name, mediaType, bytes } = await caseFile(x.ctx, idOf(x), idOf(x, 'file'))
  return fileResponse(name, mediaType, bytes)
}

export const caseDeskRoutes: readonly Route[] = [
  { method: 'GET', path: base, access, handle: list },
  { method: 'GET', path: `${base}/new`, access, handle: (x) => startForm(x) },
  { method: 'POST', path: `${base}/new`, access, handle: start },
  { method: 'GET', path: `${base}/:id`, access, handle: (x) => show(x) },
  { method: 'GET', path: `${base}/:id/papers/:file`, access, handle: paper },
  post('done', completeStepForm, (x, caseId, value) => completeStep(x.ctx, { ...value, caseId }), 'case.stepDone'),
  post('return', returnStepForm, (x, caseId, value) => returnStep(x.ctx, { ...value, caseId }), 'case.stepReturned'),
  post('clock-stop', stopClockForm, (x, caseId, value) => stopClock(x.ctx, { ...value, caseId }), 'clock.wasStopped'),
  post('clock-resume', resumeClockForm, (x, caseId, value) => resumeClock(x.ctx, { ...value, caseId }), 'clock.wasResumed'),
  post('stop', stopCaseForm, (x, caseId, value) => stopCase(x.ctx, { ...value, caseId }), 'case.wasStopped'),
]
