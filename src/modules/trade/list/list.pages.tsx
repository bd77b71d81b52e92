import { AppError, type FieldErrors } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { type FormState, parseForm, typedText, untouched } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { langFor, wordsFor } from '../../../platform/texts/text-for.ts'
import { consentVersion } from '../../house/index.ts'
import { productsByIds } from '../../showroom/index.ts'
import { stampForm } from '../inquiry/form-stamp.ts'
import { mostLines, sendInquirySchema } from '../inquiry/inquiry.schema.ts'
import { sendInquiry } from '../inquiry/send-inquiry.ts'
import { linkPath } from '../link/link.ts'
import { tradePageTexts } from '../page-texts.ts'
import { readList, writeList } from './list-cookie.ts'
import { ListView } from './list.views.tsx'

async function render(x: Exchange, state: FormState, status = 200, ids = readList(x), problem?: AppError): Promise<Response> {
  const [products, stamp] = await Promise.all([productsByIds(x.ctx, ids), stampForm(x.ctx.db, x.ctx.now)])
  return page(x, {
    title: tradePageTexts(x.ctx.locale)('page.list.title'),
    status,
    body: (
      <ListView
        locale={x.ctx.locale}
        house={x.ctx.house}
        products={products}
        state={state}
        stamp={state.values['stamp'] && !problem ? state.values['stamp'] : stamp}
        findText={(key, params) => x.site.findText(x.ctx.locale, key, params)}
        problem={problem}
      />
    ),
  })
}

async function add(x: Exchange): Promise<Response> {
  const form = await x.form()
  const product = typedText(form, 'product')
  const back = typedText(form, 'back')
  const there = readList(x)
  if (!isId(product)) throw new AppError('form_broken', 'invalid')
  if (!there.includes(product) && there.length >= mostLines) return redirect(x, '/list', 'page.list.full')
  writeList(x, [...there.filter((id) => id !== product), product])
  return redirect(x, /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/list', 'page.list.added')
}

// The whole form comes along, so that taking one line out keeps all that was typed elsewhere.
async function remove(x: Exchange): Promise<Response> {
  const form = await x.form()
  const gone = String(x.url.searchParams.get('product') ?? '')
  const left = readList(x).filter((id) => id !== gone)
  writeList(x, left)
  const { values } = parseForm(sendInquirySchema, form)
  return render(x, { values: withoutLine(values, gone), errors: {} }, 200, left)
}

function withoutLine(values: FormState['values'], gone: string): FormState['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(`lines.${gone}.`)))
}

/** Inputs are named by product (`lines.{id}.quantity`), so that nothing slips when a line goes; the verb counts rows. */
function byRow(form: FormData, ids: readonly string[]): FormData {
  const rows = new FormData()
  for (const [name, value] of form) {
    const [, id = '', field = ''] = /^lines\.([^.]+)\.(\w+)$/.exec(name) ?? []
    const row = ids.indexOf(id)
    if (field === '') rows.append(name, value)
    else if (row >= 0) rows.append(`lines.${row}.${field}`, value)
  }
  return rows
}

function byProduct(errors: FieldErrors, ids: readonly string[]): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [
      name.replace(/^lines\.(\d+)/, (_, row) => `lines.${ids[Number(row)]}`),
      error,
    ]),
  )
}

async function send(x: Exchange): Promise<Response> {
  const form = await x.form()
  const ids = readList(x)
  const parsed = parseForm(sendInquirySchema, byRow(form, ids))
  const values = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  if (!parsed.ok) return render(x, { values, errors: byProduct(parsed.errors, ids) }, 422)
  if (values['consentVersion'] !== x.ctx.house.consentVersion) {
    const { consent: _, ...rest } = values
    return render(x, { values: rest, errors: { consent: { code: 'consent_changed' } } }, 422)
  }
  try {
    const sent = await sendInquiry(x.ctx, parsed.value, x.remote)
    writeList(x, [])
    return redirect(x, linkPath(sent.token), 'page.sent.notice')
  } catch (error) {
    if (!(error instanceof AppError) || !['invalid', 'limit'].includes(error.kind)) throw error
    return render(x, { values, errors: byProduct(error.fields, ids) }, error.kind === 'limit' ? 429 : 422, ids, error)
  }
}

// What was agreed to is what was shown: a version that is named in a link stays readable for ever.
async function privacy(x: Exchange): Promise<Response> {
  const { locale, house, db } = x.ctx
  const t = tradePageTexts(locale)
  const version = /^\d{1,6}$/.exec(x.url.searchParams.get('version') ?? '')?.[0] ?? house.consentVersion
  const published = await consentVersion(db, Number(version))
  return page(x, {
    title: t('page.privacy.title'),
    indexed: true,
    body: (
      <article class="prose-text">
        <h1>{t('page.privacy.title')}</h1>
        {published ? (
          <p class="talk-text" lang={langFor(published.texts, locale)}>
            {wordsFor(published.texts, locale)}
          </p>
        ) : (
          <>
            <p>{t('page.privacy.purpose')}</p>
            <p>{t('page.privacy.makers')}</p>
            <p>{t('page.privacy.rights', { email: house.email })}</p>
          </>
        )}
        <p>{t('page.privacy.version', { version })}</p>
        <p>
          <a href={at(x, '/list')}>{t('page.list.title')}</a>
        </p>
      </article>
    ),
  })
}

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: '/list', access: 'public', handle: (x) => render(x, untouched) },
  { method: 'POST', path: '/list', access: 'public', handle: send },
  { method: 'POST', path: '/list/add', access: 'public', handle: add },
  { method: 'POST', path: '/list/remove', access: 'public', handle: remove },
  { method: 'GET', path: '/privacy', access: 'public', handle: privacy },
]
