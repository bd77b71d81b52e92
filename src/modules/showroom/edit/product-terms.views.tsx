import { currencies } from '../../../kernel/money.ts'
import { unitName, units } from '../../../kernel/unit.ts'
import { wordsFor } from '../../../platform/texts/text-for.ts'
import { CheckboxField, MoneyField, QuantityField, Section, SelectField, TextField } from '../../../ui/components/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { showroomTexts } from '../texts.ts'
import { fieldOf } from './field-of.ts'
import type { ProductFormProps } from './product-form-props.ts'

/** Unit, price, breaks, minimum order, stock and times. */
export function TermsFields(props: Pick<ProductFormProps, 'locale' | 'form'>) {
  const { locale, form } = props
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  const unitChoices = units.map((code) => ({ value: code, label: unitName(code, locale) }))
  return (
    <Section look="panel" title={t('goods.form.terms')}>
      <div class="form-row">
        <SelectField {...field('unit', t('goods.form.unit'))} required empty={uiTexts(locale)('choose')} choices={unitChoices} />
        <MoneyField
          {...field('price', t('goods.form.price'))}
          hint={t('goods.form.priceHint')}
          currency={{
            name: 'currency',
            label: t('goods.form.currency'),
            value: form.values['currency'],
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <SelectField {...field('priceUnit', t('goods.form.per'))} empty={t('goods.form.perSame')} choices={unitChoices} />
      </div>
      <CheckboxField
        name="priceDisplay"
        label={t('goods.form.hidden')}
        value="on_request"
        checked={form.values['priceDisplay'] === 'on_request'}
        error={form.errorOf('priceDisplay')}
      />
      <Breaks {...props} />
      <div class="form-row">
        <QuantityField
          {...field('moq', t('goods.form.moq'))}
          unit={{
            name: 'moqUnit',
            label: t('goods.form.moqUnit'),
            value: form.values['moqUnit'] ?? form.values['unit'],
            choices: [{ value: '', label: t('goods.form.perSame') }, ...unitChoices],
          }}
        />
        <TextField {...field('stock', t('goods.form.stock'))} inputmode="decimal" />
        <TextField {...field('leadTimeDays', t('goods.form.leadTime'))} inputmode="numeric" />
        <TextField {...field('netWeightKg', t('goods.form.weight'))} inputmode="decimal" />
        <TextField {...field('shelfLifeMonths', t('goods.form.shelfLife'))} inputmode="numeric" />
      </div>
    </Section>
  )
}

// Two rows more than are filled stay open; saving gives the next two.
function Breaks({ locale, form }: Pick<ProductFormProps, 'locale' | 'form'>) {
  const t = showroomTexts(locale)
  const field = fieldOf(locale, form)
  const used = Object.keys(form.values)
    .flatMap((name) => /^priceBreaks\.(\d+)\./.exec(name)?.[1] ?? [])
    .map(Number)
  const rows = Math.min(
    10,
    Math.max(-1, ...used.filter((row) => form.values[`priceBreaks.${row}.from`] || form.values[`priceBreaks.${row}.price`])) + 3,
  )
  return (
    <fieldset class="breaks">
      <legend class="field-label">{t('goods.form.breaks')}</legend>
      <p class="field-hint">{t('goods.form.breaksHint')}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div class="form-row">
          <TextField {...field(`priceBreaks.${row}.from`, t('goods.form.from'))} optional={undefined} inputmode="decimal" />
          <TextField {...field(`priceBreaks.${row}.price`, t('goods.form.price'))} optional={undefined} inputmode="decimal" />
        </div>
      ))}
    </fieldset>
  )
}

/** Certificates that the house knows, and those that only the maker's table named. */
export function CertificateFields({ locale, form, certificates }: Pick<ProductFormProps, 'locale' | 'form' | 'certificates'>) {
  const t = showroomTexts(locale)
  const chosen = (form.values['certificates'] ?? '').split('\n').filter(Boolean)
  const others = chosen
    .filter((code) => !certificates.some((known) => known.code === code))
    .map((code) => ({ code, names: { en: code } }))
  return (
    <Section look="panel" title={t('goods.form.certificates')}>
      <div class="ticks">
        {[...certificates, ...others].map(({ code, names }) => (
          <CheckboxField
            name="certificates"
            id={`certificate-${code.replace(/[^\w-]+/g, '-')}`}
            label={wordsFor(names, locale)}
            value={code}
            checked={chosen.includes(code)}
          />
        ))}
      </div>
    </Section>
  )
}
