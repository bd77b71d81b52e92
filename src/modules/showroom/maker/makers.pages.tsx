import { AppError } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/id.ts'
import { revisionField } from '../../../platform/http/fields.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { placesBySlug } from '../../directory/index.ts'
import { certificates } from '../category/category.queries.ts'
import { filled, localizedValues } from '../edit/product-values.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import { showroomTexts } from '../texts.ts'
import { allMakers, type Maker, makerById } from './maker.queries.ts'
import { MakerPage, MakersView } from './makers.views.tsx'
import { createMaker, editMaker, makerInput } from './save-maker.ts'

const makerEdit = makerInput.extend({ revision: revisionField })

async function list(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  return page(x, {
    title: showroomTexts(locale)('producers.title'),
    shell: 'staff',
    body: <MakersView locale={locale} makers={await allMakers(x.ctx)} />,
  })
}

async function show(x: Exchange, state: FormState, maker?: Maker, conflict?: AppError): Promise<Response> {
  const { locale, db } = x.ctx
  const [places, papers] = await Promise.all([placesBySlug(db), certificates(x.ctx)])
  const form = shownForm(x, state)
  const path = maker ? `/staff/makers/${maker.id}` : '/staff/makers/new'
  const t = showroomTexts(locale)
  return page(
    { ...x, path },
    {
      title: maker ? wordsFor(maker.names, locale) : t('producers.new'),
      status: refusalStatus(conflict, form.wrong),
      shell: 'staff',
      body: (
        <MakerPage
          locale={locale}
          form={conflict ? { ...form, message: t('producers.conflict') } : form}
          action={at(x, path)}
          places={[...places.values()]}
          certificates={papers}
          {...(maker ? { maker } : {})}
        />
      ),
    },
  )
}

async function makerOf(x: Exchange): Promise<Maker> {
  const id = x.params['id'] ?? ''
  const maker = isId(id) ? await makerById(x.ctx, id) : undefined
  if (!maker) throw new AppError('not_found', 'not_found')
  return maker
}

function valuesOf(maker: Maker): FormState['values'] {
  return filled({
    ...localizedValues('names', maker.names),
    ...localizedValues('description', maker.description),
    place: maker.place,
    founded: maker.founded,
    employees: maker.employees,
    certificates: maker.certificates.join('\n'),
    phone: maker.phone,
    email: maker.email,
    archived: maker.archived ? 'on' : '',
    revision: maker.revision,
  })
}

async function postNew(x: Exchange): Promise<Response> {
  const parsed = parseForm(makerInput, await x.form())
  if (!parsed.ok) return show(x, parsed)
  const { id } = await createMaker(x.ctx, parsed.value)
  return redirect(x, `/staff/makers/${id}`, 'producers.saved')
}

async function postEdit(x: Exchange): Promise<Response> {
  const maker = await makerOf(x)
  const parsed = parseForm(makerEdit, await x.form())
  if (!parsed.ok) return show(x, parsed, maker)
  const { revision, ...input } = parsed.value
  try {
    await editMaker(x.ctx, maker.id, revision, input)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error
    return show(x, { values: { ...parsed.values, revision: String(maker.revision) }, errors: {} }, maker, error)
  }
  return redirect(x, `/staff/makers/${maker.id}`, 'producers.saved')
}

const access = ['staff', 'admin'] as const

export const makerRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/makers', access, handle: list },
  { method: 'GET', path: '/staff/makers/new', access, handle: (x) => show(x, { values: {}, errors: {} }) },
  { method: 'POST', path: '/staff/makers/new', access, handle: postNew },
  {
    method: 'GET',
    path: '/staff/makers/:id',
    access,
    handle: async (x) => {
      const maker = await makerOf(x)
      return show(x, { values: valuesOf(maker), errors: {} }, maker)
    },
  },
  { method: 'POST', path: '/staff/makers/:id', access, handle: postEdit },
]
