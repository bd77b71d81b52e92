import { type Role, standing } from '../../../../kernel/actor.ts'
import { AppError, type FieldErrors } from '../../../../kernel/errors.ts'
import { isId } from '../../../../kernel/id.ts'
import { type FormValues, typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { categories } from '../../category/category.queries.ts'
import { shownForm } from '../../form-fields.ts'
import { ownMaker } from '../../access.ts'
import { makerTexts } from '../../maker-door/texts.ts'
import { allMakers } from '../../maker/maker.queries.ts'
import { showroomTexts } from '../../texts.ts'
import { applyImport } from '../apply/apply-import.ts'
import { joined } from '../apply/read-drafts.ts'
import { teller } from '../apply/tell.ts'
import { cancelImport } from './cancel-import.ts'
import { confirmImport } from './confirm-import.ts'
import { ImportFormView } from './import-form.views.tsx'
import { doorOf, photosKey, stalledAfterSeconds, type WholePendingImport } from './pending-import.ts'
import { ownImports, pendingImport, recentImports } from './pending.queries.ts'
import { prepareImport } from './prepare-import.ts'
import { PreviewView, readTab } from './preview.views.tsx'
import { ProgressView } from './progress.views.tsx'
import { ResultView } from './result.views.tsx'

interface Refused {
  readonly values: FormValues
  readonly errors: FieldErrors
  readonly problem?: AppError
}

/** Whether a maker is at the door, with the own table. */
const isOwn = (x: Exchange): boolean => standing(x.ctx.actor) === 'maker'

async function showForm(x: Exchange, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const own = isOwn(x)
  const [makers, kinds, recent] = await Promise.all([
    own ? undefined : allMakers(ctx),
    categories(ctx),
    own ? ownImports(ctx) : recentImports(ctx),
  ])
  const state = refused ?? { values: { makerId: x.url.searchParams.get('maker') ?? '' }, errors: {} }
  return page(
    { ...x, path: doorOf({ forReview: own }) },
    {
      title: own ? makerTexts(ctx.locale)('door.import.title') : showroomTexts(ctx.locale)('import.title'),
      status: refused ? (refused.problem?.kind === 'limit' ? 413 : 422) : 200,
      shell: 'staff',
      body: (
        <ImportFormView
          locale={ctx.locale}
          form={shownForm(x, state, refused?.problem)}
          makers={makers}
          categories={kinds}
          recent={recent}
          timeZone={ctx.house.timeZone}
        />
      ),
    },
  )
}

async function upload(x: Exchange): Promise<Response> {
  const form = await x.form()
  const text = (name: string) => typedText(form, name)
  const file = form.get('file')
  const archive = form.get('photos')
  const own = isOwn(x)
  const values = { makerId: own ? ownMaker(x.ctx) : text('makerId'), categoryId: text('categoryId') }
  const errors: Record<string, { code: string }> = {}
  if (!isId(values.makerId)) errors['makerId'] = { code: 'required' }
  if (!(file instanceof File) || file.size === 0) errors['file'] = { code: 'file_needed' }
  if (Object.keys(errors).length > 0) return showForm(x, { values, errors })
  const bytesOf = async (given: unknown) =>
    given instanceof File && given.size > 0 ? new Uint8Array(await given.arrayBuffer()) : undefined
  try {
    const { id } = await prepareImport(x.ctx, {
      makerId: values.makerId,
      categoryId: isId(values.categoryId) ? values.categoryId : undefined,
      fileName: (file as File).name,
      bytes: (await bytesOf(file))!,
      photos: await bytesOf(archive),
    })
    return redirect(x, `${doorOf({ forReview: own })}/${id}`)
  } catch (error) {
    if (!(error instanceof AppError) || !['invalid', 'limit'].includes(error.kind)) throw error
    return showForm(x, { values, errors: {}, problem: error })
  }
}

async function pendingOf(x: Exchange): Promise<WholePendingImport> {
  const id = x.params['id'] ?? ''
  const pending = isId(id) ? await pendingImport(x.ctx, id) : undefined
  if (!pending || pending.forReview !== isOwn(x)) throw new AppError('not_found', 'not_found')
  return pending
}

/** One import as it stands: its preview, its progress or its result, all at one address. */
async function show(x: Exchange): Promise<Response> {
  const { ctx } = x
  const pending = await pendingOf(x)
  const t = showroomTexts(ctx.locale)
  const kinds = await categories(ctx)
  const tell = teller(ctx.locale, new Map(kinds.map(({ id, names }) => [id, names])))
  const common = { locale: ctx.locale, pending, tell }
  if (pending.state === 'running') {
    const stalled = pending.movedAt.until(ctx.now).total('seconds') > stalledAfterSeconds
    return page(x, {
      title: t('import.running'),
      shell: 'staff',
      ...(stalled ? {} : { head: <meta http-equiv="refresh" content="2" /> }),
      body: <ProgressView {...common} stalled={stalled} />,
    })
  }
  if (pending.state !== 'ready') {
    const failed =
      pending.result && 'error' in pending.result ? x.site.findText(ctx.locale, `error.${pending.result.error}`) : undefined
    return page(x, { title: t('import.title'), shell: 'staff', body: <ResultView {...common} failed={failed} /> })
  }
  const { reading, makerId, categoryId } = pending
  const photos = pending.hasPhotos ? await ctx.files.get(photosKey(pending.id)) : undefined
  const plan = joined(
    reading,
    await applyImport(ctx, { ...reading, makerId, categoryId: categoryId ?? undefined, photos, dryRun: true }),
  )
  return page(x, {
    title: t('import.preview', { file: pending.fileName }),
    shell: 'staff',
    body: <PreviewView {...common} plan={plan} {...readTab(x.url.searchParams)} />,
  })
}

async function confirm(x: Exchange): Promise<Response> {
  const pending = await pendingOf(x)
  await confirmImport(x.ctx, pending.id)
  return redirect(x, `${doorOf(pending)}/${pending.id}`)
}

async function cancel(x: Exchange): Promise<Response> {
  const pending = await pendingOf(x)
  await cancelImport(x.ctx, pending.id)
  return redirect(x, doorOf(pending), 'import.cancelled')
}

const routesAt = (base: string, access: readonly Role[]): readonly Route[] => [
  { method: 'GET', path: base, access, handle: (x) => showForm(x) },
  { method: 'POST', path: base, access, handle: upload },
  { method: 'GET', path: `${base}/:id`, access, handle: show },
  { method: 'POST', path: `${base}/:id/confirm`, access, handle: confirm },
  { method: 'POST', path: `${base}/:id/cancel`, access, handle: cancel },
]

/** The same steps at two doors: staff write for any maker, a maker proposes for the own goods. */
export const importRoutes: readonly Route[] = [
  ...routesAt(doorOf({ forReview: false }), ['staff', 'admin']),
  ...routesAt(doorOf({ forReview: true }), ['maker']),
]
