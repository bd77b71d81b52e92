import type { Parameters } from '../../../kernel/errors.ts'
import { type Locale, localeNames, locales } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import type { FormState } from '../../../platform/http/form.ts'
import {
  Button,
  CheckboxField,
  DateField,
  FileField,
  Notice,
  PageHead,
  Section,
  SelectField,
  TextField,
} from '../../../ui/components/index.ts'
import { ornamentFamilies } from '../../../ui/ornament/index.ts'
import { uiTexts } from '../../../ui/texts.ts'
import { houseTexts } from '../texts.ts'
import { dyes } from './settings.schema.ts'

export interface SettingsProps {
  readonly locale: Locale
  readonly state: FormState
  readonly logo: string | undefined
  readonly findText: (key: string, params?: Parameters) => string | undefined
}

const texts = ['name', 'region', 'hostCity', 'tagline', 'address'] as const

function fieldOf({ state, findText }: SettingsProps) {
  return (name: string, label: string) => {
    const error = state.errors[name]
    return {
      name,
      label,
      value: state.values[name] ?? '',
      error: error && (findText(`field.${error.code}`, error.params) ?? findText(`error.${error.code}`, error.params)),
    }
  }
}

export function SettingsView(props: SettingsProps) {
  const { locale, state } = props
  const t = houseTexts(locale)
  const wrong = Object.keys(state.errors).length
  return (
    <>
      <PageHead title={t('house.title')} lead={t('house.lead')} />
      {wrong > 0 && <Notice tone="error">{uiTexts(locale)('formErrors', { count: wrong })}</Notice>}
      <form class="form" method="post" action={`/${locale}/staff/house`} enctype="multipart/form-data" novalidate>
        {texts.map((part) => (
          <TextInLanguages {...props} part={part} />
        ))}
        <Ways {...props} />
        <Rates {...props} />
        <Look {...props} />
        <Button>{uiTexts(locale)('save')}</Button>
      </form>
    </>
  )
}

function TextInLanguages(props: SettingsProps & { readonly part: (typeof texts)[number] }) {
  const { part, locale } = props
  const field = fieldOf(props)
  return (
    <Section title={houseTexts(locale)(`house.${part}`)} look="panel">
      <div class="fields-row">
        {locales.map((tag) => (
          <TextField
            {...field(`${part}.${tag}`, localeNames[tag])}
            lang={tag}
            hint={tag === 'uz-Cyrl' ? houseTexts(locale)('house.derived') : undefined}
          />
        ))}
      </div>
    </Section>
  )
}

function Ways(props: SettingsProps) {
  const { locale, state } = props
  const t = houseTexts(locale)
  const field = fieldOf(props)
  return (
    <Section title={t('house.ways')} look="panel">
      <div class="fields-row">
        <TextField {...field('phone', t('house.phone'))} type="tel" />
        <TextField {...field('email', t('house.email'))} type="email" />
        <TextField {...field('wechat', 'WeChat')} />
        <SelectField
          {...field('defaultLocale', t('house.defaultLocale'))}
          choices={locales.map((tag) => ({ value: tag, label: localeNames[tag], lang: tag }))}
        />
        <TextField {...field('timeZone', t('house.timeZone'))} hint="Asia/Shanghai" />
        <SelectField
          {...field('defaultCurrency', t('house.defaultCurrency'))}
          choices={currencies.map((code) => ({ value: code, label: code }))}
        />
        <TextField {...field('originLocode', t('house.originLocode'))} hint="UN/LOCODE" />
        <TextField {...field('answerWithinHours', t('house.answerWithinHours'))} inputmode="numeric" />
        <TextField {...field('quotationValidDays', t('house.quotationValidDays'))} inputmode="numeric" />
        <TextField
          {...field('keepBuyersMonths', t('house.keepBuyersMonths'))}
          inputmode="numeric"
          hint={t('house.keepBuyersHint')}
        />
      </div>
      <CheckboxField
        {...field('pricesHidden', t('house.pricesHidden'))}
        value="on"
        checked={state.values['pricesHidden'] === 'on'}
      />
    </Section>
  )
}

function Rates(props: SettingsProps) {
  const t = houseTexts(props.locale)
  const field = fieldOf(props)
  return (
    <Section title={t('house.rates')} look="panel">
      <p class="field-hint">{t('house.ratesHint')}</p>
      <div class="fields-row">
        {currencies.map((code) => (
          <TextField {...field(`rates.perUsd.${code}`, `${code} / USD`)} inputmode="decimal" />
        ))}
        <DateField {...field('rates.date', t('house.ratesDate'))} />
        <TextField {...field('rates.source', t('house.ratesSource'))} />
      </div>
    </Section>
  )
}

function Look(props: SettingsProps) {
  const { locale, state, logo } = props
  const t = houseTexts(locale)
  const field = fieldOf(props)
  const chosen = (state.values['families'] ?? '').split('\n')
  return (
    <Section title={t('house.look')} look="panel">
      {logo && <img class="brand-sign" src={logo} alt={t('house.logo')} width="64" height="64" />}
      <FileField {...field('logo', t('house.logo'))} accept="image/jpeg,image/png,image/webp,image/avif" preview />
      <fieldset class="fields-row">
        <legend class="field-label">{t('house.dyes')}</legend>
        {dyes.map((dye) => (
          <label class="dye">
            <input type="color" name={`dyes.${dye}`} value={state.values[`dyes.${dye}`]} /> {t(`house.dye.${dye}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="field-label">{t('house.families')}</legend>
        {ornamentFamilies.map((family) => (
          <CheckboxField
            name="families"
            id={`family-${family}`}
            label={t(`house.family.${family}`)}
            value={family}
            checked={chosen.includes(family)}
          />
        ))}
        {state.errors['families'] && <p class="field-error">{props.findText('field.required')}</p>}
      </fieldset>
    </Section>
  )
}
