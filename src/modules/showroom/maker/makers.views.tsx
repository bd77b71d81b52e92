import type { Locale } from '../../../kernel/locale.ts'
import type { LocalizedText } from '../../../kernel/localized-text.ts'
import { textFor, wordsFor } from '../../../platform/texts/text-for.ts'
import {
  Breadcrumbs,
  Button,
  ButtonLink,
  CheckboxField,
  DataTable,
  EmptyState,
  PageHead,
  Section,
  SelectField,
  StateBadge,
  TextField,
} from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { Certificate } from '../category/category.queries.ts'
import { fieldOf } from '../edit/field-of.ts'
import { FormNotices } from '../edit/form-notices.tsx'
import { LocalizedFields } from '../edit/localized-fields.tsx'
import { CertificateFields } from '../edit/product-terms.views.tsx'
import { makerTexts } from '../maker-door/texts.ts'
import type { ShownForm } from '../form-fields.ts'
import { showroomTexts } from '../texts.ts'
import type { Maker } from './maker.queries.ts'

/** All makers with the number of their published goods. */
export function MakersView({ locale, makers }: { readonly locale: Locale; readonly makers: readonly Maker[] }) {
  const t = showroomTexts(locale)
  const base = `/${locale}/staff/makers`
  return (
    <>
      <PageHead
        title={t('producers.title')}
        actions={
          <ButtonLink href={`${base}/new`} icon="plus">
            {t('producers.new')}
          </ButtonLink>
        }
      />
      <DataTable
        caption={t('producers.title')}
        hideCaption
        rows={[...makers]}
        empty={
          <EmptyState title={t('producers.empty')} action={<ButtonLink href={`${base}/new`}>{t('producers.new')}</ButtonLink>}>
            <p>{t('producers.emptyHint')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t('producers.names'),
            primary: true,
            cell: ({ id, names }) => <MakerLink locale={locale} href={`${base}/${id}`} names={names} />,
          },
          { key: 'place', label: t('producers.place'), cell: ({ placeNames }) => wordsFor(placeNames ?? {}, locale) },
          {
            key: 'goods',
            label: t('producers.goods'),
            numeric: true,
            cell: ({ slug, products }) => <a href={`/${locale}/staff/products?maker=${slug}`}>{products}</a>,
          },
          {
            key: 'state',
            label: t('goods.state'),
            cell: ({ archived }) => (
              <StateBadge
                tone={archived ? 'neutral' : 'success'}
                label={t(archived ? 'producers.set-aside' : 'producers.active')}
              />
            ),
          },
        ]}
      />
    </>
  )
}

function MakerLink({ locale, href, names }: { readonly locale: Locale; readonly href: string; readonly names: LocalizedText }) {
  const name = textFor(names, locale)
  return (
    <a class="name-link" href={href} lang={name.lang === locale ? undefined : name.lang}>
      {name.text}
    </a>
  )
}

export interface MakerPageProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  readonly maker?: Maker
  readonly places: readonly { readonly slug: string; readonly names: LocalizedText }[]
  readonly certificates: readonly Certificate[]
}

/** One maker: its form, and the ways to its goods. */
export function MakerPage(props: MakerPageProps) {
  const { locale, maker, form, action } = props
  const t = showroomTexts(locale)
  const title = maker ? textFor(maker.names, locale) : { text: t('producers.new'), lang: locale }
  return (
    <>
      <PageHead
        title={title.text}
        lang={title.lang === locale ? undefined : title.lang}
        above={
          <Breadcrumbs
            label={uiTexts(locale)('pages')}
            links={[
              { href: `/${locale}/staff/makers`, label: t('producers.title') },
              { href: '', label: title.text },
            ]}
          />
        }
        actions={
          maker && (
            <>
              <ButtonLink look="quiet" href={`/${locale}/staff/products?maker=${maker.slug}`}>
                {t('producers.seeGoods')}
              </ButtonLink>
              <ButtonLink look="secondary" icon="user" href={`/${locale}/staff/makers/${maker.id}/invitations`}>
                {makerTexts(locale)('door.invite')}
              </ButtonLink>
              <ButtonLink look="secondary" icon="file" href={`/${locale}/staff/import?maker=${maker.id}`}>
                {t('producers.import')}
              </ButtonLink>
            </>
          )
        }
      />
      <FormNotices locale={locale} form={form} />
      <form class="staff-form" method="post" action={action} novalidate data-once="">
        {form.values['revision'] && <input type="hidden" name="revision" value={form.values['revision']} />}
        <Section look="panel" title={t('producers.texts')}>
          <LocalizedFields
            locale={locale}
            form={form}
            parts={[
              { name: 'names', label: t('producers.names'), maximum: 200 },
              { name: 'description', label: t('producers.description'), lines: 4, maximum: 4000 },
            ]}
          />
        </Section>
        <MakerFacts {...props} />
        <CertificateFields {...props} />
        <div class="form-foot">
          <Button>{t('goods.form.save')}</Button>
        </div>
      </form>
    </>
  )
}

/** Where a maker sits, since when, with how many, and how the house reaches it. */
export function MakerFacts({ locale, form, places, maker }: Pick<MakerPageProps, 'locale' | 'form' | 'places' | 'maker'>) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  return (
    <>
      <Section look="panel" title={t('producers.facts')}>
        <div class="form-row">
          <SelectField
            {...field('place', t('producers.place'))}
            empty={uiTexts(locale)('none')}
            choices={places.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale) }))}
          />
          <TextField {...field('founded', t('producers.founded'))} inputmode="numeric" maxlength={4} />
          <TextField {...field('employees', t('producers.employees'))} inputmode="numeric" />
        </div>
        {maker && (
          <CheckboxField name="archived" label={t('producers.archived')} value="on" checked={form.values['archived'] === 'on'} />
        )}
      </Section>
      <Section look="panel" title={t('producers.contact')}>
        <div class="form-row">
          <TextField {...field('phone', t('producers.phone'))} type="tel" maxlength={40} />
          <TextField {...field('email', t('producers.email'))} type="email" />
        </div>
      </Section>
    </>
  )
}
