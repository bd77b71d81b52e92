import type { FormValues } from '../../../../platform/http/form.ts'
import { DateField, Section, SelectField, TextField } from '../../../../ui/components/index.ts'
import { LocalizedFields } from '../../../../ui/localized-fields.tsx'
import type { View } from '../../../../ui/view.ts'
import { linkKinds, utilityKinds, utilityUnits } from '../site.ts'
import { sitesTexts } from '../sites-texts.ts'
import type { FieldOf } from './field-of.ts'
import { rowCount } from './site-values.ts'

interface Props {
  readonly view: View
  readonly field: FieldOf
}

interface RowsProps extends Props {
  readonly values: FormValues
}

/** One fold a supply: open where something is known of it. */
export function Supplies({ view, field }: Props) {
  const t = sitesTexts(view.locale)
  return (
    <Section title={t('supply.title')} look="panel">
      <p class="field-hint">{t('form.supplyHint')}</p>
      {utilityKinds.map((kind) => {
        const name = (part: string) => `utilities.${kind}.${part}`
        const parts = [
          field(name('available'), `${t('supply.available')}, ${t(`unit.${utilityUnits[kind]}`)}`),
          field(name('total'), `${t('supply.total')}, ${t(`unit.${utilityUnits[kind]}`)}`),
          field(name('distanceKm'), t('form.distance')),
        ]
        return (
          <details class="tongue" open={parts.some(({ value, error }) => value !== '' || error)}>
            <summary>{t(`need.${kind}`)}</summary>
            <div class="fields-row">
              {parts.map((part) => (
                <TextField {...part} inputmode="decimal" />
              ))}
            </div>
            <LocalizedFields
              locale={view.locale}
              field={field}
              parts={[{ name: name('note'), label: t('form.note'), maximum: 300 }]}
            />
          </details>
        )
      })}
    </Section>
  )
}

export function Links({ view, field, values }: RowsProps) {
  const t = sitesTexts(view.locale)
  return (
    <Section title={t('links.title')} look="panel">
      <p class="field-hint">{t('form.rowsHint')}</p>
      {Array.from({ length: rowCount(values, 'links', 2) }, (_, row) => (
        <fieldset class="form-block">
          <legend class="field-label">{t('form.link', { number: row + 1 })}</legend>
          <div class="fields-row">
            <SelectField
              {...field(`links.${row}.kind`, t('links.kind'))}
              empty="—"
              choices={linkKinds.map((kind) => ({ value: kind, label: t(`link.${kind}`) }))}
            />
            <TextField {...field(`links.${row}.distanceKm`, t('form.distance'))} inputmode="decimal" hint={t('form.zeroHint')} />
          </div>
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[{ name: `links.${row}.names`, label: t('links.name'), maximum: 200 }]}
          />
        </fieldset>
      ))}
    </Section>
  )
}

export function Incentives({ view, field, values }: RowsProps) {
  const t = sitesTexts(view.locale)
  return (
    <Section title={t('incentives.title')} look="panel">
      <p class="field-hint">{t('form.incentivesHint')}</p>
      {Array.from({ length: rowCount(values, 'incentives', 1) }, (_, row) => (
        <fieldset class="form-block">
          <legend class="field-label">{t('form.incentive', { number: row + 1 })}</legend>
          <LocalizedFields
            locale={view.locale}
            field={field}
            parts={[{ name: `incentives.${row}.texts`, label: t('form.incentiveText'), maximum: 1000, lines: 2 }]}
          />
          <div class="fields-row">
            <TextField {...field(`incentives.${row}.act`, t('incentives.act'))} maxlength={500} hint={t('form.actHint')} />
            <TextField {...field(`incentives.${row}.actUrl`, t('form.actUrl'))} type="url" />
            <DateField {...field(`incentives.${row}.until`, t('form.until'))} />
          </div>
        </fieldset>
      ))}
    </Section>
  )
}
