import type { Locale } from '../../../kernel/locale.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  PageHead,
  Section,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { fieldOf } from '../edit/field-of.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import { LocalizedFields } from '../edit/localized-fields.tsx'
import type { ShownForm } from '../form-fields.ts'
import { showroomTexts } from '../texts.ts'
import type { Category } from './category.queries.ts'

export function CategoriesView({ locale, categories }: { readonly locale: Locale; readonly categories: readonly Category[] }) {
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/categories`
  return (
    <>
      <PageHead
        title={t('groups.title')}
        actions={
          <ButtonLink href={`${base}/new`} icon="plus">
            {t('groups.new')}
          </ButtonLink>
        }
      />
      <DataTable
        caption={t('groups.title')}
        hideCaption
        rows={[...categories]}
        empty={
          <EmptyState title={t('groups.empty')} action={<ButtonLink href={`${base}/new`}>{t('groups.new')}</ButtonLink>}>
            <p>{t('groups.emptyHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t('groups.names'),
            primary: true,
            cell: ({ id, names }) => {
              const name = textFor(names, locale)
              return (
                <a class="name-link" href={`${base}/${id}`} lang={name.lang === locale ? undefined : name.lang}>
                  {name.text}
                </a>
              )
            },
          },
          { key: 'hs', label: t('groups.hs'), cell: ({ hs }) => <span class="codes">{hs.join(', ')}</span> },
          {
            key: 'goods',
            label: t('groups.goods'),
            numeric: true,
            cell: ({ slug, products }) => <a href={`/${locale}/staff/products?category=${slug}`}>{products}</a>,
          },
          { key: 'position', label: t('groups.position'), numeric: true, cell: ({ position }) => position },
        ]}
      />
    </>
  )
}

export interface CategoryPageProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  readonly category?: Category
  /** Why it could not be archived. */
  readonly kept?: string | undefined
}

export function CategoryPage({ locale, form, action, category, kept }: CategoryPageProps) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  const title = category ? wordsFor(category.names, locale) : t('groups.new')
  return (
    <>
      <PageHead
        title={title}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: `/${locale}/staff/categories`, label: t('groups.title') },
              { href: '', label: title },
            ]}
          />
        }
      />
      <FormNotices locale={locale} form={form} />
      <form class="staff-form" method="post" action={action} novalidate data-once="">
        {form.values['revision'] && <input type="hidden" name="revision" value={form.values['revision']} />}
        <Section look="panel" title={t('groups.names')}>
          <LocalizedFields locale={locale} form={form} parts={[{ name: 'names', label: t('groups.names'), maximum: 200 }]} />
        </Section>
        <Section look="panel">
          <div class="form-row">
            <TextField {...field('hs', t('groups.hs'))} hint={t('groups.hsHint')} inputmode="numeric" maxlength={400} />
            <TextField {...field('position', t('groups.position'))} inputmode="numeric" />
          </div>
        </Section>
        <div class="form-foot">
          <Button>{t('goods.form.save')}</Button>
        </div>
      </form>
      {category && (
        <Section look="panel" title={t('groups.archive')} id="archive">
          {kept && <Notice tone="error">{kept}</Notice>}
          <p class="field-hint">{t('groups.archiveHint')}</p>
          <form method="post" action={`${action}/archive`} data-once="">
            <Button look="danger" confirm={t('groups.archiveSure')}>
              {t('groups.archive')}
            </Button>
          </form>
        </Section>
      )}
    </>
  )
}
