import { AppError } from '../../../kernel/errors.ts'
import { revisionField } from '../../../platform/http/fields.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { at, type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { page } from '../../../ui/page.tsx'
import { filled, localizedValues } from '../edit/product-values.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import { showroomTexts } from '../texts.ts'
import { CategoriesView, CategoryPage } from './categories.views.tsx'
import { categories, type Category } from './category.queries.ts'
import { archiveCategory, categoryInput, createCategory, editCategory } from './save-category.ts'

const categoryEdit = categoryInput.extend({ revision: revisionField })

async function list(x: Exchange): Promise<Response> {
  const { locale } = x.ctx
  return page(x, {
    title: showroomTexts(locale)('groups.title'),
    shell: 'staff',
    body: <CategoriesView locale={locale} categories={await categories(x.ctx)} />,
  })
}

interface Shown {
  readonly state: FormState
  readonly category?: Category
  /** Someone else saved meanwhile. */
  readonly conflict?: AppError
  /** It could not be archived. */
  readonly kept?: AppError
}

async function show(x: Exchange, { state, category, conflict, kept }: Shown): Promise<Response> {
  const { locale } = x.ctx
  const t = showroomTexts(locale)
  const form = shownForm(x, state)
  const path = category ? `/staff/categories/${category.id}` : '/staff/categories/new'
  return page(
    { ...x, path },
    {
      title: category ? wordsFor(category.names, locale) : t('groups.new'),
      status: refusalStatus(conflict ?? kept, form.wrong),
      shell: 'staff',
      body: (
        <CategoryPage
          locale={locale}
          form={conflict ? { ...form, message: t('groups.conflict') } : form}
          action={at(x, path)}
          kept={kept && x.site.findText(locale, `error.${kept.code}`, kept.params)}
          {...(category ? { category } : {})}
        />
      ),
    },
  )
}

async function categoryOf(x: Exchange): Promise<Category> {
  const category = (await categories(x.ctx)).find(({ id }) => id === x.params['id'])
  if (!category) throw new AppError('not_found', 'not_found')
  return category
}

function stored({ names, hs, position, revision }: Category): FormState {
  return { values: filled({ ...localizedValues('names', names), hs: hs.join(', '), position, revision }), errors: {} }
}

async function postNew(x: Exchange): Promise<Response> {
  const parsed = parseForm(categoryInput, await x.form())
  if (!parsed.ok) return show(x, { state: parsed })
  await createCategory(x.ctx, parsed.value)
  return redirect(x, '/staff/categories', 'groups.saved')
}

async function postEdit(x: Exchange): Promise<Response> {
  const category = await categoryOf(x)
  const parsed = parseForm(categoryEdit, await x.form())
  if (!parsed.ok) return show(x, { state: parsed, category })
  const { revision, ...input } = parsed.value
  try {
    await editCategory(x.ctx, category.id, revision, input)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error
    const values = { ...parsed.values, revision: String(category.revision) }
    return show(x, { state: { values, errors: {} }, category, conflict: error })
  }
  return redirect(x, '/staff/categories', 'groups.saved')
}

async function postArchive(x: Exchange): Promise<Response> {
  const category = await categoryOf(x)
  try {
    await archiveCategory(x.ctx, category.id)
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'conflict') throw error
    return show(x, { state: stored(category), category, kept: error })
  }
  return redirect(x, '/staff/categories', 'groups.archived')
}

const access = ['staff', 'admin'] as const

export const categoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/categories', access, handle: list },
  { method: 'GET', path: '/staff/categories/new', access, handle: (x) => show(x, { state: { values: {}, errors: {} } }) },
  { method: 'POST', path: '/staff/categories/new', access, handle: postNew },
  {
    method: 'GET',
    path: '/staff/categories/:id',
    access,
    handle: async (x) => {
      const category = await categoryOf(x)
      return show(x, { state: stored(category), category })
    },
  },
  { method: 'POST', path: '/staff/categories/:id', access, handle: postEdit },
  { method: 'POST', path: '/staff/categories/:id/archive', access, handle: postArchive },
]
