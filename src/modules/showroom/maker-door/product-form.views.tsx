import { type Locale, locales } from '../../../kernel/locale.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, type Content, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import type { Category, Certificate } from '../category/category.queries.ts'
import { fieldOf } from '../edit/field-of.ts'
import { LocalizedFields } from '../edit/localized-fields.tsx'
import { CodeFields } from '../edit/product-form.views.tsx'
import { CertificateFields, TermsFields } from '../edit/product-terms.views.tsx'
import type { ShownForm } from '../form-fields.ts'
import { showroomTexts } from '../texts.ts'
import { makerTexts } from './texts.ts'

export interface MakersFormProps {
  readonly locale: Locale
  readonly form: ShownForm
  readonly action: string
  readonly categories: readonly Category[]
  readonly certificates: readonly Certificate[]
}

/** Every fact of one product for its maker: prices first, what seldom changes behind folds. */
export function MakersForm(props: MakersFormProps) {
  const { locale, form, action } = props
  const t = showroomTexts(locale)
  const fresh = !Object.keys(form.values).some((name) => name.startsWith('names.') && form.values[name])
  const textsWrong =
    locales.some((tag) => ['names', 'description', 'packaging'].some((name) => form.errorOf(`${name}.${tag}`))) ||
    form.errorOf('names') !== undefined
  const wrong = (...names: string[]) => names.some((name) => form.errorOf(name) !== undefined)
  return (
    <form class="staff-form" method="post" action={action} novalidate data-once="" id="form">
      {form.values['revision'] && <input type="hidden" name="revision" value={form.values['revision']} />}
      <TermsFields locale={locale} form={form} />
      <Fold title={t('goods.form.texts')} open={fresh || textsWrong}>
        <Section look="panel">
          <p class="field-hint">{makerTexts(locale)('door.textsHint')}</p>
          <LocalizedFields
            locale={locale}
            form={form}
            parts={[
              { name: 'names', label: t('goods.form.names'), maximum: 300 },
              { name: 'description', label: t('goods.form.description'), lines: 4, maximum: 4000 },
              { name: 'packaging', label: t('goods.form.packaging'), maximum: 500 },
            ]}
          />
        </Section>
      </Fold>
      <Fold title={makerTexts(locale)('door.place')} open={!form.values['categoryId'] || wrong('categoryId', 'sku')}>
        <PlaceFields {...props} />
      </Fold>
      <Fold title={t('goods.form.codes')} open={wrong('hs6', 'nationalCodes.UZ', 'nationalCodes.CN')}>
        <CodeFields locale={locale} form={form} />
      </Fold>
      <Fold title={t('goods.form.certificates')} open={wrong('certificates')}>
        <CertificateFields {...props} />
      </Fold>
      <div class="form-foot">
        <Button>{makerTexts(locale)('door.send')}</Button>
      </div>
      <p class="field-hint">{makerTexts(locale)('door.sendHint')}</p>
    </form>
  )
}

function Fold({ title, open, children }: { readonly title: string; readonly open: boolean; readonly children?: Content }) {
  return (
    <details class="door-fold" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

function PlaceFields({ locale, form, categories }: MakersFormProps) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  return (
    <Section look="panel">
      <div class="form-row">
        <SelectField
          {...field('categoryId', t('goods.category'))}
          required
          empty={uiTexts(locale)('choose')}
          choices={categories.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
        />
        <TextField {...field('sku', t('goods.form.sku'))} maxlength={80} />
      </div>
    </Section>
  )
}
