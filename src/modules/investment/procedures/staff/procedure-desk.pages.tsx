import { revisionField } from '../../../../platform/http/fields.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { archiveProcedure, createProcedure, publishVersion } from '../publish-procedure.ts'
import { procedureById, procedures, versionsOf } from '../procedure.queries.ts'
import { procedureInput } from '../procedure.schema.ts'
import type { Procedure } from '../procedure.ts'
import { proceduresTexts } from '../procedures-texts.ts'
import { ProcedureDeskView, ProceduresDeskView } from './procedure-desk.views.tsx'
import { ProcedureFormView } from './procedure-form.views.tsx'
import { procedureValues } from './procedure-values.ts'

const access = ['staff', 'admin'] as const
const base = '/staff/investment/procedures'

async function list(x: Exchange): Promise<Response> {
  return page(x, {
    title: proceduresTexts(x.ctx.locale)('desk.procedures'),
    shell: 'staff',
    body: <ProceduresDeskView view={viewOf(x)} procedures={await procedures(x.ctx.db)} />,
  })
}

// An older version is read by `?version=2`.
async function show(x: Exchange): Promise<Response> {
  const { db, locale } = x.ctx
  const asked = Number(x.url.searchParams.get('version') ?? '')
  const procedure = await procedureById(db, idOf(x), Number.isInteger(asked) && asked > 0 && asked < 1e6 ? asked : undefined)
  const versions = await versionsOf(db, procedure.id)
  return page(x, {
    title: wordsFor(procedure.names, locale),
    shell: 'staff',
    body: <ProcedureDeskView view={viewOf(x)} procedure={procedure} versions={versions} />,
  })
}

async function form(x: Exchange, procedure?: Procedure, refused?: Refused): Promise<Response> {
  const path = procedure ? `${base}/${procedure.id}/edit` : `${base}/new`
  return page(
    { ...x, path },
    {
      title: procedure ? wordsFor(procedure.names, x.ctx.locale) : proceduresTexts(x.ctx.locale)('procedure.new'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <ProcedureFormView
          view={viewOf(x)}
          procedure={procedure}
          stored={procedure ? procedureValues(procedure) : {}}
          refused={refused}
          action={viewOf(x).to(path)}
        />
      ),
    },
  )
}

async function create(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'procedure',
    schema: procedureInput,
    data: await x.form(),
    work: async (input) => redirect(x, `${base}/${(await createProcedure(x.ctx, input)).id}`, 'procedure.saved'),
    refuse: (refused) => form(x, undefined, refused),
  })
}

async function publish(x: Exchange): Promise<Response> {
  const procedure = await procedureById(x.ctx.db, idOf(x))
  const data = await x.form()
  return submit(x, {
    form: 'procedure',
    schema: procedureInput,
    data,
    async work(input) {
      await publishVersion(x.ctx, procedure.id, revisionField.catch(0).parse(typedText(data, 'seen')), input)
      return redirect(x, `${base}/${procedure.id}`, 'procedure.saved')
    },
    refuse: (refused) => form(x, procedure, refused),
  })
}

async function archive(x: Exchange): Promise<Response> {
  const { id } = await procedureById(x.ctx.db, idOf(x))
  await archiveProcedure(x.ctx, id)
  return redirect(x, base, 'procedure.archived')
}

export const procedureDeskRoutes: readonly Route[] = [
  { method: 'GET', path: base, access, handle: list },
  { method: 'GET', path: `${base}/new`, access, handle: (x) => form(x) },
  { method: 'POST', path: `${base}/new`, access, handle: create },
  { method: 'GET', path: `${base}/:id`, access, handle: show },
  { method: 'GET', path: `${base}/:id/edit`, access, handle: async (x) => form(x, await procedureById(x.ctx.db, idOf(x))) },
  { method: 'POST', path: `${base}/:id/edit`, access, handle: publish },
  { method: 'POST', path: `${base}/:id/archive`, access, handle: archive },
]
