import { AppError, statusOf } from '../../../kernel/errors.ts'
import { today } from '../../../platform/context.ts'
import { fileResponse } from '../../../platform/http/file-response.ts'
import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { idOf, type Refused } from '../../../ui/refusal.ts'
import { viewOf } from '../../../ui/view.ts'
import { applyTable, cancelTable } from './apply-table.ts'
import { checkTable } from './check-table.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { chosenColumns, recentTables, tableById } from './exchange.queries.ts'
import { exchangePath, ExchangeView } from './exchange.views.tsx'
import { exchangeKinds } from './fields.ts'
import { saveMapping } from './save-mapping.ts'
import { SheetView } from './sheet.views.tsx'
import { takeTable } from './take-table.ts'
import { undoTable } from './undo-table.ts'
import { writeExport } from './write-export.ts'

const access = ['staff', 'admin'] as const

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const [tables, chosen] = await Promise.all([recentTables(x.ctx), chosenColumns(x.ctx)])
  return page(
    { ...x, path: exchangePath },
    {
      title: exchangeTexts(x.ctx.locale)('exchange.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <ExchangeView view={viewOf(x)} {...{ tables, chosen, refused }} />,
    },
  )
}

function refusal(x: Exchange, form: string, values: Refused['values'], error: unknown): Refused {
  if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
  const text = exchangeTexts(x.ctx.locale)('exchange.refused')
  return { form, status: statusOf.invalid, text, code: error.code, values, errors: error.fields }
}

const invalid = (field: string, code: string) => new AppError('check_fields', 'invalid', { fields: { [field]: { code } } })

async function upload(x: Exchange): Promise<Response> {
  const form = await x.form()
  const kind = exchangeKinds.find((each) => each === typedText(form, 'kind'))
  const file = form.get('file')
  try {
    if (!kind) throw invalid('kind', 'invalid_choice')
    if (!(file instanceof File) || file.size === 0) throw invalid('file', 'file_needed')
    const { id } = await takeTable(x.ctx, { kind, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    return redirect(x, `${exchangePath}/${id}`)
  } catch (error) {
    return show(x, refusal(x, 'upload', { kind: kind ?? '' }, error))
  }
}

async function download(x: Exchange): Promise<Response> {
  const form = await x.form()
  const kind = exchangeKinds.find((each) => each === typedText(form, 'kind'))
  const columns = form.getAll('columns').filter((column) => typeof column === 'string')
  try {
    if (!kind) throw invalid('columns', 'choose_column')
    const bytes = await writeExport(x.ctx, { kind, columns, everyLanguage: form.has('everyLanguage') })
    return fileResponse(`${kind}-${today(x.ctx).toString()}.xlsx`, 'xlsx', bytes)
  } catch (error) {
    return show(x, refusal(x, `export-${kind ?? exchangeKinds[0]}`, {}, error))
  }
}

async function sheet(x: Exchange, problem?: AppError): Promise<Response> {
  const { ctx } = x
  const found = await tableById(ctx, idOf(x))
  const checked = found.state === 'pending' ? await checkTable(ctx, found) : undefined
  return page(
    { ...x, path: `${exchangePath}/${found.id}` },
    {
      title: found.fileName,
      shell: 'staff',
      status: problem ? statusOf[problem.kind] : 200,
      body: (
        <SheetView
          view={viewOf(x)}
          {...{ found, checked }}
          errors={problem?.fields ?? {}}
          problem={problem && x.site.findText(ctx.locale, `error.${problem.code}`, problem.params)}
        />
      ),
    },
  )
}

const acts = {
  apply: async (x: Exchange, id: string) => void (await applyTable(x.ctx, id)),
  cancel: (x: Exchange, id: string) => cancelTable(x.ctx, id),
  undo: async (x: Exchange, id: string) => void (await undoTable(x.ctx, id)),
  mapping: async (x: Exchange, id: string) => {
    const form = await x.form()
    const chosen: string[] = []
    for (const [name, value] of form) {
      const index = /^columns\.(\d{1,3})$/.exec(name)?.[1]
      if (index && typeof value === 'string') chosen[Number(index)] = value
    }
    await saveMapping(
      x.ctx,
      id,
      Array.from(chosen, (field) => field ?? ''),
    )
  },
} as const

function act(name: keyof typeof acts): (x: Exchange) => Promise<Response> {
  return async (x) => {
    const id = idOf(x)
    try {
      await acts[name](x, id)
    } catch (error) {
      if (!(error instanceof AppError) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error
      return sheet(x, error)
    }
    return redirect(x, name === 'cancel' ? exchangePath : `${exchangePath}/${id}`, `exchange.done.${name}`)
  }
}

export const exchangeRoutes: readonly Route[] = [
  { method: 'GET', path: exchangePath, access, handle: (x) => show(x) },
  { method: 'POST', path: exchangePath, access, handle: upload },
  { method: 'POST', path: `${exchangePath}/export`, access, handle: download },
  { method: 'GET', path: `${exchangePath}/:id`, access, handle: (x) => sheet(x) },
  { method: 'POST', path: `${exchangePath}/:id/mapping`, access, handle: act('mapping') },
  { method: 'POST', path: `${exchangePath}/:id/apply`, access, handle: act('apply') },
  { method: 'POST', path: `${exchangePath}/:id/cancel`, access, handle: act('cancel') },
  { method: 'POST', path: `${exchangePath}/:id/undo`, access, handle: act('undo') },
]
