import { currencies } from '../../../../kernel/money.ts'
import { locales } from '../../../../kernel/locale.ts'
import { Button, CheckboxField, SelectField, TextField } from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { fieldsOf, type Refused } from '../../../../ui/refusal.ts'
import { uiTexts } from '../../../../ui/texts.ts'
import type { View } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { type Indicator, indicatorKinds, purposes, topics } from '../indicator/indicator.ts'
import { topicTitle } from '../page/presentation.ts'

interface Props {
  readonly view: View
  readonly refused: Refused | undefined
  readonly indicator?: Indicator
  readonly action: string
}

function stored(indicator: Indicator | undefined): Record<string, string> {
  if (!indicator) return { topic: 'economy', kind: 'number', position: '100' }
  const { names, unit, ...rest } = indicator
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(rest)) {
    if (value === true) values[key] = 'on'
    else if (typeof value === 'string' || typeof value === 'number') values[key] = String(value)
  }
  for (const locale of locales) {
    values[`names.${locale}`] = names[locale] ?? ''
    values[`unit.${locale}`] = unit[locale] ?? ''
  }
  return values
}

export function IndicatorForm({ view, refused, indicator, action }: Props) {
  const { locale } = view
  const t = climateTexts(locale)
  const field = fieldsOf(view, 'indicator', refused, stored(indicator))
  const tick = (name: string, label: string) => {
    const shown = field(name, label)
    const typed = refused?.form === 'indicator' ? refused.values[name] === 'on' : shown.value === 'on'
    return <CheckboxField {...shown} value="on" checked={typed} />
  }
  return (
    <form class="form" method="post" action={action} novalidate data-once="">
      {indicator && <input type="hidden" name="revision" value={String(indicator.revision)} />}
      <LocalizedFields
        locale={locale}
        field={field}
        parts={[
          { name: 'names', label: t('indicator.names'), maximum: 160 },
          { name: 'unit', label: t('indicator.unit'), maximum: 60 },
        ]}
      />
      <div class="fields-row">
        {indicator ? (
          <>
            <input type="hidden" name="code" value={indicator.code} />
            <input type="hidden" name="kind" value={indicator.kind} />
          </>
        ) : (
          <>
            <TextField {...field('code', t('table.code'))} hint={t('indicator.codeHint')} maxlength={60} />
            <SelectField
              {...field('kind', t('indicator.kind'))}
              choices={indicatorKinds.map((kind) => ({ value: kind, label: t(`indicator.${kind}`) }))}
            />
          </>
        )}
        <SelectField
          {...field('topic', t('indicator.topic'))}
          choices={topics.map((topic) => ({ value: topic, label: topicTitle(topic, locale) }))}
        />
        <SelectField
          {...field('currency', t('indicator.currency'))}
          empty="—"
          choices={currencies.map((code) => ({ value: code, label: code }))}
        />
        <SelectField
          {...field('purpose', t('indicator.purpose'))}
          hint={t('indicator.purposeHint')}
          empty="—"
          choices={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        />
        <TextField {...field('shareOf', t('indicator.shareOf'))} hint={t('indicator.shareOfHint')} maxlength={40} />
        <TextField {...field('position', t('indicator.position'))} inputmode="numeric" />
      </div>
      {tick('headline', t('indicator.headline'))}
      {tick('archived', t('indicator.archive'))}
      <Button>{uiTexts(locale)('save')}</Button>
    </form>
  )
}
