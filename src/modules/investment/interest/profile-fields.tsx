import type { Locale } from '../../../kernel/locale.ts'
import { currencies } from '../../../kernel/money.ts'
import type { FormValues } from '../../../platform/http/form.ts'
import { CheckboxField, type Choice, MoneyField, SelectField, TextField } from '../../../ui/components/index.ts'
import type { ShownField } from '../../../ui/refusal.ts'
import { interestTexts } from './interest-texts.ts'

interface Props {
  readonly locale: Locale
  readonly sectors: readonly Choice[]
  readonly field: (name: string, label: string) => ShownField
}

/** What somebody looks for: the same inputs for the investor and for the house. */
export function ProfileFields({ locale, sectors, field }: Props) {
  const t = interestTexts(locale)
  const rail = field('rail', t('profile.rail'))
  const currency = field('moneyCurrency', t('profile.currency'))
  return (
    <>
      <div class="fields-row">
        <SelectField {...field('sectorCode', t('profile.sector'))} empty={t('profile.anySector')} choices={[...sectors]} />
        <MoneyField
          {...field('money', t('profile.money'))}
          currency={{
            name: 'moneyCurrency',
            label: currency.label,
            value: currency.value || 'USD',
            choices: currencies.map((code) => ({ value: code, label: code })),
          }}
        />
        <TextField {...field('areaHa', t('profile.area'))} inputmode="decimal" maxlength={20} />
        <TextField {...field('powerMw', t('profile.power'))} inputmode="decimal" maxlength={20} />
      </div>
      <CheckboxField {...rail} value="on" checked={rail.value === 'on'} />
    </>
  )
}

export function profileValues(profile: {
  readonly sectorCode: string | null
  readonly moneyMinor: bigint | null
  readonly moneyCurrency: string | null
  readonly areaHa: string | null
  readonly powerMw: string | null
  readonly rail: boolean
}): FormValues {
  const plain = (text: string | null) => (text?.includes('.') ? text.replace(/\.?0+$/, '') : (text ?? ''))
  return {
    sectorCode: profile.sectorCode ?? '',
    money: profile.moneyMinor === null ? '' : plain((Number(profile.moneyMinor) / 100).toFixed(2)),
    moneyCurrency: profile.moneyCurrency ?? 'USD',
    areaHa: plain(profile.areaHa),
    powerMw: plain(profile.powerMw),
    rail: profile.rail ? 'on' : '',
  }
}
