import { AppError, statusOf } from '../../../../kernel/errors.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { districts } from '../district/district.queries.ts'
import { indicators } from '../indicator/indicator.queries.ts'
import { applyImport, cancelImport, undoImport } from '../table/apply-import.ts'
import { importById, recentImports } from '../table/import.queries.ts'
import { prepareImport } from '../table/prepare-import.ts'
import { ImportView, PreviewView } from './import.views.tsx'

const path = '/staff/investment/climate/import'
const access = ['staff', 'admin'] as const

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  return page(
    { ...x, path },
    {
      title: climateTexts(x.ctx.locale)('import.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <ImportView view={viewOf(x)} imports={await recentImports(x.ctx)} refused={refused} />,
    },
  )
}

async function upload(x: Exchange): Promise<Response> {
  const file = (await x.form()).get('file')
  try {
    if (!(file instanceof File) || file.size === 0)
      throw new AppError('check_fields', 'invalid', { fields: { file: { code: 'file_needed' } } })
    const { id } = await prepareImport(x.ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return redirect(x, `${path}/${id}`)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
    const text = climateTexts(x.ctx.locale)('import.refused')
    return show(x, { form: 'import', status: statusOf.invalid, text, code: error.code, values: {}, errors: error.fields })
  }
}

async function preview(x: Exchange, problem?: AppError): Promise<Response> {
  const { ctx } = x
  const id = idOf(x)
  const [known, places, found] = await Promise.all([
    indicators(ctx.db, { archived: true }),
    districts(ctx.db),
    importById(ctx, id),
  ])
  return page(
    { ...x, path: `${path}/${id}` },
    {
      title: climateTexts(ctx.locale)('import.preview'),
      shell: 'staff',
      status: problem ? statusOf[problem.kind] : 200,
      body: (
        <PreviewView
          view={viewOf(x)}
          found={found}
          indicators={known}
          districts={places}
          problem={problem && x.site.findText(ctx.locale, `error.${problem.code}`, problem.params)}
        />
      ),
    },
  )
}

const acts = {
  apply: async (x: Exchange, id: string) => void (await applyImport(x.ctx, id)),
  cancel: (x: Exchange, id: string) => cancelImport(x.ctx, id),
  undo: async (x: Exchange, id: string) => void (await undoImport(x.ctx, id)),
} as const

function act(name: keyof typeof acts): (x: Exchange) => Promise<Response> {
  return async (x) => {
    const id = idOf(x)
    try {
      await acts[name](x, id)
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'conflict') throw error
      return preview(x, error)
    }
    return redirect(x, name === 'cancel' ? path : `${path}/${id}`, `import.done.${name}`)
  }
}

export const importRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path, access, handle: upload },
  { method: 'GET', path: `${path}/:id`, access, handle: (x) => preview(x) },
  { method: 'POST', path: `${path}/:id/apply`, access, handle: act('apply') },
  { method: 'POST', path: `${path}/:id/cancel`, access, handle: act('cancel') },
  { method: 'POST', path: `${path}/:id/undo`, access, handle: act('undo') },
]
