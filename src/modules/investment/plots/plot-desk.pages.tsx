import type { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../../platform/context.ts'
import { eventsOf } from '../../../platform/events/record.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { siteById } from '../sites/site.queries.ts'
import { extendHold } from './extend-hold.ts'
import { leasePlot } from './lease-plot.ts'
import { placeHold } from './place-hold.ts'
import { PlotDeskView } from './plot-desk.views.tsx'
import { claimById, claimsOf, plotById } from './plot.queries.ts'
import { extendForm, holdForm, leaseForm, plotEdit, releaseForm } from './plot.schema.ts'
import { plotsTexts } from './plots-texts.ts'
import { projectCalled, projectChoices, projectsById } from './project-choice.queries.ts'
import { endLease, releaseHold } from './release-hold.ts'
import { editPlot } from './save-plot.ts'

const access = ['staff', 'admin'] as const
const base = '/staff/investment/plots'

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const plot = await plotById(ctx, idOf(x))
  const [site, claims, history, projects] = await Promise.all([
    siteById(ctx, plot.siteId),
    claimsOf(ctx, plot.id),
    eventsOf(ctx.db, [plot.id]),
    projectChoices(ctx.db),
  ])
  const named = await projectsById(
    ctx.db,
    claims.map(({ projectId }) => projectId),
  )
  return page(
    { ...x, path: `${base}/${plot.id}` },
    {
      title: plotsTexts(ctx.locale)('plot.named', { number: plot.number }),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <PlotDeskView view={viewOf(x)} {...{ plot, site, claims, history, projects, named, refused }} />,
    },
  )
}

function post<S extends z.ZodType>(
  step: string,
  schema: S,
  verb: (x: Exchange, plotId: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
): Route {
  return {
    method: 'POST',
    path: `${base}/:id/${step}`,
    access,
    async handle(x) {
      const plot = await plotById(x.ctx, idOf(x))
      const work = async (value: z.output<S>) => {
        await verb(x, plot.id, value)
        return redirect(x, `${base}/${plot.id}`, notice)
      }
      return submit(x, { form: step, schema, data: await x.form(), work, refuse: (refused) => show(x, refused) })
    },
  }
}

/** The project that was named, or a refusal on its field. */
async function projectOf(ctx: Ctx, called: string): Promise<string> {
  const project = await projectCalled(ctx.db, called.split(' ')[0] ?? '')
  if (project) return project.id
  throw new AppError('check_fields', 'invalid', { fields: { project: { code: 'project_unknown' } } })
}

// A day in a form means until its end, on the clock of the house.
const endOf = ({ house }: Ctx, day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(house.timeZone).toInstant()

async function release(x: Exchange, _: string, { claim, reason }: z.output<typeof releaseForm>): Promise<void> {
  const { kind } = await claimById(x.ctx, claim)
  await (kind === 'hold' ? releaseHold : endLease)(x.ctx, { claimId: claim, reason })
}

export const plotDeskRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/:id`, access, handle: (x) => show(x) },
  post('edit', plotEdit, (x, id, { revision, ...input }) => editPlot(x.ctx, id, revision, input), 'plot.saved'),
  post(
    'hold',
    holdForm,
    async ({ ctx }, plotId, { project, until, note }) =>
      placeHold(ctx, { plotId, projectId: await projectOf(ctx, project), until: endOf(ctx, until!), note }),
    'plot.wasHeld',
  ),
  post(
    'lease',
    leaseForm,
    async ({ ctx }, plotId, { project, until, basis, note }) =>
      leasePlot(ctx, { plotId, projectId: await projectOf(ctx, project), until: until && endOf(ctx, until), basis, note }),
    'plot.wasLeased',
  ),
  post(
    'extend',
    extendForm,
    ({ ctx }, _, { claim, until, reason }) => extendHold(ctx, { claimId: claim, until: endOf(ctx, until!), reason }),
    'plot.wasExtended',
  ),
  post('release', releaseForm, release, 'plot.wasReleased'),
]
