import { locales } from '../../../../kernel/locale.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { Button, CheckboxField, DateField, Notice, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import { fieldsOf } from '../../../../ui/refusal.ts'
import { climateTexts } from '../climate-texts.ts'
import { periodName } from '../indicator/period.ts'
import type { EnteredValue } from '../value/value.ts'
import type { IndicatorProps } from './indicator-props.ts'

type Props = IndicatorProps & { readonly standing: readonly EnteredValue[] }

// A new figure usually has the source of the one before.
function stored({ corrected, standing, today }: Props): Record<string, string> {
  const from = corrected ?? standing[0]
  const base = { source: from?.source ?? '', sourceUrl: from?.sourceUrl ?? '', act: from?.act ?? '', asOf: today.toString() }
  if (!corrected) return base
  return {
    ...base,
    district: corrected.district ?? '',
    period: corrected.period,
    number: corrected.number ?? '',
    asOf: corrected.asOf.toString(),
    demo: corrected.demo ? 'on' : '',
    replaces: String(corrected.no),
    ...Object.fromEntries(locales.map((locale) => [`texts.${locale}`, corrected.texts?.[locale] ?? ''])),
  }
}

/** States a new figure, or corrects one that stands: the old one stays in the history. */
export function ValueForm(props: Props) {
  const { view, indicator, districts, corrected, refused } = props
  const { locale, to } = view
  const t = climateTexts(locale)
  const field = fieldsOf(view, 'value', refused, stored(props))
  const replaces = field('replaces', '').value
  const demo = field('demo', t('value.demo'))
  return (
    <Section title={replaces ? t('value.correctTitle') : t('value.new')} id="value" look="panel">
      {corrected && <Notice tone="info">{t('value.correcting', { period: periodName(corrected.period, locale) })}</Notice>}
      <form
        class="form"
        method="post"
        action={to(`/staff/investment/climate/indicators/${indicator.id}/values`)}
        novalidate
        data-once=""
      >
        <input type="hidden" name="replaces" value={replaces} />
        <div class="fields-row">
          <SelectField
            {...field('district', t('table.district'))}
            empty={t('place.region')}
            choices={districts.map(({ slug, names }) => ({ value: slug, label: wordsFor(names, locale) }))}
          />
          <TextField {...field('period', t('table.period'))} hint={t('value.periodHint')} maxlength={20} />
          {indicator.kind === 'number' && (
            <TextField
              {...field('number', `${t('table.number')}, ${wordsFor(indicator.unit, locale)}`)}
              inputmode="decimal"
              maxlength={40}
            />
          )}
        </div>
        {indicator.kind === 'text' && (
          <LocalizedFields
            locale={locale}
            field={field}
            parts={[{ name: 'texts', label: t('table.text'), maximum: 2000, lines: 4 }]}
          />
        )}
        <div class="fields-row">
          <TextField {...field('source', t('table.source'))} maxlength={300} required />
          <TextField {...field('sourceUrl', t('table.sourceUrl'))} type="url" maxlength={500} />
          <DateField {...field('asOf', t('table.asOf'))} />
          <TextField {...field('act', t('table.act'))} maxlength={300} />
        </div>
        <CheckboxField {...demo} value="on" checked={demo.value === 'on'} hint={t('value.demoHint')} />
        <Button>{replaces ? t('value.correct') : t('value.state.verb')}</Button>
      </form>
    </Section>
  )
}
