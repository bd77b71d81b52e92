import type { z } from 'zod'
import { placesBySlug } from '../../../directory/index.ts'
import { AppError } from '../../../../kernel/errors.ts'
import { eventsOf } from '../../../../platform/events/record.ts'
import { revisionField } from '../../../../platform/http/fields.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { importPlan } from '../../plots/import-plan.ts'
import { plotForm } from '../../plots/plot.schema.ts'
import { addPlot } from '../../plots/save-plot.ts'
import { planOfSite } from '../plan/plan-of-site.ts'
import { publishSite } from '../publish-site.ts'
import { createSite, editSite } from '../save-site.ts'
import { addSitePhoto, removeSitePhoto } from '../site-photos.ts'
import { allSites, siteById } from '../site.queries.ts'
import { siteInput } from '../site.schema.ts'
import type { Site } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import { photoForm, planForm, publishForm } from './site-desk.schema.ts'
import { SiteDeskView } from './site-desk.views.tsx'
import { SiteFormView } from './site-form.views.tsx'
import { SitesDeskView } from './sites-desk.views.tsx'
import { siteValues } from './site-values.ts'

const access = ['staff', 'admin'] as const
const base = '/staff/investment/sites'

async function list(x: Exchange): Promise<Response> {
  const sites = await allSites(x.ctx)
  return page(x, {
    title: sitesTexts(x.ctx.locale)('desk.title'),
    shell: 'staff',
    body: <SitesDeskView view={viewOf(x)} sites={sites} />,
  })
}

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const site = await siteById(ctx, idOf(x))
  const plan = planOfSite(site, ctx.locale, (plot) => viewOf(x).to(`/staff/investment/plots/${plot.id}`))
  const history = await eventsOf(ctx.db, [site.id])
  return page(
    { ...x, path: `${base}/${site.id}` },
    {
      title: wordsFor(site.names, ctx.locale),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <SiteDeskView view={viewOf(x)} site={site} plan={plan} history={history} refused={refused} />,
    },
  )
}

async function form(x: Exchange, site?: Site, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const districts = [...(await placesBySlug(ctx.db)).values()]
  return page(
    { ...x, path: site ? `${base}/${site.id}/edit` : `${base}/new` },
    {
      title: site ? wordsFor(site.names, ctx.locale) : sitesTexts(ctx.locale)('form.new'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <SiteFormView
          view={viewOf(x)}
          site={site}
          stored={site ? siteValues(site) : {}}
          refused={refused}
          districts={districts}
        />
      ),
    },
  )
}

async function create(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'site',
    schema: siteInput,
    data: await x.form(),
    work: async (input) => redirect(x, `${base}/${(await createSite(x.ctx, input)).id}`, 'site.saved'),
    refuse: (refused) => form(x, undefined, refused),
  })
}

async function edit(x: Exchange): Promise<Response> {
  const site = await siteById(x.ctx, idOf(x))
  const data = await x.form()
  return submit(x, {
    form: 'site',
    schema: siteInput,
    data,
    async work(input) {
      await editSite(x.ctx, site.id, revisionField.catch(0).parse(typedText(data, 'revision')), input)
      return redirect(x, `${base}/${site.id}`, 'site.saved')
    },
    refuse: (refused) => form(x, site, refused),
  })
}

/** One form of a site's page. */
function post<S extends z.ZodType>(
  step: string,
  schema: S,
  verb: (x: Exchange, siteId: string, value: z.output<S>) => Promise<unknown>,
  notice: string,
  place: string,
): Route {
  return {
    method: 'POST',
    path: `${base}/:id/${step}`,
    access,
    async handle(x) {
      const site = await siteById(x.ctx, idOf(x))
      const work = async (value: z.output<S>) => {
        await asRefusal(step, () => verb(x, site.id, value))
        return redirect(x, `${base}/${site.id}${place}`, notice)
      }
      return submit(x, { form: step, schema, data: await x.form(), work, refuse: (refused) => show(x, refused) })
    },
  }
}

// What a picture is refused for is told at its field.
async function asRefusal(step: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (step !== 'photos' || !(error instanceof AppError) || error.kind !== 'invalid' || error.code === 'check_fields')
      throw error
    throw new AppError('check_fields', 'invalid', { fields: { photo: { code: error.code, params: error.params } } })
  }
}

async function removePhoto(x: Exchange): Promise<Response> {
  const id = idOf(x)
  await removeSitePhoto(x.ctx, id, idOf(x, 'file'))
  return redirect(x, `${base}/${id}#photos`, 'desk.photoRemoved')
}

export const siteDeskRoutes: readonly Route[] = [
  { method: 'GET', path: base, access, handle: list },
  { method: 'GET', path: `${base}/new`, access, handle: (x) => form(x) },
  { method: 'POST', path: `${base}/new`, access, handle: create },
  { method: 'GET', path: `${base}/:id`, access, handle: (x) => show(x) },
  { method: 'GET', path: `${base}/:id/edit`, access, handle: async (x) => form(x, await siteById(x.ctx, idOf(x))) },
  { method: 'POST', path: `${base}/:id/edit`, access, handle: edit },
  post('publish', publishForm, (x, id, { revision, shown }) => publishSite(x.ctx, id, revision, shown), 'site.saved', ''),
  post(
    'plan',
    planForm,
    async (x, id, { file, geojson }) => importPlan(x.ctx, id, file ? await file.text() : geojson),
    'desk.planSaved',
    '#plan',
  ),
  post('plots', plotForm, (x, id, input) => addPlot(x.ctx, id, input), 'desk.plotSaved', '#plots'),
  post('photos', photoForm, (x, id, { photo }) => addSitePhoto(x.ctx, id, photo), 'desk.photoSaved', '#photos'),
  { method: 'POST', path: `${base}/:id/photos/:file/remove`, access, handle: removePhoto },
]
