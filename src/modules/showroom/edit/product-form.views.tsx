import { wordsFor } from '../../../platform/texts/text-for.ts'
import { Button, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { productStates } from '../product/product.ts'
import { showroomTexts } from '../texts.ts'
import { fieldOf } from './field-of.ts'
import { LocalizedFields } from './localized-fields.tsx'
import type { ProductFormProps } from './product-form-props.ts'
import { CertificateFields, TermsFields } from './product-terms.views.tsx'

/** Every fact of one product. */
export function ProductForm(props: ProductFormProps) {
  const { locale, form, action } = props
  const t = showroomTexts(locale)
  return (
    <form class="staff-form" method="post" action={action} novalidate data-once="">
      {form.values['revision'] && <input type="hidden" name="revision" value={form.values['revision']} />}
      <Section look="panel" title={t('goods.form.texts')}>
        <p class="field-hint">{t('goods.form.textsHint')}</p>
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
      <PlaceFields {...props} />
      <TermsFields {...props} />
      <CodeFields {...props} />
      <CertificateFields {...props} />
      <div class="form-foot">
        <Button>{t('goods.form.save')}</Button>
      </div>
    </form>
  )
}

function PlaceFields({ locale, form, makers, categories }: ProductFormProps) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  const choose = uiTexts(locale)('choose')
  const shown = makers.filter(({ archived, id }) => !archived || id === form.values['makerId'])
  return (
    <Section look="panel" title={t('goods.form.place')}>
      <div class="form-row">
        <SelectField
          {...field('makerId', t('goods.maker'))}
          required
          empty={choose}
          choices={shown.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
        />
        <SelectField
          {...field('categoryId', t('goods.category'))}
          required
          empty={choose}
          choices={categories.map(({ id, names }) => ({ value: id, label: wordsFor(names, locale) }))}
        />
        <TextField {...field('sku', t('goods.form.sku'))} maxlength={80} />
        <SelectField
          {...field('state', t('goods.state'))}
          required
          value={form.values['state'] ?? 'published'}
          choices={productStates.map((state) => ({ value: state, label: t(`goods.state.${state}`) }))}
        />
      </div>
    </Section>
  )
}

/** The HS code and what two countries make of it. */
export function CodeFields({ locale, form }: Pick<ProductFormProps, 'locale' | 'form'>) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  const country = new Intl.DisplayNames(locale, { type: 'region' })
  return (
    <Section look="panel" title={t('goods.form.codes')}>
      <div class="form-row">
        <TextField {...field('hs6', t('goods.form.hs6'))} inputmode="numeric" placeholder="081310" />
        {['UZ', 'CN'].map((code) => (
          <TextField
            {...field(`nationalCodes.${code}`, t('goods.form.code', { country: country.of(code) ?? code }))}
            inputmode="numeric"
            hint={t('goods.form.codeHint')}
          />
        ))}
      </div>
    </Section>
  )
}
